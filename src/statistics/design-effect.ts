import { clamp, sum } from './estimate.ts';

export interface DesignEffect {
  /** How many times as large the variance of a weighted mean is, 1…n. */
  readonly deff: number;
  /** Unweighted answers that would tell as much, 1…n. */
  readonly effectiveN: number;
}

/** Kish's design effect of weights of 0 or more (Kish 1965): n·Σw²/(Σw)²; undefined without a weight above 0. */
export const designEffect = (weights: readonly number[]): DesignEffect | undefined => {
  const total = sum(weights);
  if (total === 0) return undefined;
  const concentration = sum(weights.map((weight) => (weight / total) ** 2));
  const effectiveN = clamp(1 / concentration, 1, weights.length);
  return { deff: weights.length / effectiveN, effectiveN };
};
