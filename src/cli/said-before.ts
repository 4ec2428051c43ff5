import { KindId } from '../assessment/kind-id.ts';
import { UsageError } from '../errors.ts';
import type { SourceConfig } from '../project/schema.ts';
import { type Question, scaleFrom } from '../sources/question.ts';
import type { InitOptions } from './commands/init.ts';

const forms = {
  kind: 'FILE=KIND',
  column: 'FILE:COLUMN=HEADER',
  item: 'FILE:ITEM=HEADER',
  dates: 'FILE=d/m/y',
  scale: 'FILE=1-5',
} as const;
type Option = keyof typeof forms;

const unread = (option: Option, value: string): UsageError =>
  new UsageError([{ code: 'init-option', facts: { option: `--${option}`, value, form: forms[option] } }]);

/** What an option speaks of, and what it says: cut at the last equals sign, of a header at the first. */
const cut = (option: Option, value: string): readonly [of: string, said: string] => {
  const isHeader = option === 'column' || option === 'item';
  const at = isHeader ? value.indexOf('=', value.indexOf(':') + 1) : value.lastIndexOf('=');
  if (at < 1 || at === value.length - 1) throw unread(option, value);
  return [value.slice(0, at).trim(), value.slice(at + 1).trim()];
};

const part = (option: Option, value: string): readonly [file: string, said: Partial<SourceConfig>] => {
  const [of, said] = cut(option, value);
  switch (option) {
    case 'kind': {
      const kind = KindId.safeParse(said);
      if (!kind.success) throw unread(option, value);
      return [of, { kind: kind.data }];
    }
    case 'dates':
      if (said !== 'd/m/y' && said !== 'm/d/y') throw unread(option, value);
      return [of, { dates: said }];
    case 'scale': {
      const scale = scaleFrom(said);
      if (scale === undefined) throw unread(option, value);
      return [of, { scale }];
    }
    case 'column':
    case 'item': {
      const at = of.lastIndexOf(':');
      if (at < 1) throw unread(option, value);
      const named = { [of.slice(at + 1)]: said };
      return [of.slice(0, at), option === 'column' ? { columns: named } : { items: named }];
    }
  }
};

/** What the options say of each file, before anything is asked; throws UsageError for one that is not of its form. */
export const saidBefore = (options: InitOptions): ReadonlyMap<string, SourceConfig> => {
  const said = new Map<string, SourceConfig>();
  for (const option of ['kind', 'column', 'item', 'dates', 'scale'] as const)
    for (const value of options[option] ?? []) {
      const [file, more] = part(option, value);
      const before = said.get(file) ?? { file, columns: {}, items: {} };
      said.set(file, {
        ...before,
        ...more,
        columns: { ...before.columns, ...more.columns },
        items: { ...before.items, ...more.items },
      });
    }
  return said;
};

/** The option that would answer a question, as it is typed. */
export const optionFor = (file: string, question: Question): string => {
  const written = ((): readonly [Option, string] => {
    switch (question.about) {
      case 'kind':
        return ['kind', `${file}=${question.choices[0] ?? 'nps'}`];
      case 'column':
        return ['column', `${file}:${question.name}=HEADER`];
      case 'item':
        return ['item', `${file}:${question.name}=HEADER`];
      case 'near':
        return ['item', `${file}:${question.name}=${question.header}`];
      case 'dates':
        return ['dates', `${file}=d/m/y`];
      case 'scale':
        return ['scale', `${file}=lowest|…|highest`];
    }
  })();
  const [option, value] = written;
  return `--${option} ${/[\s|"&;()<>]/.test(value) ? `"${value.replaceAll('"', '\\"')}"` : value}`;
};
