import { isMeasured } from '../assessment/figure.ts';
import type { Previous } from '../assessment/outcome.ts';
import type { Sum } from '../assessment/statement.ts';
import type { Answers } from '../tallies/answers.ts';
import { addPrevious } from './customer-statements.ts';
import type { ScoredWave } from './earlier-waves.ts';
import type { Organisation } from './organisation.ts';
import { asksRaters, isOfRaters, raterless, raters } from './raters.ts';
import type { ScoresOfPeople } from './scores.ts';
import type { StatementBook } from './statement-book.ts';
import { ranks } from './statement-ranks.ts';
import { sumsBehind } from './sums-behind.ts';

/** Scores of another time or of less than all rules: of practices, and the dimensions and the overall score that follow from them. */
const addScores = (
  book: StatementBook,
  begin: string,
  scores: ScoresOfPeople,
  { minimumGroup, ratings, rank }: { minimumGroup: number; ratings: Sum; rank: number },
): void => {
  const id = (own: string): string => `${begin}.${own}`;
  const add = (
    own: string,
    sums: readonly Sum[],
    needs: readonly string[],
    more: readonly string[] = [],
  ): void => book.add({ id: id(own), figures: [id(own), ...more], sums, rank, needs });
  const measured = scores.practices.filter(({ score }) => isMeasured(score));
  for (const practice of measured) {
    const own = sumsBehind(book, scores, [practice], minimumGroup);
    add(practice.score.id, asksRaters(practice) ? [...own, ratings] : own, []);
  }
  for (const { score, weights } of scores.dimensions)
    if (isMeasured(score)) add(score.id, [], Object.keys(weights).map(id));
  // The stage is decided on all of them, too.
  add(
    'overall',
    [],
    measured.map(({ score }) => id(score.id)),
    [id('stage')],
  );
};

/** An earlier wave, as it was known at its end and on the ground that it has in common with the one that is assessed. */
const addWave = (
  book: StatementBook,
  { label, scores, evidence, ground }: ScoredWave,
  ratings: { readonly before: Sum; readonly after: Sum },
  rank: number,
): void => {
  const { minimumGroup } = evidence.company;
  book.open(evidence);
  addScores(book, `wave.${label}`, scores, { minimumGroup, ratings: ratings.before, rank });
  if (ground === null) return;
  for (const side of ['before', 'after'] as const)
    addScores(book, `ground.${label}.${side}`, ground[side], { minimumGroup, ratings: ratings[side], rank });
};

/** What was scored of other times than the one that is assessed. */
export interface Past {
  /** The latest last. */
  readonly waves: readonly ScoredWave[];
  readonly quarters: {
    readonly [figure in 'nps' | 'rating']: {
      readonly tally: Answers | undefined;
      readonly previous: Previous;
    };
  };
}

export const noPast: Past = {
  waves: [],
  quarters: {
    nps: { tally: undefined, previous: null },
    rating: { tally: undefined, previous: null },
  },
};

export const addPast = (book: StatementBook, organisation: Organisation, { waves, quarters }: Past): void => {
  const { evidence, scores } = organisation;
  for (const { tally, previous } of [quarters.nps, quarters.rating])
    addPrevious(book, organisation, tally, previous);
  const [now, ...before] = raters([evidence, ...[...waves].reverse().map((wave) => wave.evidence)]);
  // What is assessed today stands; an earlier wave goes where the two would tell of the few who came or went between.
  for (const { id, rules } of scores.practices.filter(asksRaters))
    for (const rule of rules.filter(isOfRaters))
      book.add({
        id: `rule.${id}.${rule.id}`,
        figures: [rule.figure.id],
        sums: now === undefined ? [] : [now],
        rank: ranks.company,
      });
  for (const [at, wave] of [...waves].reverse().entries())
    addWave(book, wave, { before: before[at] ?? raterless, after: now ?? raterless }, ranks.waves - at);
};
