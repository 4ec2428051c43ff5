import { z } from 'zod';
import { Figure } from './figure.ts';

/** What teams say of each other's service, on a scale of 1 to 5. */
export const InternalService = z.strictObject({
  teams: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      /** What other teams say, pairs counting alike; n counts teams. */
      received: Figure,
      /** What its own people say; n counts them. */
      own: Figure,
    }),
  ),
  /** n counts the raters. */
  pairs: z.array(z.strictObject({ from: z.string(), to: z.string(), figure: Figure })),
});
