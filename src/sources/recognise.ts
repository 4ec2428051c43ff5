import type { Problem } from '../errors.ts';
import type { Kind, Layout } from '../kinds/kind.ts';
import { kinds } from '../kinds/registry.ts';
import type { Model } from '../model/schema.ts';
import type { SourceConfig } from '../project/schema.ts';
import { type Found, findColumns, itemHeaders } from './find-columns.ts';
import type { Questions } from './questions.ts';

/** Which kind a file is and where its columns stand. */
export interface Recognised {
  readonly kind: Kind;
  readonly layout: Layout;
  /** Header by what the column is taken for. */
  readonly used: Readonly<Record<string, string>>;
  /** Headers of the others, by position. */
  readonly unused: readonly string[];
  readonly kindAssumed: boolean;
}

/** A file that is of no kind we know: an issue code and its facts. */
type Unrecognised = Pick<Problem, 'code' | 'facts'>;

export type Recognition =
  | { readonly ok: true; readonly recognised: Recognised }
  | { readonly ok: false; readonly why: Unrecognised };

/** In a file without headers the first row may hold a person's address or number. */
const isPersonal = (text: string): boolean => /@|\d{5,}/.test(text.replace(/[ ()/-]/g, ''));

/** The headers as a message shows them: not more, and none longer, than one can take in. */
const headersText = (header: readonly string[]): string => {
  const short = header
    .slice(0, 12)
    .map((text) => (isPersonal(text) ? '…' : text.length > 40 ? `${text.slice(0, 39)}…` : text));
  return [...short, ...(header.length > 12 ? [`… (${header.length})`] : [])].join(', ');
};

const refuse = (code: string, facts: Problem['facts']): Recognition => ({ ok: false, why: { code, facts } });

/** Names in culture.yaml that are not in the file, not a column of the kinds it may be, or not in the model. */
const misnamed = (
  offered: readonly Kind[],
  header: readonly string[],
  model: Model,
  { columns, items }: SourceConfig,
): Recognition | undefined => {
  const wanted = [...Object.values(columns), ...Object.values(items)];
  const absent = wanted.find((text) => text !== null && !header.includes(text));
  if (typeof absent === 'string')
    return refuse('mapped-column-absent', { column: absent, headers: headersText(header) });
  const known = new Set(offered.flatMap((kind) => kind.columns.map(({ name }) => name)));
  const column = Object.keys(columns).find((name) => !known.has(name));
  if (column !== undefined) return refuse('mapped-column-unknown', { column, known: [...known].join(', ') });
  const codes = new Set(model.practices.flatMap((practice) => practice.items.map(({ code }) => code)));
  const item = Object.keys(items).find((code) => !codes.has(code));
  return item === undefined ? undefined : refuse('mapped-item-unknown', { item });
};

const isNamedSo = (name: string, { kind }: Found): boolean => kind.fileName.test(name.toLowerCase());

/** Several headers could be one column: which, is for culture.yaml to say. */
const askForColumn = (name: string, { kind, ambiguous }: Found): Recognition | undefined => {
  const [doubt] = ambiguous;
  if (doubt === undefined) return undefined;
  const [column, headers] = doubt;
  const [first = ''] = headers;
  return refuse('column-ambiguous', {
    kind: kind.id,
    column,
    candidates: headers.join(', '),
    file: name,
    first,
  });
};

/** A file that is complete as no kind: what is missing, if its kind is declared or its name says which it might be. */
const refuseIncomplete = (
  name: string,
  header: readonly string[],
  all: readonly Found[],
  isDeclared: boolean,
): Recognition => {
  const meant = isDeclared ? all[0] : all.find((found) => isNamedSo(name, found) && found.ambiguous.size > 0);
  const question = meant && askForColumn(name, meant);
  if (question !== undefined) return question;
  const headers = headersText(header);
  return meant === undefined
    ? refuse('unrecognised', { headers, file: name })
    : refuse('kind-incomplete', { kind: meant.kind.id, headers });
};

const requiredOf = ({ kind }: Found): number => kind.columns.filter(({ required }) => required).length;

/** A file that has all that a demanding kind needs is not one of a kind that needs less: a rating from a team to a team is no review. */
const mostParticular = (complete: readonly Found[]): readonly Found[] => {
  const most = Math.max(1, ...complete.map(requiredOf));
  return most === 1 ? complete : complete.filter((found) => requiredOf(found) === most);
};

/** Says which kind a file is by culture.yaml, else by header and name; anything that is not certain is refused with the reason. */
export const recognise = (
  name: string,
  header: readonly string[],
  model: Model,
  config: SourceConfig | undefined,
  questions: Questions,
): Recognition => {
  const offered: readonly Kind[] = config?.kind === undefined ? Object.values(kinds) : [kinds[config.kind]];
  const wrong = config && misnamed(offered, header, model, config);
  if (wrong !== undefined) return wrong;

  const known = itemHeaders(model);
  const all = offered.map((kind) => findColumns(kind, header, known, config, questions));
  const complete = mostParticular(all.filter(({ isComplete }) => isComplete));
  const named = complete.filter((found) => isNamedSo(name, found));
  const [found, ...others] = complete.length > 1 && named.length > 0 ? named : complete;
  if (found === undefined) return refuseIncomplete(name, header, all, config?.kind !== undefined);
  const question = askForColumn(name, found);
  if (question !== undefined) return question;
  if (others.length > 0) {
    const ids = [found, ...others].map(({ kind }) => kind.id);
    return refuse('kind-ambiguous', { kinds: ids.join(', '), file: name, first: found.kind.id });
  }

  const { kind, columns, items } = found;
  const { labels, knowledge } = questions;
  const taken = new Set([...columns.values(), ...items.values()]);
  const scale = config?.scale === undefined ? {} : { scale: config.scale };
  return {
    ok: true,
    recognised: {
      kind,
      layout: { columns, items, ...scale, labels, knowledge },
      used: Object.fromEntries(
        [...columns, ...items]
          .sort(([, a], [, b]) => a - b)
          .map(([name, index]) => [name, header[index] ?? '']),
      ),
      unused: header.filter((_, index) => !taken.has(index)),
      kindAssumed: config?.kind === undefined,
    },
  };
};
