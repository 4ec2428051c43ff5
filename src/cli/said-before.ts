import { UsageError } from '../errors.ts';
import type { Question } from '../sources/question.ts';
import type { InitOptions } from './commands/init.ts';

/** Answers that were given as options. */
export interface SaidBefore {
  answer(file: string, question: Question): string | undefined;
  isSkipped(file: string): boolean;
  /** Options that spoke of a file or a thing that nobody asked about. */
  unused(): readonly string[];
}

const wrongOption = (option: string, value: string, form: string): UsageError =>
  new UsageError([{ code: 'init-option', facts: { option, value, form } }]);

/** An option's value cut at its first equals sign: what it speaks of, and what it says. */
const cut = (option: string, value: string, form: string): readonly [string, string] => {
  const at = value.indexOf('=');
  if (at < 1 || at === value.length - 1) throw wrongOption(option, value, form);
  return [value.slice(0, at).trim(), value.slice(at + 1).trim()];
};

const optionOf = {
  kind: 'kind',
  column: 'column',
  item: 'item',
  near: 'item',
  dates: 'dates',
  scale: 'scale',
} as const;

const keyOf = (file: string, question: Question): string =>
  `--${optionOf[question.about]} ${'name' in question ? `${file}:${question.name}` : file}`;

/** Reads the options that answer questions; throws UsageError for one that is not of its form. */
export const saidBefore = (options: InitOptions): SaidBefore => {
  const forms = {
    kind: 'FILE=KIND',
    column: 'FILE:COLUMN=HEADER',
    item: 'FILE:ITEM=HEADER',
    dates: 'FILE=d/m/y',
    scale: 'FILE=1-5',
  } as const;
  const said = new Map<string, string>();
  for (const option of ['kind', 'column', 'item', 'dates', 'scale'] as const)
    for (const value of options[option] ?? []) {
      const [of, answer] = cut(`--${option}`, value, forms[option]);
      said.set(`--${option} ${of}`, answer);
    }
  const used = new Set<string>();
  const skipped = new Set(options.skip ?? []);
  return {
    answer: (file, question) => {
      const key = keyOf(file, question);
      used.add(key);
      return said.get(key);
    },
    isSkipped: (file) => skipped.has(file),
    unused: () => [...said.keys()].filter((key) => !used.has(key)),
  };
};

/** The option that would answer a question, as it is typed. */
export const optionFor = (file: string, question: Question): string => {
  const examples: { readonly [Q in Question['about']]: string } = {
    kind: 'nps',
    column: 'HEADER',
    item: 'HEADER',
    near: 'HEADER',
    dates: 'd/m/y',
    scale: 'lowest|…|highest',
  };
  const example = question.about === 'near' ? question.header : examples[question.about];
  return `${keyOf(file, question)}=${example}`.replace(
    /^(--\w+) (.*)$/s,
    (_, option: string, rest: string) =>
      /[\s|"]/.test(rest) ? `${option} "${rest.replaceAll('"', '\\"')}"` : `${option} ${rest}`,
  );
};
