import { centred, type Draws, drawFromInterval } from './draws.ts';
import { type Estimate, sum } from './estimate.ts';
import { estimateMean, type Scale } from './mean.ts';
import type { Random } from './random.ts';
import { estimateShare } from './share.ts';

/** More respondents than this are drawn in so many bundles of equal size, put together at random: the work stays bounded. */
export const mostUnits = 1000;

/** How often each unit (a respondent or a bundle of them) is drawn in each draw: `times[unit * stride + draw]`. */
export interface Resample {
  readonly draws: number;
  /** The unit that each respondent belongs to. */
  readonly unitOf: Int32Array;
  readonly units: number;
  /** A row of bytes for each unit, and a last one of zeros. */
  readonly times: Uint8Array;
  /** Bytes in a row: draws, filled up to whole words of four. */
  readonly stride: number;
  /** The largest of `times`. */
  readonly most: number;
  /** How many answers each draw holds, by how many each unit gave: most questions are answered by the same people. */
  readonly counted: Map<string, Draws>;
}

/** The order of respondents by chance: a permutation of 0 … size − 1. */
const permutation = (size: number, random: Random): Int32Array => {
  const order = Int32Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
};

/**
 * The bootstrap of whole respondents (Efron 1979): in each draw as many units as there are, with replacement. Up to 1,000
 * respondents each is a unit; more are bundled, which estimates the spread with a relative error of about 2 %.
 */
export const resample = (respondents: number, draws: number, random: Random): Resample => {
  const units = Math.min(respondents, mostUnits);
  const unitOf =
    respondents === units
      ? Int32Array.from({ length: units }, (_, index) => index)
      : permutation(respondents, random).map((place) => place % units);
  const stride = Math.ceil(draws / 4) * 4;
  const times = new Uint8Array((units + 1) * stride);
  let most = 0;
  for (let draw = 0; draw < draws; draw++)
    for (let picked = 0; picked < units; picked++) {
      const at = random.below(units) * stride + draw;
      const count = (times[at] ?? 0) + 1;
      times[at] = count;
      if (count > most) most = count;
    }
  return { draws, unitOf, units, times, stride, most, counted: new Map() };
};

/** What respondents say, one entry an answer: who says it and what. */
export interface Said {
  readonly respondents: ArrayLike<number>;
  readonly values: readonly number[];
}

/** Where the rows of units begin, in words, by the number that the units have: most questions have few answers. */
const rowsByValue = (byUnit: Draws, rowWords: number): Map<number, number[]> => {
  const rows = new Map<number, number[]>();
  for (const [unit, value] of byUnit.entries()) {
    if (value === 0) continue;
    const known = rows.get(value);
    if (known === undefined) rows.set(value, [unit * rowWords]);
    else known.push(unit * rowWords);
  }
  return rows;
};

/** Adds rows of words to a sum, eight at a time, so that it is fetched and put back once for all of them; what is missing is the row of zeros. */
const addRows = (sum: Int32Array, words: Int32Array, rows: readonly number[]): void => {
  const zeros = words.length - sum.length;
  for (let first = 0; first < rows.length; first += 8) {
    const next = rows.slice(first, first + 8);
    const [a = zeros, b = zeros, c = zeros, d = zeros, e = zeros, f = zeros, g = zeros, h = zeros] = next;
    for (let word = 0; word < sum.length; word++)
      sum[word] =
        (sum[word] ?? 0) +
        (words[a + word] ?? 0) +
        (words[b + word] ?? 0) +
        (words[c + word] ?? 0) +
        (words[d + word] ?? 0) +
        (words[e + word] ?? 0) +
        (words[f + word] ?? 0) +
        (words[g + word] ?? 0) +
        (words[h + word] ?? 0);
  }
};

/**
 * What the drawn units come to in each draw, of one number a unit. These are the most steps of a run, so counts of units with the same
 * number are added four draws at once, as the bytes of a word, and only so many that no byte exceeds 127 and carries into the next.
 */
const drawSums = ({ times, draws, stride, most }: Resample, byUnit: Draws): Draws => {
  const words = new Int32Array(times.buffer, times.byteOffset, times.length / 4);
  const together = Math.max(1, Math.floor(127 / most));
  const counts = new Int32Array(stride / 4);
  const countOf = new Uint8Array(counts.buffer);
  const sums = new Float64Array(draws);
  for (const [value, rows] of rowsByValue(byUnit, stride / 4))
    for (let first = 0; first < rows.length; first += together) {
      counts.fill(0);
      addRows(counts, words, rows.slice(first, first + together));
      for (let draw = 0; draw < draws; draw++) sums[draw] = (sums[draw] ?? 0) + value * (countOf[draw] ?? 0);
    }
  return sums;
};

/** The sums over respondents of each unit. */
const byUnit = (
  { unitOf, units }: Resample,
  respondents: ArrayLike<number>,
  value: (at: number) => number,
): Draws => {
  const sums = new Float64Array(units);
  for (let at = 0; at < respondents.length; at++) {
    const unit = unitOf[respondents[at] ?? 0] ?? 0;
    sums[unit] = (sums[unit] ?? 0) + value(at);
  }
  return sums;
};

/** How many pseudo-answers join: four to a share, two on either side, as in Agresti and Coull (1998); one to a mean, on any option of its scale. */
const pseudoAnswers = (
  scale: Scale | 'share',
  random: Random,
): { readonly sum: number; readonly count: number } => {
  if (scale !== 'share') return { sum: scale.min + random.below(scale.max - scale.min + 1), count: 1 };
  let sum = 0;
  for (let answer = 0; answer < 4; answer++) sum += random.below(2);
  return { sum, count: 4 };
};

/** The interval of what all respondents say alike, at an end of its scale; undefined where they do not. */
const intervalOfOneMind = ({ respondents, values }: Said, scale: Scale | 'share'): Estimate | undefined => {
  const [first] = values;
  const { min, max } = scale === 'share' ? { min: 0, max: 1 } : scale;
  if (first === undefined || (first !== min && first !== max)) return undefined;
  if (values.some((value) => value !== first)) return undefined;
  const people = new Set(Array.from(respondents)).size;
  return scale === 'share'
    ? estimateShare(first * people, people)
    : estimateMean(new Map([[first, people]]), scale);
};

/**
 * Draws of the mean answer of respondents around that mean: respondents are resampled whole and joined by pseudo-answers, so that five
 * people of one mind are not certain. Where all are of one mind at an end of the scale there is nothing to resample, and draws
 * around the end would lie beyond it by half: they come from the interval.
 */
export const drawMean = (
  sample: Resample,
  { respondents, values }: Said,
  scale: Scale | 'share',
  random: Random,
): Draws => {
  const certain = intervalOfOneMind({ respondents, values }, scale);
  if (certain !== undefined) return drawFromInterval(certain, sample.draws, random);
  const counts = byUnit(sample, respondents, () => 1);
  const key = counts.join();
  const answers = sample.counted.get(key) ?? drawSums(sample, counts);
  sample.counted.set(key, answers);
  const sums = drawSums(
    sample,
    byUnit(sample, respondents, (at) => values[at] ?? 0),
  );
  for (let draw = 0; draw < sample.draws; draw++) {
    const pseudo = pseudoAnswers(scale, random);
    sums[draw] = ((sums[draw] ?? 0) + pseudo.sum) / ((answers[draw] ?? 0) + pseudo.count);
  }
  return centred(sums, sum(values) / values.length);
};
