import { holm } from '../statistics/adjusted-p.ts';
import { fallAt } from '../statistics/mover.ts';

/** The level that corrected probabilities of a whole family keep together. */
const level = 0.05;

/** A change: a later number less an earlier one, with the two-sided probability of it; null where nothing is uncertain. */
interface Step {
  readonly value: number;
  /** The upper end of its interval. */
  readonly high: number;
  readonly p: number | null;
}

/** What a change is worth in its family. */
export interface Drop {
  /** One-sided, of so low a value or a lower one if nothing has changed; null where nothing is uncertain. */
  readonly p: number | null;
  /** The same after Holm over the family. */
  readonly adjusted: number | null;
  /** Of a drop beyond noise how far, about, it could have fallen and be none, all else as it is; null of what is no such drop. */
  readonly couldFall: number | null;
}

const oneSided = ({ value, p }: Step): number | undefined =>
  p === null ? undefined : value < 0 ? p / 2 : 1 - p / 2;

/** Which changes of one family are drops: one-sided, at 5 % over all of them (Holm 1979); what is counted in full is no member. */
export const dropsAmong = (steps: readonly Step[]): Drop[] => {
  const single = steps.map(oneSided);
  const adjusted = holm(single);
  const members = single.filter((p) => p !== undefined).length;
  const isDrop = steps.map(({ value }, at) => {
    const corrected = adjusted[at];
    return value < 0 && (corrected === undefined || corrected <= level);
  });
  const beyondNoise = isDrop.filter((one, at) => one && single[at] !== undefined).length;
  // Holm asks less of what comes after the other drops.
  const asked = level / Math.max(1, members - beyondNoise + 1);
  return steps.map(({ value, high }, at) => {
    const [p = null, corrected = null] = [single[at], adjusted[at]];
    const couldFall = isDrop[at] ? (p === null ? 0 : fallAt(asked, high - value)) : null;
    return { p, adjusted: corrected, couldFall };
  });
};
