import { delimited } from '../delimited.ts';
import type { Choice, Form, Option } from './form.ts';
import type { Write } from './format.ts';
import { introOf, titleOf } from './words.ts';

/** The columns of LimeSurvey's tab-separated survey structure that a survey of this sort fills (manual: Tab Separated Value survey structure). */
const columns = [
  'id',
  'related_id',
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'encrypted',
  'other',
  'default',
  'hidden',
] as const;

type Cells = Partial<Record<(typeof columns)[number], string>>;

/** Answers without a name, address or trace of the browser; the day is kept, because answers belong to a wave. */
const settings: readonly (readonly [string, string])[] = [
  ['format', 'G'],
  ['anonymized', 'Y'],
  ['datestamp', 'Y'],
  ['ipaddr', 'N'],
  ['refurl', 'N'],
  ['savetimings', 'N'],
  ['allowprev', 'Y'],
];

/** LimeSurvey's letters: a list of which one is chosen, yes or no, a short text, an array of statements, a value that nobody is asked for. */
const types = { list: 'L', yesNo: 'Y', text: 'S', array: 'F', equation: '*' } as const;

const isYesNo = ({ options }: Choice): boolean => options.map(({ code }) => code).join() === 'Y,N';

/** The survey as LimeSurvey imports it: one page of statements is one array, whose rows carry the codes of the items. */
export const limesurvey: Write = (form: Form, { minimumGroup, say }) => {
  const language = say.locale;
  const row = (cells: Cells): string[] => columns.map((column) => cells[column] ?? '');
  const answers = (options: readonly Option[]): string[][] =>
    options.map(({ code, text }) => row({ class: 'A', 'type/scale': '0', name: code, text, language }));
  const group = (number: number, name: string): string[] =>
    row({ class: 'G', 'type/scale': String(number), name, language });
  const question = (code: string, type: string, text: string): string[] =>
    row({
      class: 'Q',
      'type/scale': type,
      name: code,
      relevance: '1',
      text,
      language,
      mandatory: 'N',
      other: 'N',
    });
  const fixed = (code: string, value: string): string[] =>
    row({
      class: 'Q',
      'type/scale': types.equation,
      name: code,
      relevance: '1',
      text: value,
      language,
      hidden: '1',
    });
  const choice = (one: Choice): string[][] => {
    if (isYesNo(one)) return [question(one.code, types.yesNo, one.text)];
    if (one.options.length === 0) return [question(one.code, types.text, one.text)];
    return [question(one.code, types.list, one.text), ...answers(one.options)];
  };
  const pages = form.pages.flatMap((page, index) => [
    group(index + 2, say('questionnaire.page', { page: index + 1 })),
    question(`q${index + 1}`, types.array, say('questionnaire.agree')),
    ...page.map(({ code, text }) =>
      row({ class: 'SQ', 'type/scale': '0', name: code, relevance: '1', text, language }),
    ),
    ...answers([...form.agreement, form.unknown]),
  ]);
  return delimited(
    [
      [...columns],
      row({ class: 'S', name: 'language', text: language }),
      ...settings.map(([name, text]) => row({ class: 'S', name, text })),
      row({ class: 'SL', name: 'surveyls_title', text: titleOf(form, say), language }),
      row({
        class: 'SL',
        name: 'surveyls_welcometext',
        text: introOf(form, minimumGroup, say).join(' '),
        language,
      }),
      row({ class: 'SL', name: 'surveyls_endtext', text: say('questionnaire.thanks'), language }),
      group(1, say('questionnaire.background')),
      ...form.background.flatMap(choice),
      ...form.fixed.map(({ code, value }) => fixed(code, value)),
      ...pages,
      ...(form.knowledge.length === 0
        ? []
        : [group(form.pages.length + 2, say('questionnaire.knowledge')), ...form.knowledge.flatMap(choice)]),
    ],
    '\t',
  );
};
