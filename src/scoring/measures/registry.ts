import type { MeasureName, Rule } from '../../model/measures.ts';
import { customerWeeks } from './customer-weeks.ts';
import { favourable, weaker } from './favourable.ts';
import type { Evidence, Measure, Measured } from './measure.ts';

/** The function behind each measure the model may name; a measure without one does not compile. */
const measures: { readonly [M in MeasureName]: Measure<M> } = {
  'survey.favourable': favourable,
  'survey.weaker': weaker,
  'customers.weeks': customerWeeks,
};

/** Measures what a rule asks for. */
export const measure = (evidence: Evidence, rule: Rule): Measured => {
  switch (rule.measure) {
    case 'survey.favourable':
      return measures[rule.measure](evidence, rule);
    case 'survey.weaker':
      return measures[rule.measure](evidence, rule);
    case 'customers.weeks':
      return measures[rule.measure](evidence, rule);
  }
};
