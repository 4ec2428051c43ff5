import { z } from 'zod';
import { KindId } from './kind-id.ts';

export const HeldBack = z.discriminatedUnion('reason', [
  /** The overall score is below the next stage's cut point. */
  z.strictObject({ reason: z.literal('overall'), needs: z.number() }),
  /** A dimension is more than one level below the cut point. */
  z.strictObject({ reason: z.literal('dimension'), dimension: z.string(), needs: z.number() }),
  /** A practice's ceiling, such as every-week under 2.0. */
  z.strictObject({ reason: z.literal('practice'), practice: z.string(), needs: z.number() }),
  /** Too few measured dimensions for a high stage. */
  z.strictObject({ reason: z.literal('dimensions'), measured: z.int(), needs: z.int() }),
  /** Opinion alone cannot carry a high stage. */
  z.strictObject({ reason: z.literal('records'), measured: z.int(), needs: z.int() }),
]);
export type HeldBack = z.infer<typeof HeldBack>;

export const Stage = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('reached'),
    /** 1 Slogan … 5 Identity. */
    value: z.int().min(1).max(5),
    /** How often each stage comes out when the evidence is drawn again, 0…1 each, stages 1 to 5. */
    probabilities: z.array(z.number().min(0).max(1)).length(5),
    /** Everything that keeps the next stage out of reach; empty at stage 5. */
    heldBackBy: z.array(HeldBack),
  }),
  z.strictObject({
    status: z.literal('none'),
    practices: z.strictObject({ measured: z.int(), needs: z.int(), of: z.int() }),
    dimensions: z.strictObject({ measured: z.int(), needs: z.int(), of: z.int() }),
    /** Which kind of file would measure how many of the practices that nothing measures now. */
    wouldSettle: z.array(z.strictObject({ kind: KindId, practices: z.array(z.string()) })),
  }),
]);
export type Stage = z.infer<typeof Stage>;

/** What the stage hangs on: each of these alone, changed a little, would lead to another stage. */
export const Sensitivity = z.strictObject({
  weights: z.array(
    z.strictObject({
      practice: z.string(),
      rule: z.string(),
      weight: z.number(),
      /** The weight nearest to its own from which on the stage is another; tried from none to four times its own. */
      flipsAt: z.number(),
      stage: z.int().min(1).max(5),
    }),
  ),
  cuts: z.array(
    z.strictObject({
      on: z.enum(['overall', 'dimension', 'practice']),
      /** The dimension or practice; null where it is the overall score. */
      id: z.string().nullable(),
      /** The stage whose cut point it is. */
      of: z.int().min(1).max(5),
      needs: z.number(),
      /** The score compared with it: a cut point on the other side of it leads to the other stage. */
      value: z.number(),
      stage: z.int().min(1).max(5),
    }),
  ),
});
export type Sensitivity = z.infer<typeof Sensitivity>;
