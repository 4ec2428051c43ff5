import type { Problem } from '../errors.ts';
import type { Kind, Layout } from '../kinds/kind.ts';
import { kinds } from '../kinds/registry.ts';
import type { Model } from '../model/schema.ts';
import type { SourceConfig } from '../project/schema.ts';
import { isPersonalText } from '../vocabulary/personal.ts';
import { type Found, findColumns, isCalled } from './find-columns.ts';
import type { Heading } from './header.ts';
import { type NearItem, nearItems } from './near-items.ts';
import type { Questions } from './questions.ts';
import { yamlText } from './yaml-text.ts';

/** Which kind a file is and where its columns stand. */
export interface Recognised {
  readonly kind: Kind;
  readonly layout: Layout;
  /** Header by what the column is taken for. */
  readonly used: Readonly<Record<string, string>>;
  /** Headers of the others, by position, but for those of personal data. */
  readonly unused: readonly string[];
  /** Headers of columns with personal data, which are left alone. */
  readonly personal: readonly string[];
  /** Headings that read almost like an item. */
  readonly near: readonly NearItem[];
  readonly kindAssumed: boolean;
}

/** A file of which something has to be said first: an issue code, its facts, and what there is to choose from. */
interface Unrecognised extends Pick<Problem, 'code' | 'facts'> {
  readonly choices: readonly string[];
}

export type Recognition =
  | { readonly ok: true; readonly recognised: Recognised }
  | { readonly ok: false; readonly why: Unrecognised };

/** Eight digits in a row are no heading but somebody's number. */
const longNumber = /\d{8,}/;

/** A heading as it is shown; in a file without headers it may hold a person's address or number. */
const maskedName = ({ shown }: Heading): string =>
  isPersonalText(shown) || longNumber.test(shown) ? '…' : shown;

/** The headers as a message shows them: not more, and none longer, than one can take in. */
const headersText = (headings: readonly Heading[]): string => {
  const short = headings
    .slice(0, 12)
    .map(maskedName)
    .map((shown) => (shown.length > 40 ? `${shown.slice(0, 39)}…` : shown));
  return [...short, ...(headings.length > 12 ? [`… (${headings.length})`] : [])].join(', ');
};

const refuse = (code: string, facts: Problem['facts'], choices: readonly string[] = []): Recognition => ({
  ok: false,
  why: { code, facts, choices },
});

/** Names in culture.yaml that are not in the file, not a column of the kinds it may be, or not in the model. */
const misnamed = (
  offered: readonly Kind[],
  headings: readonly Heading[],
  model: Model,
  { columns, items }: SourceConfig,
): Recognition | undefined => {
  const wanted = [...Object.values(columns), ...Object.values(items)];
  const absent = wanted.find((text) => text !== null && !headings.some((heading) => isCalled(heading, text)));
  if (typeof absent === 'string')
    return refuse('mapped-column-absent', { column: absent, headers: headersText(headings) });
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
  const isItem = !kind.columns.some((one) => one.name === column);
  const facts = {
    kind: kind.id,
    column,
    candidates: headers.join(', '),
    file: yamlText(name),
    first: yamlText(first),
  };
  return refuse(isItem ? 'item-ambiguous' : 'column-ambiguous', facts, headers);
};

/** A file of which the name speaks of another kind than the only one that its columns fit. */
const askForName = (
  name: string,
  { kind }: Found,
  config: SourceConfig | undefined,
): Recognition | undefined => {
  const named = Object.values<Kind>(kinds).filter(({ fileName }) => fileName.test(name.toLowerCase()));
  if (config?.kind !== undefined || named.length === 0 || named.includes(kind)) return undefined;
  const ids = named.map(({ id }) => id);
  const facts = { kinds: kind.id, named: ids.join(', '), file: yamlText(name), first: ids[0] ?? kind.id };
  return refuse('name-differs', facts, [...ids, kind.id]);
};

/** A file that is complete as no kind: what is missing, if its kind is declared or its name says which it might be. */
const refuseIncomplete = (
  name: string,
  headings: readonly Heading[],
  all: readonly Found[],
  isDeclared: boolean,
): Recognition => {
  const meant = isDeclared ? all[0] : all.find((found) => isNamedSo(name, found) && found.ambiguous.size > 0);
  const question = meant && askForColumn(name, meant);
  if (question !== undefined) return question;
  const headers = headersText(headings);
  if (meant === undefined)
    return refuse('unrecognised', { headers, file: yamlText(name) }, Object.keys(kinds));
  const missing = meant.kind.columns.find(
    ({ name: column, required }) => required && !meant.columns.has(column),
  );
  return refuse(
    'kind-incomplete',
    { kind: meant.kind.id, headers, missing: missing?.name ?? '' },
    headings.map(({ shown }) => shown),
  );
};

const requiredOf = ({ kind }: Found): number => kind.columns.filter(({ required }) => required).length;

/** A file that has all that a demanding kind needs is not one of a kind that needs less: a rating from a team to a team is no review. */
const mostParticular = (complete: readonly Found[]): readonly Found[] => {
  const most = Math.max(1, ...complete.map(requiredOf));
  return most === 1 ? complete : complete.filter((found) => requiredOf(found) === most);
};

/** What is asked of a file besides its name. */
export interface Asked {
  readonly headings: readonly Heading[];
  /** Positions of the columns with personal data. */
  readonly personal: ReadonlySet<number>;
  readonly model: Model;
  /** Headers that mean an item, as `itemHeaders` gives them. */
  readonly known: ReadonlyMap<string, string>;
  readonly config: SourceConfig | undefined;
  readonly questions: Questions;
}

/** Says which kind a file is by culture.yaml, else by header and name; anything that is not certain is refused with the reason. */
export const recognise = (name: string, asked: Asked): Recognition => {
  const { headings, personal, model, known, config, questions } = asked;
  const offered: readonly Kind[] = config?.kind === undefined ? Object.values(kinds) : [kinds[config.kind]];
  const wrong = config && misnamed(offered, headings, model, config);
  if (wrong !== undefined) return wrong;

  const all = offered.map((kind) => findColumns(kind, headings, known, config, questions));
  const complete = mostParticular(all.filter(({ isComplete }) => isComplete));
  const named = complete.filter((found) => isNamedSo(name, found));
  const [found, ...others] = complete.length > 1 && named.length > 0 ? named : complete;
  if (found === undefined) return refuseIncomplete(name, headings, all, config?.kind !== undefined);
  if (others.length > 0) {
    const ids = [found, ...others].map(({ kind }) => kind.id);
    return refuse(
      'kind-ambiguous',
      { kinds: ids.join(', '), file: yamlText(name), first: found.kind.id },
      ids,
    );
  }
  const question = askForColumn(name, found) ?? askForName(name, found, config);
  if (question !== undefined) return question;

  const { kind, columns, items } = found;
  const { labels, knowledge } = questions;
  const taken = new Set([...columns.values(), ...items.values()]);
  const scale = config?.scale === undefined ? {} : { scale: config.scale };
  const left = headings
    .map((heading, index) => ({ heading, index }))
    .filter(({ index }) => !taken.has(index));
  const free = left.filter(({ index }) => !personal.has(index)).map(({ heading }) => heading);
  return {
    ok: true,
    recognised: {
      kind,
      layout: {
        columns,
        items,
        ...scale,
        ...(config?.kind === undefined ? {} : { isDeclared: true as const }),
        labels,
        knowledge,
      },
      used: Object.fromEntries(
        [...columns, ...items]
          .sort(([, a], [, b]) => a - b)
          .map(([name, index]) => [name, headings[index]?.shown ?? '']),
      ),
      unused: free.map(maskedName),
      personal: left.filter(({ index }) => personal.has(index)).map(({ heading }) => maskedName(heading)),
      near: kind.hasItems ? nearItems(free, new Set(items.keys()), model) : [],
      kindAssumed: config?.kind === undefined,
    },
  };
};
