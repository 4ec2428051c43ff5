import type { Figure } from '../assessment/figure.ts';
import type { Model } from '../model/schema.ts';
import { estimatePairedDifference } from '../statistics/mean.ts';
import { countPeople, type SurveyRow } from '../tallies/matrix.ts';
import { figure } from './figures.ts';
import { ofPopulation } from './finite-population.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { favour, isFavourable, perPerson } from './people.ts';

/** How much more the same people agree with some items than with others. */
export interface PairedItems {
  readonly id: string;
  readonly measured: Measured;
}

type Where = NonNullable<Model['contrasts'][number]['where']>;

const share = { min: 0, max: 1 };

/** For those who answered items of both sorts: the favourable part of the one less that of the other, with a paired interval. */
const measurePaired = ({ survey, reversed }: Evidence, { items, above }: Where): Measured => {
  if (typeof survey === 'string') return survey;
  const favourable = (row: SurveyRow, item: string): number | undefined => {
    const part = favour(row, item, reversed);
    return part === undefined ? undefined : Number(isFavourable(part, row.options));
  };
  const rows = survey.tally.rows.filter(({ answers }) =>
    [items, above].every((codes) => codes.some((code) => answers.has(code))),
  );
  const sides = [items, above].map((codes) => perPerson(rows, codes, favourable));
  const [first, second] = sides.map(({ values: given }) => given);
  const pairs = rows.map((_, at) => [first?.[at] ?? 0, second?.[at] ?? 0] as const);
  const estimate = estimatePairedDifference(pairs, share);
  if (estimate === undefined) return 'no-answers';
  const variable = `favourable ${items.join(' ')} less ${above.join(' ')}`;
  const values = pairs.map(([one, other]) => one - other);
  const isAlike = sides.some((side) => side.isAlike);
  return {
    estimate: { ...estimate, n: countPeople(rows) },
    unit: 'share',
    window: survey.window,
    people: {
      as: 'mean',
      samples: [{ kind: 'survey', variable, rows, values, isAlike, scale: { min: -1, max: 1 } }],
    },
  };
};

/** What each contrast that rests on items says of the people who answered both sorts. */
export const measurePairedItems = (evidence: Evidence): PairedItems[] =>
  evidence.model.contrasts.flatMap(({ id, where }) =>
    where === undefined
      ? []
      : [{ id: `observation.${id}`, measured: ofPopulation(measurePaired(evidence, where), evidence) }],
  );

/** The same as figures. */
export const scorePairedItems = (paired: readonly PairedItems[]): Figure[] =>
  paired.map(({ id, measured }) => figure(id, measured));
