import { isMeasured } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { Sum } from '../assessment/statement.ts';
import type { Rating } from '../tallies/events.ts';
import type { Evidence } from './measures/measure.ts';

type RuleResult = PracticeResult['rules'][number];

/** Whether a rule speaks of what people say of each other's service, and is in the score. */
export const isOfRaters = ({ measure, score, weight }: RuleResult): boolean =>
  (measure === 'internal.pairs' || measure === 'internal.agreed') && isMeasured(score) && weight > 0;

export const asksRaters = ({ rules }: PracticeResult): boolean => rules.some(isOfRaters);

const variable = 'internal ratings of a year';

export const raterless: Sum = { variable, people: [] };

/**
 * The raters behind each of some evidences, whose years overlap: whoever rates in several stretches of them is somebody else in each, so
 * that a difference of two years shows of how many people it is.
 */
export const raters = (evidences: readonly Evidence[]): Sum[] => {
  const met = new Map<string, { readonly cell: Rating; readonly count: number; readonly years: number[] }>();
  for (const [year, { internal }] of evidences.entries())
    for (const { cell, count } of typeof internal === 'string' ? [] : internal.tally.cells) {
      const key = JSON.stringify(cell);
      const known = met.get(key) ?? { cell, count, years: [] };
      known.years.push(year);
      met.set(key, known);
    }
  const named = new Map<string, number>();
  const people = evidences.map(() => new Set<number>());
  let next = 0;
  for (const { cell, count, years } of met.values()) {
    const key = `${years.join(' ')} ${cell.respondent}`;
    const known = cell.respondent === '' ? undefined : named.get(key);
    const own =
      known === undefined
        ? Array.from({ length: cell.respondent === '' ? count : 1 }, () => next++)
        : [known];
    if (cell.respondent !== '') named.set(key, own[0] ?? 0);
    for (const year of years) for (const person of own) people[year]?.add(person);
  }
  return people.map((those) => ({ variable, people: [...those] }));
};
