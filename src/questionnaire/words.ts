import type { Say } from '../locales/words.ts';
import type { Form } from './form.ts';

/** How a form begins: how long it is and what is made of the answers. */
export const introOf = (form: Form, minimum: number, say: Say): string[] => {
  const count = form.pages.flat().length + form.knowledge.length + form.background.length;
  const facts = { count, minutes: form.minutes, knowledge: form.knowledge.length };
  return [
    form.knowledge.length > 0 ? say('questionnaire.intro', facts) : say('questionnaire.intro-plain', facts),
    say('questionnaire.privacy', { minimum }),
  ];
};

export const titleOf = ({ audience }: Form, say: Say): string =>
  `${say('questionnaire.title')} (${say(`questionnaire.${audience}`)})`;
