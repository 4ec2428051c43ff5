import type { Say } from '../locales/words.ts';
import type { Question } from '../sources/question.ts';
import type { Prompts } from './prompts.ts';

/** Chosen for "none of these". */
const none = '';

/** Asks a person about a file; undefined where they leave it open. */
export const askQuestion = async (
  prompts: Prompts,
  question: Question,
  name: string,
  say: Say,
): Promise<string | undefined> => {
  const leave = { name: say('init.leave'), value: none };
  const chosen = async (message: string, choices: readonly string[], nameOf = (one: string) => one) =>
    (await prompts.choice(message, [...choices.map((value) => ({ name: nameOf(value), value })), leave])) ||
    undefined;
  switch (question.about) {
    case 'kind':
      return chosen(say('init.ask-kind', { file: name }), question.choices, (kind) => {
        const key = `init.kind.${kind}`;
        return say.has(key) ? say(key) : kind;
      });
    case 'column':
      return chosen(say('init.ask-column', { file: name, column: question.name }), question.choices);
    case 'item':
      return chosen(say('init.ask-item', { file: name, item: question.name }), question.choices);
    case 'dates':
      return chosen(
        say('init.ask-dates', { file: name, column: question.column }),
        question.choices,
        (order) => say(order === 'd/m/y' ? 'init.day-first' : 'init.month-first'),
      );
    case 'scale':
      return (
        (await prompts.text(say('init.ask-scale', { file: name, column: question.column }), none)) ||
        undefined
      );
    case 'near': {
      const { header, name: item, percent } = question;
      return (await prompts.yes(say('init.ask-near', { header, item, percent }), percent >= 90))
        ? header
        : undefined;
    }
  }
};
