import type { Assessment } from '../assessment/document.ts';

declare const published: unique symbol;

/** An assessment that went through disclosure: the only one that a report or a check accepts. */
export type Published = Assessment & { readonly [published]: true };

/** Marks an assessment as published; for this room alone, where disclosure is done or read back. */
export const markPublished = (assessment: Assessment): Published => assessment as Published;
