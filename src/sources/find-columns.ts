import type { Column, Kind } from '../kinds/kind.ts';
import type { Model } from '../model/schema.ts';
import type { SourceConfig } from '../project/schema.ts';
import type { Questions } from './questions.ts';

/** A header as it is compared: lower case, with _ for everything that is no letter or digit. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');

/** In exports of grids the question stands first and the row of the grid in brackets: only the row is the item. */
const inBrackets = /\[([^[\]]+)\]\s*$/;

/** The item that a header means: by its code or wording, alone or in the brackets of a grid. */
const itemOf = (header: string, known: ReadonlyMap<string, string>): string | undefined => {
  const row = inBrackets.exec(header)?.[1];
  return known.get(plainHeader(header)) ?? (row === undefined ? undefined : known.get(plainHeader(row)));
};

/** Headers that mean an item: its code or its wording in any locale. */
export const itemHeaders = (model: Model): Map<string, string> =>
  new Map(
    model.practices
      .flatMap((practice) => practice.items)
      .flatMap((item) =>
        [item.code, ...Object.values(item.staff), ...Object.values(item.leader ?? {})]
          .filter((text) => text !== undefined)
          .map((text) => [plainHeader(text), item.code] as const),
      ),
  );

/** Where the columns of one kind stand in a file. */
export interface Found {
  readonly kind: Kind;
  readonly columns: ReadonlyMap<string, number>;
  /** Survey items by code. */
  readonly items: ReadonlyMap<string, number>;
  /** Columns that more than one header could be. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
  /** Whether all that the kind needs is there. */
  readonly isComplete: boolean;
}

interface Match {
  readonly text: string;
  readonly index: number;
}

/** Headers that give way where another of them means the column more plainly. */
const preferred = ({ giving }: Column, matches: readonly Match[]): readonly Match[] => {
  if (giving === undefined || matches.length < 2) return matches;
  const plain = matches.filter(({ text }) => !giving.test(plainHeader(text)));
  return plain.length === 0 ? matches : plain;
};

/** Finds the columns of a kind: those that culture.yaml maps, else by what the headers say. */
export const findColumns = (
  kind: Kind,
  header: readonly string[],
  known: ReadonlyMap<string, string>,
  config: SourceConfig | undefined,
  questions: Questions,
): Found => {
  const columns = new Map<string, number>();
  const ambiguous = new Map<string, readonly string[]>();
  for (const column of kind.columns) {
    const declared = config?.columns[column.name];
    if (declared === null) continue;
    const means = (text: string): boolean => {
      const plain = plainHeader(text);
      return column.header.test(plain) || (kind.hasItems && questions.headers.get(plain) === column.name);
    };
    const matches = preferred(
      column,
      header.flatMap((text, index) =>
        (declared === undefined ? means(text) : text === declared) ? [{ text, index }] : [],
      ),
    );
    const [only] = matches;
    if (matches.length > 1)
      ambiguous.set(
        column.name,
        matches.map(({ text }) => text),
      );
    else if (only !== undefined) columns.set(column.name, only.index);
  }
  const items = new Map<string, number>();
  if (kind.hasItems) {
    header.forEach((text, index) => {
      const code = itemOf(text, known);
      if (code !== undefined) items.set(code, index);
    });
    for (const [code, text] of Object.entries(config?.items ?? {})) items.set(code, header.indexOf(text));
  }
  const isComplete =
    kind.columns.every(({ name, required }) => !required || columns.has(name)) &&
    (!kind.hasItems || items.size > 0) &&
    (kind.anyOf === undefined || kind.anyOf.some((name) => columns.has(name)));
  return { kind, columns, items, ambiguous, isComplete };
};
