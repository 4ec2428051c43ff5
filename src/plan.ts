import type { CanShow } from './assessment/can-show.ts';
import type { Assessment } from './assessment/document.ts';
import { canShow } from './conclusions/can-show.ts';
import { type Assurance, answersNeeded, type Compared, leastDifference } from './statistics/sample-size.ts';

export type { Assurance, Compared } from './statistics/sample-size.ts';

/** What is asked of a plan: how many answers a difference needs, or which difference so many answers can show. */
export type Question =
  | { readonly given: 'difference'; readonly difference: number }
  | { readonly given: 'answers'; readonly answers: number };

/** Both sides of a plan, for each of two groups or waves of different people. */
export interface Plan {
  readonly compared: Compared;
  readonly assurance: Assurance;
  readonly given: Question['given'];
  /** In points, a share 0…1; null where the answers can show none. */
  readonly difference: number | null;
  /** Whole answers; null for a difference that cannot be. */
  readonly answers: number | null;
}

/** Answers the question; the formulas are those of answersNeeded and leastDifference. */
export const planAnswers = (question: Question, compared: Compared, assurance: Assurance): Plan => {
  const all = { compared, assurance, given: question.given };
  if (question.given === 'answers') {
    const { answers } = question;
    return { ...all, answers, difference: leastDifference(answers, compared, assurance) ?? null };
  }
  const { difference } = question;
  const needed = answersNeeded(difference, compared, assurance);
  return { ...all, difference, answers: needed === undefined ? null : Math.ceil(needed - tiny) };
};

/** What a calculation of whole answers may miss them by. */
const tiny = 1e-6;

/** What the figures of a published assessment can show with another assurance than the usual one. */
export const planOf = (assessment: Assessment, assurance: Assurance): CanShow =>
  canShow(assessment, assurance);
