import type { KindId } from '../assessment/document.ts';
import type { Problem } from '../errors.ts';
import type { Kind, Layout } from '../kinds/kind.ts';
import { kinds } from '../kinds/registry.ts';
import type { Model } from '../model/schema.ts';
import type { SourceConfig } from '../project/schema.ts';

/** Which kind a file is and where its columns stand. */
export interface Recognised {
  readonly kind: Kind;
  readonly layout: Layout;
  /** Headers by position, of columns that are used and that are not. */
  readonly used: readonly string[];
  readonly unused: readonly string[];
  readonly kindAssumed: boolean;
}

/** A file that is of no kind we know: an issue code and its facts. */
type Unrecognised = Pick<Problem, 'code' | 'facts'>;

export type Recognition =
  | { readonly ok: true; readonly recognised: Recognised }
  | { readonly ok: false; readonly why: Unrecognised };

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');

/** Headers that mean an item: its code or its wording in any locale. */
const itemHeaders = (model: Model): Map<string, string> =>
  new Map(
    model.practices
      .flatMap((practice) => practice.items)
      .flatMap((item) =>
        [item.code, ...Object.values(item.staff), ...Object.values(item.leader ?? {})]
          .filter((text) => text !== undefined)
          .map((text) => [plain(text), item.code] as const),
      ),
  );

interface Found {
  readonly columns: Map<string, number>;
  readonly items: Map<string, number>;
  /** Canonical columns that more than one header could be. */
  readonly ambiguous: Map<string, readonly string[]>;
}

/** Columns by culture.yaml first, then by what the headers say. */
const findColumns = (
  kind: Kind,
  header: readonly string[],
  known: ReadonlyMap<string, string>,
  config: SourceConfig | undefined,
): Found => {
  const columns = new Map<string, number>();
  const ambiguous = new Map<string, readonly string[]>();
  for (const column of kind.columns) {
    const declared = config?.columns[column.name];
    if (declared === null) continue;
    if (declared !== undefined) {
      columns.set(column.name, header.indexOf(declared));
      continue;
    }
    const matches = header.flatMap((text, index) => (column.header.test(plain(text)) ? [index] : []));
    const [only] = matches;
    if (matches.length > 1)
      ambiguous.set(
        column.name,
        matches.map((index) => header[index] ?? ''),
      );
    else if (only !== undefined) columns.set(column.name, only);
  }
  const items = new Map<string, number>();
  if (kind.hasItems) {
    header.forEach((text, index) => {
      const code = known.get(plain(text));
      if (code !== undefined) items.set(code, index);
    });
    for (const [code, text] of Object.entries(config?.items ?? {})) items.set(code, header.indexOf(text));
  }
  return { columns, items, ambiguous };
};

/** In a file without headers the first row may hold a person's address or number. */
const isPersonal = (text: string): boolean => /@|\d{5,}/.test(text.replace(/[ ()/-]/g, ''));

/** The headers as a message shows them: not more, and none longer, than one can take in. */
const headersText = (header: readonly string[]): string => {
  const short = header
    .slice(0, 12)
    .map((text) => (isPersonal(text) ? '…' : text.length > 40 ? `${text.slice(0, 39)}…` : text));
  return [...short, ...(header.length > 12 ? [`… (${header.length})`] : [])].join(', ');
};

const isComplete = (kind: Kind, found: Found): boolean =>
  kind.columns.every((column) => !column.required || found.columns.has(column.name)) &&
  (!kind.hasItems || found.items.size > 0);

const refuse = (code: string, facts: Problem['facts']): Recognition => ({ ok: false, why: { code, facts } });

/** Names in culture.yaml that are not in the file or not in the model. */
const misnamed = (
  kind: Kind,
  header: readonly string[],
  model: Model,
  config: SourceConfig,
): Recognition | undefined => {
  const wanted = [...Object.values(config.columns), ...Object.values(config.items)];
  const absent = wanted.find((text) => text !== null && !header.includes(text));
  if (typeof absent === 'string')
    return refuse('mapped-column-absent', { column: absent, headers: headersText(header) });
  const column = Object.keys(config.columns).find(
    (name) => !kind.columns.some((known) => known.name === name),
  );
  if (column !== undefined)
    return refuse('mapped-column-unknown', {
      column,
      kind: kind.id,
      known: kind.columns.map(({ name }) => name).join(', '),
    });
  const codes = new Set(model.practices.flatMap((practice) => practice.items.map((item) => item.code)));
  const item = Object.keys(config.items).find((code) => !codes.has(code));
  return item === undefined ? undefined : refuse('mapped-item-unknown', { item });
};

/** Which kinds the headers allow, or the one that culture.yaml names; the file's name decides between several. */
const candidates = (name: string, complete: readonly Kind[]): readonly Kind[] => {
  const named = complete.filter((kind) => kind.fileName.test(name.toLowerCase()));
  return complete.length > 1 && named.length > 0 ? named : complete;
};

/** Says which kind a file is by culture.yaml, else by header and name; anything that is not certain is refused with the reason. */
export const recognise = (
  name: string,
  header: readonly string[],
  model: Model,
  config: SourceConfig | undefined,
): Recognition => {
  const known = itemHeaders(model);
  const offered: readonly Kind[] = config?.kind === undefined ? Object.values(kinds) : [kinds[config.kind]];
  if (config?.kind !== undefined) {
    const wrong = misnamed(kinds[config.kind], header, model, config);
    if (wrong !== undefined) return wrong;
  }
  const found = new Map(offered.map((kind) => [kind.id, findColumns(kind, header, known, config)]));
  const foundOf = (id: KindId): Found | undefined => found.get(id);

  const unclear = offered.find(
    (kind) => (foundOf(kind.id)?.ambiguous.size ?? 0) > 0 && kind.fileName.test(name.toLowerCase()),
  );
  const complete = offered.filter((kind) => {
    const columns = foundOf(kind.id);
    return columns !== undefined && isComplete(kind, columns);
  });
  const [kind, ...others] = candidates(name, complete);
  const asked = kind ?? unclear;
  const columns = asked && foundOf(asked.id);
  const [doubt] = columns?.ambiguous ?? [];
  if (asked !== undefined && doubt !== undefined) {
    const [column, headers] = doubt;
    return refuse('column-ambiguous', {
      kind: asked.id,
      column,
      candidates: headers.join(', '),
      file: name,
      first: headers[0] ?? '',
    });
  }
  if (kind === undefined || columns === undefined)
    return refuse('unrecognised', { headers: headersText(header), file: name });
  if (others.length > 0)
    return refuse('kind-ambiguous', {
      kinds: [kind, ...others].map(({ id }) => id).join(', '),
      file: name,
      first: kind.id,
    });

  const taken = new Set([...columns.columns.values(), ...columns.items.values()]);
  return {
    ok: true,
    recognised: {
      kind,
      layout: {
        columns: columns.columns,
        items: columns.items,
        ...(config?.scale === undefined ? {} : { scale: config.scale }),
      },
      used: header.filter((_, index) => taken.has(index)),
      unused: header.filter((_, index) => !taken.has(index)),
      kindAssumed: config?.kind === undefined,
    },
  };
};
