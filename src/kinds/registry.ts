import type { KindId } from '../assessment/kind-id.ts';
import { activities } from './activities.ts';
import { appraisals } from './appraisals.ts';
import { internal } from './internal.ts';
import type { Kind } from './kind.ts';
import { nps } from './nps.ts';
import { reviews } from './reviews.ts';
import { survey } from './survey.ts';

/** Every kind of data there is; a new one is its file and its line here. */
export const kinds = { survey, nps, reviews, appraisals, internal, activities } as const satisfies {
  readonly [K in KindId]: Kind<K>;
};
