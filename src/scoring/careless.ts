import type { Model } from '../model/schema.ts';
import { chanceOfSameAnswers } from '../statistics/coincidence.ts';
import { numberPeople, type SurveyRow } from '../tallies/matrix.ts';

/** Signs that somebody may have answered carelessly: one option throughout, too fast to read, or word for word as somebody else. */
export const carelessSigns = ['straight', 'fast', 'duplicate'] as const;
export type CarelessSign = (typeof carelessSigns)[number];

/** Why a sign cannot be looked for in a survey. */
type Unseen = 'column-missing' | 'too-few';

/** The rows that show each sign, or why nobody can; no row shows both the first and the last. */
export type Careless = Readonly<Record<CarelessSign, ReadonlySet<SurveyRow> | Unseen>>;

/**
 * Fewer answers tell nothing of how somebody answers. The same option eight times, once or more against the meaning of the
 * others, is no opinion: as many items are of several dimensions, and who means one of them contradicts it in another.
 */
const fewestAnswers = 8;
/** Nobody reads an item and answers it in less (Huang, Curran, Keeney, Poposki and DeShon 2012). */
const leastSecondsAnItem = 2;
/** Fewer answers are alike too often. */
const fewestAlike = 10;
/** Rows are taken for copies where so few pairs of rows in a survey of this size would be alike by chance. */
const mostByChance = 0.01;

/** One option in all items of opinion that were answered, one of them reversed or more where the model has such items. */
const isStraight = (
  row: SurveyRow,
  opinions: ReadonlySet<string>,
  reversed: ReadonlySet<string>,
): boolean => {
  const given = [...row.answers].filter(([item]) => opinions.has(item));
  return (
    given.length >= fewestAnswers &&
    new Set(given.map(([, option]) => option)).size === 1 &&
    (reversed.size === 0 || given.some(([item]) => reversed.has(item)))
  );
};

const isFast = ({ seconds, answers }: SurveyRow): boolean =>
  seconds !== null && answers.size >= fewestAnswers && seconds < leastSecondsAnItem * answers.size;

const answersIn = ({ answers }: SurveyRow): [string, number][] =>
  [...answers].sort(([a], [b]) => (a < b ? -1 : 1));

const countOptions = (rows: readonly SurveyRow[]): ReadonlyMap<string, ReadonlyMap<number, number>> => {
  const chosen = new Map<string, Map<number, number>>();
  for (const { answers } of rows)
    for (const [item, option] of answers) {
      const options = chosen.get(item) ?? new Map<number, number>();
      chosen.set(item, options.set(option, (options.get(option) ?? 0) + 1));
    }
  return chosen;
};

/**
 * Rows of different people that hold the same answers to the same ten items or more, where even one such pair among all pairs
 * of the survey would be unlikely by chance (expected below one in a hundred). All of them: nobody can tell which is the copy.
 */
const duplicatesIn = (rows: readonly SurveyRow[]): Set<SurveyRow> => {
  const alike = new Map<string, SurveyRow[]>();
  for (const row of rows)
    if (row.answers.size >= fewestAlike) {
      const key = JSON.stringify([row.options, answersIn(row)]);
      alike.set(key, [...(alike.get(key) ?? []), row]);
    }
  const chosen = countOptions(rows);
  const pairs = (rows.length * (rows.length - 1)) / 2;
  const isUnlikely = (row: SurveyRow): boolean => {
    const given = answersIn(row);
    const options = given.map(([item]) => chosen.get(item) ?? new Map<number, number>());
    const answers = given.map(([, option]) => option);
    return pairs * chanceOfSameAnswers(answers, options) < mostByChance;
  };
  return new Set(
    [...alike.values()].flatMap((same) => {
      const [first] = same;
      return first !== undefined && numberPeople(same).count > 1 && isUnlikely(first) ? same : [];
    }),
  );
};

/** The rows of a survey that show signs of carelessness; a sign proves nothing, and nothing is left out for it. */
export const findCareless = (
  rows: readonly SurveyRow[],
  { practices }: Pick<Model, 'practices'>,
): Careless => {
  const items = practices.flatMap((practice) => practice.items);
  const opinions = new Set(items.filter(({ knowledge }) => knowledge === undefined).map(({ code }) => code));
  const reversed = new Set(items.filter((item) => item.reversed).map(({ code }) => code));
  const isAsked =
    reversed.size === 0 || rows.some(({ answers }) => [...answers.keys()].some((item) => reversed.has(item)));
  const isLong = (fewest: number): boolean => rows.some(({ answers }) => answers.size >= fewest);
  const straight = new Set(rows.filter((row) => isStraight(row, opinions, reversed)));
  const isTimed = rows.some(({ seconds }) => seconds !== null);
  return {
    straight: isLong(fewestAnswers) ? (isAsked ? straight : 'column-missing') : 'too-few',
    fast: !isTimed ? 'column-missing' : isLong(fewestAnswers) ? new Set(rows.filter(isFast)) : 'too-few',
    duplicate: isLong(fewestAlike) ? duplicatesIn(rows.filter((row) => !straight.has(row))) : 'too-few',
  };
};

/** The rows with one sign or more. */
export const flaggedIn = (careless: Careless): ReadonlySet<SurveyRow> =>
  new Set(carelessSigns.flatMap((sign) => (typeof careless[sign] === 'string' ? [] : [...careless[sign]])));
