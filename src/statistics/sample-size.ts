import jstat from 'jstat';

/** What is compared between two groups: an NPS or a mean with the standard deviation of single answers, or a share 0…1. */
export type Compared =
  | { readonly of: 'nps'; readonly deviation: number }
  | { readonly of: 'mean'; readonly deviation: number }
  | { readonly of: 'share'; readonly share: number };

/** How sure one wants to be, and of how many each group is a part. */
export interface Assurance {
  /** Probability of seeing a difference that is there, .5…0.99. */
  readonly power: number;
  /** Probability of seeing one that is not there, two-sided, .001….2. */
  readonly alpha: number;
  /** How many people each group consists of; Infinity where that is not limited. */
  readonly population: number;
}

/** A mean of fewer answers has no spread worth the name. */
const fewestAnswers = 3;
/** From all detractors to all promoters. */
const widestNps = 200;
/** From here on Student's t is the normal distribution to more digits than are shown. */
const manyAnswers = 1e5;
/** Ends that lie nearer than this are one: what is written has six decimals. */
const near = 1e-10;
/** Far more than are needed, in case a curve is not as smooth as it should be. */
const mostSteps = 100;

const z = (probability: number): number => jstat.normal.inv(probability, 0, 1);
const bothZ = ({ power, alpha }: Assurance): number => z(1 - alpha / 2) + z(power);

/** Where a rising condition begins to hold between two ends. */
const firstOf = (low: number, high: number, holds: (at: number) => boolean): number => {
  let [below, above] = [low, high];
  while (above - below > near) {
    const middle = (below + above) / 2;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
};

/**
 * Where a rising curve crosses zero between two ends, by false position with the weight of an end that stays halved (Illinois;
 * Dowell & Jarratt 1971): the curve is dear and smooth.
 */
const crossingOf = (low: number, high: number, curve: (at: number) => number): number => {
  let [[left, below], [right, above]] = [
    [low, curve(low)],
    [high, curve(high)],
  ];
  if (below >= 0) return low;
  let at = left;
  for (let last = 0, step = 0; step < mostSteps && right - left > near; step++) {
    at = right - (above * (right - left)) / (above - below);
    const value = curve(at);
    if (Math.abs(value) < near) break;
    const side = Math.sign(value);
    if (side > 0) {
      [right, above] = [at, value];
      if (last === side) below /= 2;
    } else {
      [left, below] = [at, value];
      if (last === side) above /= 2;
    }
    last = side;
  }
  return at;
};

/** Power of Student's t-test of two groups of n, in its own direction, by how many standard errors their means lie apart. */
const tPower = (n: number, alpha: number): ((errorsApart: number) => number) => {
  const df = 2 * (n - 1);
  const critical = jstat.studentt.inv(1 - alpha / 2, df);
  return (errorsApart) => 1 - jstat.noncentralt.cdf(critical, df, errorsApart);
};

/** How many standard errors two means of n must lie apart. */
const errorsApart = (n: number, assurance: Assurance): number => {
  if (n >= manyAnswers) return bothZ(assurance);
  const powerAt = tPower(n, assurance.alpha);
  return crossingOf(bothZ(assurance), 36, (apart) => powerAt(apart) - assurance.power);
};

const answersForMean = (effect: number, assurance: Assurance): number => {
  const byNormal = 2 * (bothZ(assurance) / effect) ** 2;
  if (byNormal >= manyAnswers) return byNormal;
  const { alpha, power } = assurance;
  return firstOf(fewestAnswers, manyAnswers, (n) => tPower(n, alpha)(effect * Math.sqrt(n / 2)) >= power);
};

/** The share that lies a difference away from another towards one half and beyond, which is the side harder to see. */
const otherShare = (share: number, difference: number): number =>
  share <= 0.5 ? share + difference : share - difference;

const answersForShares = (one: number, other: number, { power, alpha }: Assurance): number => {
  const mean = (one + other) / 2;
  const spread = one * (1 - one) + other * (1 - other);
  return (
    ((z(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean)) + z(power) * Math.sqrt(spread)) / (one - other)) **
    2
  );
};

const answersForShare = (share: number, difference: number, assurance: Assurance): number | undefined => {
  const other = otherShare(share, difference);
  return other < 0 || other > 1 ? undefined : answersForShares(share, other, assurance);
};

/** Answers out of a limited population that tell as much as n out of an unlimited one (Cochran 1977, section 4.4), and back. */
const outOf = (population: number, n: number): number => n / (1 + n / population);
const asIfUnlimited = (population: number, n: number): number => n / (1 - n / population);

const answersOf = (difference: number, compared: Compared, assurance: Assurance): number | undefined => {
  switch (compared.of) {
    case 'nps':
      if (difference > widestNps) return undefined;
      return 2 * ((bothZ(assurance) * compared.deviation) / difference) ** 2;
    case 'mean':
      return answersForMean(difference / compared.deviation, assurance);
    case 'share':
      return answersForShare(compared.share, difference, assurance);
  }
};

/**
 * Answers needed in each of two groups or waves of different people to see a difference above 0, in points of what is compared (a
 * share: 0…1, from `share` towards one half), not rounded: by the normal distribution for an NPS, by the noncentral t for a mean
 * (Cohen 1988), with the pooled share under no difference for a share (Fleiss 1981). Deviation above 0. Undefined for a
 * difference that no two shares, or no two scores, can have.
 */
export const answersNeeded = (
  difference: number,
  compared: Compared,
  assurance: Assurance,
): number | undefined => {
  const n = answersOf(difference, compared, assurance);
  return n === undefined ? undefined : outOf(assurance.population, n);
};

const leastOf = (n: number, compared: Compared, assurance: Assurance): number | undefined => {
  if (compared.of === 'nps') {
    const difference = bothZ(assurance) * compared.deviation * Math.sqrt(2 / n);
    return difference > widestNps ? undefined : difference;
  }
  if (compared.of === 'mean')
    return n < fewestAnswers ? undefined : errorsApart(n, assurance) * compared.deviation * Math.sqrt(2 / n);
  const { share } = compared;
  const most = Math.max(share, 1 - share);
  const enough = (difference: number): boolean =>
    answersForShares(share, otherShare(share, difference), assurance) <= n;
  return enough(most) ? firstOf(0, most, enough) : undefined;
};

/**
 * The smallest difference above 0 that n answers in each of two groups can show, the inverse of answersNeeded; 0 where everybody in
 * the population answered. Undefined where the answers are too few for any: a mean of fewer than three, an NPS or shares for which even all against none would not be enough.
 */
export const leastDifference = (n: number, compared: Compared, assurance: Assurance): number | undefined => {
  if (n >= assurance.population) return 0;
  return leastOf(asIfUnlimited(assurance.population, n), compared, assurance);
};
