import { combineDraws, type Draws, drawFromInterval, drawShare, towards } from '../statistics/draws.ts';
import { sum } from '../statistics/estimate.ts';
import { randomFrom, seedOf } from '../statistics/random.ts';
import { drawMean, mostUnits, type Resample, resample } from '../statistics/resample.ts';
import { type MatrixRow, numberPeople, wholeKey } from '../tallies/matrix.ts';
import { factorOf } from './finite-population.ts';
import type { Asked, Counted, Evidence } from './measures/measure.ts';
import type { People, Sample } from './sample.ts';

/** Draws behind the scores and the stage of the company: the chance in them moves the end of an interval by about 3 % of its half. */
export const companyDraws = 2000;

/** Draws behind the scores of a department, of which there may be thirty: 6 %. */
export const unitDraws = 500;

/** Estimates figures again, as if other people had answered and other things had happened. */
export interface Bootstrap {
  readonly count: number;
  /** What a figure comes to in each draw; `id` sets its own chance apart from that of others. */
  drawsOf(id: string, figure: Counted | Asked): Draws;
}

/** What rows say, written out once for the company, its departments and its waves. */
const written = new WeakMap<MatrixRow, string>();

/** All of a row but who said it, when and how fast. */
const saying = (row: MatrixRow): string => {
  const before = written.get(row);
  if (before !== undefined) return before;
  const own = { ...row, wave: '', day: '', respondent: '' };
  const key = wholeKey('answers' in own ? { ...own, seconds: null } : own);
  written.set(row, key);
  return key;
};

/** Rows by what they say, so that other names or days of the same answers are drawn alike; of very many it makes no difference. */
const bySaying = (rows: readonly MatrixRow[]): readonly MatrixRow[] =>
  rows.length > mostUnits
    ? rows
    : rows
        .map((row) => ({ row, key: saying(row) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ row }) => row);

interface Pool {
  /** The number of the person behind each of some rows. */
  readonly numbersOf: (rows: readonly MatrixRow[]) => Int32Array;
  readonly sample: Resample;
}

/** The numbers of people by row. Rows mostly stand as they do in the tally, where the next one is at hand and need not be looked up. */
const numberer = (rows: readonly MatrixRow[], of: ReadonlyMap<MatrixRow, number>): Pool['numbersOf'] => {
  const numbers = Int32Array.from(rows, (row) => of.get(row) ?? 0);
  const placeOf = new Map(rows.map((row, place) => [row, place]));
  return (asked) => {
    let place = -1;
    return Int32Array.from(asked, (row) => {
      place = rows[place + 1] === row ? place + 1 : (placeOf.get(row) ?? 0);
      return numbers[place] ?? 0;
    });
  };
};

/**
 * The bootstrap of some evidence in so many draws, the same in every run: whole respondents of survey and appraisals are drawn with
 * replacement, so that all that one person says stays together, and drawn as near to the value as a finite population is known; shares of counted things are drawn from their counts, and
 * other numbers from the distribution that their interval states.
 */
export const bootstrapOf = (evidence: Evidence, count: number): Bootstrap => {
  const { survey, appraisals } = evidence;
  const pools = new Map<Sample['kind'], Pool>();
  const poolOf = (kind: Sample['kind']): Pool => {
    const known = pools.get(kind);
    if (known !== undefined) return known;
    const found = kind === 'survey' ? survey : appraisals;
    const rows = bySaying(typeof found === 'string' ? [] : found.tally.rows);
    const people = numberPeople(rows);
    const pool = {
      numbersOf: numberer(rows, people.of),
      sample: resample(people.count, count, randomFrom(seedOf(kind))),
    };
    pools.set(kind, pool);
    return pool;
  };

  const meansOf = (id: string, asked: Sample): Draws => {
    const { kind, variable, rows, values, scale } = asked;
    const { numbersOf, sample } = poolOf(kind);
    const respondents = numbersOf(rows);
    const random = randomFrom(seedOf(`${id} ${variable}`));
    const draws = drawMean(sample, { respondents, values }, scale, random);
    return towards(sum(values) / values.length, draws, factorOf(evidence, asked));
  };

  const drawnFrom = (id: string, people: Exclude<People, { as: 'own' }>): Draws => {
    const [sample] = people.samples;
    if (people.as === 'mean') return meansOf(id, sample);
    const other = meansOf(`${id} other`, people.samples[1]);
    const [lower, difference] = [Math.min, (one: number, less: number) => one - less];
    return combineDraws(meansOf(id, sample), other, people.as === 'lowest' ? lower : difference);
  };

  return {
    count,
    drawsOf: (id, figure) => {
      if (count === 0) return new Float64Array(0);
      if ('people' in figure && figure.people.as !== 'own') return drawnFrom(id, figure.people);
      const { estimate, unit } = figure;
      const random = randomFrom(seedOf(id));
      return unit === 'share'
        ? drawShare(estimate.value, Math.max(1, estimate.n), count, random)
        : drawFromInterval(estimate, count, random);
    },
  };
};
