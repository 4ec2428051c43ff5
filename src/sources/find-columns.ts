import type { Kind } from '../kinds/kind.ts';
import type { Model } from '../model/schema.ts';
import type { SourceConfig } from '../project/schema.ts';
import { columnsMeant, type Meant } from '../vocabulary/headers.ts';
import { plainHeader } from '../vocabulary/plain-header.ts';
import type { Heading } from './header.ts';
import type { Questions } from './questions.ts';

/** In exports of grids the question stands first and the row of the grid in brackets: only the row is the item. */
const inBrackets = /\[([^[\]]+)\]\s*$/;
/** LimeSurvey puts the code before the question: p01a. My manager … */
const codeBefore = /^([A-Za-z]\w*(?:\[[^\]]*\])?)\.\s+(.+)$/s;

/** An item's code before its wording, in whatever way they are put apart: "p01a My manager …", "p01a) My manager …". */
const itemCode = /^([A-Za-z]+\d+[A-Za-z]?)[.):\s-]/;

/** Signs between a question and the row of its grid that a column is of: "How far …? - Help comes fast", "How far …?.Help comes fast". */
const joins = /\s+[-–|:]\s+|[?:]\.?|\.(?=\S)|-(?=\p{Lu})/gu;

/** What may be the row of a grid: all that stands behind such a sign. */
const behindJoins = (name: string): string[] =>
  [...name.matchAll(joins)].map((join) => name.slice(join.index + join[0].length));

/** What a heading may be known by: each of its names, and the parts of those that tools put together. */
const partsOf = ({ names }: Heading): string[] =>
  names.flatMap((name) => {
    const [, code, text] = codeBefore.exec(name) ?? [];
    const last = name.split(/[_\s]/).at(-1);
    return [
      name,
      code,
      text,
      itemCode.exec(name)?.[1],
      inBrackets.exec(name)?.[1],
      last,
      ...behindJoins(name),
    ].filter((part): part is string => part !== undefined && part !== '');
  });

/** The item that a heading means: by its code or wording, alone or in the brackets of a grid. */
const itemOf = (heading: Heading, known: ReadonlyMap<string, string>): string | undefined =>
  partsOf(heading)
    .map((part) => known.get(plainHeader(part)))
    .find((code) => code !== undefined);

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

/** Whether a cell is the name of a column or an item that we know. */
export const isKnownName = (
  known: ReadonlyMap<string, string>,
  questions: Questions,
): ((cell: string) => boolean) => {
  // The same few answers fill the first rows of every file.
  const asked = new Map<string, boolean>();
  return (cell) => {
    if (cell.trim() === '') return false;
    const before = asked.get(cell);
    if (before !== undefined) return before;
    const isKnown =
      columnsMeant(cell).length > 0 ||
      questions.headers.has(plainHeader(cell)) ||
      itemOf({ shown: cell, names: [cell] }, known) !== undefined;
    asked.set(cell, isKnown);
    return isKnown;
  };
};

/** Where the columns of one kind stand in a file. */
export interface Found {
  readonly kind: Kind;
  readonly columns: ReadonlyMap<string, number>;
  /** Survey items by code. */
  readonly items: ReadonlyMap<string, number>;
  /** Columns and items that more than one heading could be. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
  /** Whether all that the kind needs is there. */
  readonly isComplete: boolean;
}

interface Match {
  readonly shown: string;
  readonly index: number;
  /** It gives way to headings with a lower number, which mean the column more plainly. */
  readonly choice: number;
}

const preferred = (matches: readonly Match[]): readonly Match[] => {
  const first = Math.min(...matches.map(({ choice }) => choice));
  return matches.filter(({ choice }) => choice === first);
};

/** Whether culture.yaml means this heading: by the name that is shown or by any other. */
export const isCalled = ({ shown, names }: Heading, text: string): boolean =>
  shown === text.trim() || names.includes(text.trim());

/** A name without the code before it. */
const codeless = (name: string): string => codeBefore.exec(name)?.[2] ?? name;

/** A heading with all that is asked of it for each column of each kind. */
interface ReadHeading {
  readonly shown: string;
  /** Its names without their codes, and all that it may be known by, each plainly written. */
  readonly plain: readonly string[];
  readonly parts: readonly string[];
  /** The columns that it may mean. */
  readonly meant: readonly Meant[];
}

const readHeading = (heading: Heading): ReadHeading => {
  const names = heading.names.map(codeless);
  return {
    shown: heading.shown,
    plain: names.map(plainHeader),
    parts: partsOf(heading).map(plainHeader),
    meant: names.flatMap(columnsMeant),
  };
};

/** The columns that culture.yaml says a name stands for. */
const declaredMatches = (headings: readonly Heading[], declared: string): Match[] => {
  const exact = headings.findIndex(({ shown }) => shown === declared.trim());
  return headings.flatMap((heading, index) =>
    (exact < 0 ? isCalled(heading, declared) : index === exact)
      ? [{ shown: heading.shown, index, choice: 1 }]
      : [],
  );
};

const matchesOf = (
  { name: column, required }: { readonly name: string; readonly required: boolean },
  headings: readonly ReadHeading[],
  questions: Questions | undefined,
): Match[] =>
  headings.flatMap((heading, index) => {
    const meant = heading.meant.filter((one) => one.column === column);
    const asked = heading.parts.some((part) => questions?.headers.get(part) === column);
    // Of columns that a kind can do without, the one that is called like it goes before others.
    const isCanonical = !required && heading.plain.includes(column);
    const choice = isCanonical ? 0 : asked ? 1 : Math.min(...meant.map((one) => one.choice));
    return asked || meant.length > 0 ? [{ shown: heading.shown, index, choice }] : [];
  });

const findItems = (
  headings: readonly Heading[],
  known: ReadonlyMap<string, string>,
  config: SourceConfig | undefined,
): { items: Map<string, number>; doubts: Map<string, string[]> } => {
  const found = new Map<string, number[]>();
  headings.forEach((heading, index) => {
    const code = itemOf(heading, known);
    if (code !== undefined) found.set(code, [...(found.get(code) ?? []), index]);
  });
  for (const [code, text] of Object.entries(config?.items ?? {})) {
    const index = headings.findIndex((heading) => isCalled(heading, text));
    found.set(code, index < 0 ? [] : [index]);
  }
  const items = new Map<string, number>();
  const doubts = new Map<string, string[]>();
  for (const [code, [first, ...others]] of found)
    if (others.length > 0 && first !== undefined)
      doubts.set(
        code,
        [first, ...others].map((index) => headings[index]?.shown ?? ''),
      );
    else if (first !== undefined) items.set(code, first);
  return { items, doubts };
};

/** Finds the columns of a kind: those that culture.yaml maps, else by what the headings say. */
export const findColumns = (
  kind: Kind,
  headings: readonly Heading[],
  known: ReadonlyMap<string, string>,
  config: SourceConfig | undefined,
  questions: Questions,
): Found => {
  const columns = new Map<string, number>();
  const ambiguous = new Map<string, readonly string[]>();
  const read = headings.map(readHeading);
  for (const { name, required = false } of kind.columns) {
    const declared = config?.columns[name];
    if (declared === null) continue;
    const matches = preferred(
      declared === undefined
        ? matchesOf({ name, required }, read, kind.hasItems ? questions : undefined)
        : declaredMatches(headings, declared),
    );
    const [only] = matches;
    if (matches.length > 1)
      ambiguous.set(
        name,
        matches.map(({ shown }) => shown),
      );
    else if (only !== undefined) columns.set(name, only.index);
  }
  // A day says more than a year or a quarter beside it, which is then not read.
  if (columns.has('date')) columns.delete('period');
  const { items, doubts } = kind.hasItems
    ? findItems(headings, known, config)
    : { items: new Map<string, number>(), doubts: new Map<string, string[]>() };
  for (const [code, headers] of doubts) ambiguous.set(code, headers);
  const isComplete =
    kind.columns.every(({ name, required }) => !required || columns.has(name) || ambiguous.has(name)) &&
    (!kind.hasItems || items.size + doubts.size > 0) &&
    (kind.anyOf === undefined || kind.anyOf.some((name) => columns.has(name)));
  return { kind, columns, items, ambiguous, isComplete };
};
