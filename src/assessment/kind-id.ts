import { z } from 'zod';

export const KindId = z.enum(['survey', 'nps', 'reviews', 'appraisals', 'internal', 'activities']);
export type KindId = z.infer<typeof KindId>;
