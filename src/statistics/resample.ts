import { centred, type Draws } from './draws.ts';
import { sum } from './estimate.ts';
import type { Scale } from './mean.ts';
import type { Random } from './random.ts';

/** More respondents than this are drawn in so many bundles of equal size, put together at random: the work stays bounded. */
export const mostUnits = 1000;

/** How often each unit (a respondent or a bundle of them) is drawn in each draw: `times[unit * draws + draw]`. */
export interface Resample {
  readonly draws: number;
  /** The unit that each respondent belongs to. */
  readonly unitOf: Int32Array;
  readonly units: number;
  readonly times: Uint8Array;
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
  const times = new Uint8Array(units * draws);
  for (let draw = 0; draw < draws; draw++)
    for (let picked = 0; picked < units; picked++) {
      const at = random.below(units) * draws + draw;
      times[at] = (times[at] ?? 0) + 1;
    }
  return { draws, unitOf, units, times, counted: new Map() };
};

/** What respondents say, one entry an answer: who says it and what. */
export interface Said {
  readonly respondents: ArrayLike<number>;
  readonly values: readonly number[];
}

/** What the drawn units come to in each draw, of one number a unit. */
const drawSums = ({ times, draws, units }: Resample, byUnit: Draws): Draws => {
  const sums = new Float64Array(draws);
  const counted: { readonly value: number; readonly start: number }[] = [];
  for (let unit = 0; unit < units; unit++) {
    const value = byUnit[unit] ?? 0;
    if (value !== 0) counted.push({ value, start: unit * draws });
  }
  const nobody = { value: 0, start: 0 };
  // Four at a time, so that each sum is fetched and put back once for all of them: these are the most steps of a run.
  for (let first = 0; first < counted.length; first += 4) {
    const [a = nobody, b = nobody, c = nobody, d = nobody] = counted.slice(first, first + 4);
    for (let draw = 0; draw < draws; draw++)
      sums[draw] =
        (sums[draw] ?? 0) +
        a.value * (times[a.start + draw] ?? 0) +
        b.value * (times[b.start + draw] ?? 0) +
        c.value * (times[c.start + draw] ?? 0) +
        d.value * (times[d.start + draw] ?? 0);
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

/**
 * Draws of the mean answer of respondents around that mean: respondents are resampled whole and joined by pseudo-answers, so that five
 * people of one mind are not certain.
 */
export const drawMean = (
  sample: Resample,
  { respondents, values }: Said,
  scale: Scale | 'share',
  random: Random,
): Draws => {
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
