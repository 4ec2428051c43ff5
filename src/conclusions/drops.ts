import { holm } from '../statistics/adjusted-p.ts';

/** The level that corrected probabilities of a whole family keep together. */
const level = 0.05;

/** A change: a later number less an earlier one, with the two-sided probability of it; null where nothing is uncertain. */
interface Step {
  readonly value: number;
  readonly p: number | null;
}

/** Whether a change is a drop beyond noise. */
export interface Drop {
  /** One-sided, of so low a value or a lower one if nothing has changed; null where nothing is uncertain. */
  readonly p: number | null;
  /** The same after Holm over the family. */
  readonly adjusted: number | null;
  readonly isDrop: boolean;
}

const oneSided = ({ value, p }: Step): number | undefined =>
  p === null ? undefined : value < 0 ? p / 2 : 1 - p / 2;

/** Which changes of one family are drops: one-sided, at 5 % over all of them (Holm 1979); what is counted in full is no member. */
export const dropsAmong = (steps: readonly Step[]): Drop[] => {
  const single = steps.map(oneSided);
  const adjusted = holm(single);
  return steps.map(({ value }, at) => {
    const [p = null, corrected = null] = [single[at], adjusted[at]];
    return { p, adjusted: corrected, isDrop: value < 0 && (corrected === null || corrected <= level) };
  });
};
