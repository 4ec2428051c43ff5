import type { Score } from '../../src/assessment/figure.ts';
import type { PracticeResult } from '../../src/assessment/scores.ts';
import type { ModelPractice } from '../../src/model/schema.ts';
import { combine, type Scores } from '../../src/scoring/scores.ts';
import { model } from '../fixtures.ts';

/** What is known of a practice: its score without an interval (null where it is not measured), what it rests on, its say–do gap. */
export interface Given {
  readonly value: number | null;
  readonly evidence?: PracticeResult['evidence'];
  readonly gap?: number;
}

const resultOf = ({ id }: ModelPractice, { value, evidence = 'opinion', gap }: Given): PracticeResult => {
  const score: Score =
    value === null
      ? { id: `practice.${id}`, status: 'unmeasured', reason: 'no-file' }
      : { id: `practice.${id}`, status: 'measured', value, low: value, high: value };
  return {
    id,
    score,
    evidence: value === null ? 'none' : evidence,
    rules: [],
    items: [],
    views: null,
    gap:
      gap === undefined
        ? null
        : {
            id: `gap.${id}`,
            status: 'measured',
            value: gap,
            low: gap,
            high: gap,
            se: 0,
            n: 9,
            unit: 'answer',
            window: 'undated',
          },
    cappedAt: null,
  };
};

/**
 * Scores of the practices of a model, the built-in one, in which `given` says what each has; dimensions and the overall follow. All
 * items of measured practices were answered.
 */
export const scoresOf = (given: (practice: ModelPractice) => Given, of = model): Scores => {
  const practices = of.practices.map((practice) => resultOf(practice, given(practice)));
  const measured = of.practices.filter((practice) => given(practice).value !== null);
  return {
    practices,
    ...combine(practices, new Map(), of),
    draws: new Map(),
    answered: new Set(measured.flatMap(({ items }) => items.map(({ code }) => code))),
  };
};
