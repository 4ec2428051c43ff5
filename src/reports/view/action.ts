import type { ModelPractice } from '../../model/schema.ts';
import type { Desk } from './shown.ts';

/** The step from one level of a practice, 1 to 4, to the next: what, who, the first step, and how one will see that it worked. */
export const actionView = ({ names }: Desk, practice: ModelPractice, level: number) => {
  const action = practice.actions[level - 1];
  if (action === undefined) return null;
  const { what, who, firstStep, sign } = action;
  return {
    what: names.words(what),
    who: names.words(who),
    firstStep: names.words(firstStep),
    sign: names.words(sign),
  };
};
