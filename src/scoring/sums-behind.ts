import { isMeasured } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { Sum } from '../assessment/statement.ts';
import { holds } from './gap.ts';
import type { ScoresOfPeople } from './scores.ts';
import type { StatementBook } from './statement-book.ts';

/** What the scores of some practices give away: of the rules that are in them, and of a gap that may hold them. */
export const sumsBehind = (
  book: StatementBook,
  { people }: ScoresOfPeople,
  practices: readonly PracticeResult[],
  minimumGroup: number,
): Sum[] =>
  practices.flatMap(({ id, rules, gap }) => [
    ...rules
      .filter(({ score, weight }) => isMeasured(score) && weight > 0)
      .flatMap((rule) => book.sums(people.get(`rule.${id}.${rule.id}`))),
    ...(holds(gap, minimumGroup) ? book.sums(people.get(gap.id)) : []),
  ]);
