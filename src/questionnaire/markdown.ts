import type { Choice, Form } from './form.ts';
import type { Write } from './format.ts';
import { introOf, titleOf } from './words.ts';

const box = '☐';

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

const choice = ({ text, options }: Choice): string =>
  [
    `**${text}**`,
    '',
    ...(options.length === 0 ? ['____________________'] : options.map((one) => `- ${box} ${one.text}`)),
  ].join('\n');

/** The form to print: numbers and no codes, because codes would give the grouping away. */
export const markdown: Write = (form: Form, { minimumGroup, say }) => {
  const labels = [...form.agreement, form.unknown].map(({ text }) => text);
  let number = 0;
  const pages = form.pages.map((page) =>
    table([
      [say('questionnaire.number'), say('questionnaire.statement'), ...labels],
      ['--:', '---', ...labels.map(() => ':-:')],
      ...page.map(({ text }) => [String(++number), text, ...labels.map(() => box)]),
    ]),
  );
  return `${[
    `# ${titleOf(form, say)}`,
    ...introOf(form, minimumGroup, say),
    `## ${say('questionnaire.background')}`,
    ...form.background.map(choice),
    `## ${say('questionnaire.agree')}`,
    ...pages,
    ...(form.knowledge.length === 0
      ? []
      : [`## ${say('questionnaire.knowledge')}`, ...form.knowledge.map(choice)]),
    say('questionnaire.thanks'),
  ].join('\n\n')}\n`;
};
