import { z } from 'zod';
import { Incomparable } from './changes.ts';
import { Score } from './figure.ts';

/** The stage of a wave, withheld with the scores it is decided on. */
const WaveStage = z.discriminatedUnion('status', [
  z.strictObject({
    id: z.string(),
    status: z.literal('measured'),
    value: z.int().min(1).max(5),
    /** As of the assessment's own stage. */
    probabilities: z.array(z.number().min(0).max(1)).length(5),
  }),
  z.strictObject({
    id: z.string(),
    status: z.literal('unmeasured'),
    reason: z.enum(['too-few', 'withheld']),
  }),
]);

const Side = z.strictObject({
  overall: Score,
  dimensions: z.array(z.strictObject({ id: z.string(), score: Score })),
  practices: z.array(z.strictObject({ id: z.string(), score: Score })),
});

/**
 * Common ground: both waves scored by the same rules on the same questions, as far as both have them and each has data of its own.
 * Ids of scores begin with ground, the wave's label, and before or after.
 */
const Ground = z.strictObject({
  before: Side,
  after: Side,
  /** Practices of which a part is left out, and so are the dimensions and the overall score that they are in. */
  partly: z.array(z.string()),
  /** Practices that both waves have and nothing in common is left of. */
  lost: z.array(z.strictObject({ practice: z.string(), reason: Incomparable })),
});
export type Ground = z.infer<typeof Ground>;

/** An earlier wave of the survey with everything that was known by its end, scored by the rules of today. */
export const Wave = z.strictObject({
  label: z.string(),
  /** The last day of the wave; windows of the year end with it. */
  asOf: z.iso.date(),
  /** How many options its answer scales have. */
  options: z.array(z.int()),
  stage: WaveStage,
  overall: Score,
  dimensions: z.array(z.strictObject({ id: z.string(), score: Score })),
  practices: z.array(z.strictObject({ id: z.string(), score: Score })),
  /** What it is compared by with the wave that is assessed; null where it is not. */
  ground: Ground.nullable(),
});
export type Wave = z.infer<typeof Wave>;

/** The waves before the one that is assessed; ids of their scores begin with wave and the wave's label. */
export const Trend = z.strictObject({
  /** The wave that is assessed. */
  label: z.string(),
  options: z.array(z.int()),
  /** The earliest first. */
  earlier: z.array(Wave),
  /** Waves that are not compared: their days are also those of a later one, or there are too many after them. */
  leftOut: z.array(z.strictObject({ label: z.string(), reason: z.enum(['overlaps', 'too-old']) })),
});
export type Trend = z.infer<typeof Trend>;
