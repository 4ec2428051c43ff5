import { delimited } from '../delimited.ts';
import type { Choice, Option } from './form.ts';
import type { Write } from './format.ts';

const header = ['position', 'code', 'sort', 'text', 'options', 'reversed', 'practice', 'dimension'];

const optionText = (options: readonly Option[]): string =>
  options.map(({ code, text }) => `${code} = ${text}`).join('; ');

/** The codebook: every question with its number in print, its code, its answers, and what it belongs to. */
export const codebook: Write = (form) => {
  const agreement = optionText([...form.agreement, form.unknown]);
  const choice = ({ code, text, options }: Choice, sort: string): string[] => [
    '',
    code,
    sort,
    text,
    optionText(options),
    '',
    '',
    '',
  ];
  return delimited([
    header,
    ...form.background.map((one) => choice(one, 'background')),
    ...form.fixed.map(({ code, value, text }) => ['', code, 'fixed', text, value, '', '', '']),
    ...form.pages
      .flat()
      .map(({ code, text, isReversed, practice, dimension }, index) => [
        String(index + 1),
        code,
        'agreement',
        text,
        agreement,
        isReversed ? 'yes' : 'no',
        practice,
        dimension,
      ]),
    ...form.knowledge.map((one) => choice(one, 'knowledge')),
  ]);
};
