import {
  CST,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from '../errors.ts';
import { issueProblem, unknownKey } from './issue-problem.ts';
import { knownKeysIn } from './known-keys.ts';

type Path = readonly PropertyKey[];
type Checked<T> = { ok: true; content: T } | { ok: false; problems: Problem[] };

/** A YAML file that knows where each of its values stands, so that every problem has a line and a column. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
  /** The place of the value at a path, or of its nearest parent that exists. */
  placeOf(path: Path): Place;
  /** Holds the content against a schema. */
  check<S extends z.ZodType>(schema: S): Checked<z.output<S>>;
  /** The value at a path if it fits a schema by itself, for what can still be said of a file that does not fit as a whole. */
  partAt<S extends z.ZodType>(path: Path, schema: S): z.output<S> | undefined;
}

/** Where each key of a map stands. */
const offsetsOfKeys = (map: YAMLMap): Map<string, number> =>
  new Map(
    map.items.flatMap(({ key }) =>
      isScalar(key) && key.range ? [[String(key.value), key.range[0]] as const] : [],
    ),
  );

/** More than this is no file of this sort, and could keep a parser busy for minutes. */
const mostKilobytes = 256;
const mostLevels = 50;

const levelChanges: Readonly<Record<string, number>> = {
  'flow-map-start': 1,
  'flow-seq-start': 1,
  'flow-map-end': -1,
  'flow-seq-end': -1,
};

/** Where brackets nest too deeply, or a line is indented so far that its blocks must. */
const tooDeepAt = (text: string): number | undefined => {
  const indented = new RegExp(`^(?:[ ]|[-?:][ ]){${2 * mostLevels},}`, 'm').exec(text);
  if (indented !== null) return indented.index;
  let [depth, offset] = [0, 0];
  for (const token of new Lexer().lex(text)) {
    depth += levelChanges[CST.tokenType(token) ?? ''] ?? 0;
    if (depth > mostLevels) return offset;
    offset += token.length;
  }
  return undefined;
};

/** A file that is not read at all, and why. */
export const unread = (path: string, problem: Problem): YamlFile => ({
  path,
  text: '',
  placeOf: () => ({ file: path }),
  check: () => ({ ok: false, problems: [problem] }),
  partAt: () => undefined,
});

/** Parses YAML text (no aliases, at most 256 kB and 50 levels); what is wrong with it surfaces in check(). */
export const parseYaml = (path: string, text: string): YamlFile => {
  if (text.length > mostKilobytes * 1000)
    return unread(path, {
      code: 'yaml-too-large',
      facts: { kilobytes: mostKilobytes },
      place: { file: path },
    });
  const deepAt = tooDeepAt(text);
  if (deepAt !== undefined) {
    const line = text.slice(0, deepAt).split('\n').length;
    return unread(path, {
      code: 'yaml-too-deep',
      facts: { levels: mostLevels },
      place: { file: path, line },
    });
  }

  const lines = new LineCounter();
  // Keys that are there twice are found below: the parser compares each with all.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });

  const placeAt = (offset: number | undefined): Place => {
    if (offset === undefined) return { file: path };
    const { line, col } = lines.linePos(offset);
    return { file: path, line, column: col };
  };

  const placeOf = (wanted: Path): Place => {
    for (let length = wanted.length; length > 0; length--) {
      const node = document.getIn(wanted.slice(0, length), true);
      const range = node === undefined || node === null ? undefined : (node as Node).range;
      if (range) return placeAt(range[0]);
    }
    return placeAt(document.contents?.range?.[0]);
  };

  /** The places of some keys themselves, which is where unknown keys are wrong. */
  const placesOfKeys = (parent: Path, keys: readonly string[]): Place[] => {
    const map = parent.length === 0 ? document.contents : document.getIn(parent, true);
    const offsets = isMap(map) ? offsetsOfKeys(map) : new Map<string, number>();
    return keys.map((key) => {
      const offset = offsets.get(key);
      return offset === undefined ? placeOf(parent) : placeAt(offset);
    });
  };

  /** The value at a path as plain data; undefined where there is none. */
  const plainAt = (wanted: Path): unknown => {
    const node = wanted.length === 0 ? document.contents : document.getIn(wanted, true);
    return isNode(node) ? node.toJS(document) : node;
  };

  const explain = (issue: z.core.$ZodIssue, knownKeys: ReturnType<typeof knownKeysIn>): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      const places = placesOfKeys(issue.path, issue.keys);
      const known = knownKeys(issue.path);
      return issue.keys.map((key, index) => ({
        ...unknownKey(key, known),
        place: places[index] ?? placeOf(issue.path),
      }));
    }
    return [{ ...issueProblem(issue, plainAt(issue.path)), place: placeOf(issue.path) }];
  };

  /** Keys that are there twice, and one that nothing could hold. */
  const findBadKeys = (): Problem[] => {
    const problems: Problem[] = [];
    visit(document, {
      Map: (_key, map) => {
        const seen = new Set<unknown>();
        for (const { key } of map.items) {
          if (!isScalar(key)) {
            const range = isNode(key) ? key.range?.[0] : undefined;
            problems.push({ ...unknownKey(String(key), []), place: placeAt(range) });
            continue;
          }
          // No map of JavaScript takes it for a key like others: it would be lost without a word.
          if (key.value === '__proto__')
            problems.push({
              ...unknownKey(key.value, []),
              place: placeAt(key.range?.[0]),
            });
          if (seen.has(key.value))
            problems.push({
              code: 'yaml-key-twice',
              facts: { key: String(key.value) },
              place: placeAt(key.range?.[0]),
            });
          seen.add(key.value);
        }
      },
    });
    return problems;
  };

  /** Aliases can blow a small file up to a huge one, and nothing here needs them. */
  const findAlias = (): number | undefined => {
    let at: number | undefined;
    visit(document, {
      Alias: (_key, node) => {
        at = node.range?.[0];
        return visit.BREAK;
      },
    });
    return at;
  };

  return {
    path,
    text,
    placeOf,
    partAt: (wanted, schema) => {
      if (document.errors.length > 0 || findAlias() !== undefined) return undefined;
      const result = schema.safeParse(plainAt(wanted));
      return result.success ? result.data : undefined;
    },
    check: (schema) => {
      if (document.errors.length > 0)
        return {
          ok: false,
          problems: document.errors.map((error) => ({
            ...(error.code === 'MULTIPLE_DOCS'
              ? { code: 'yaml-several', facts: {} }
              : { code: 'yaml-syntax', facts: { message: error.message.split('\n')[0] ?? error.code } }),
            place: placeAt(error.pos[0]),
          })),
        };
      const alias = findAlias();
      if (alias !== undefined)
        return { ok: false, problems: [{ code: 'yaml-alias', facts: {}, place: placeAt(alias) }] };
      const badKeys = findBadKeys();
      if (badKeys.length > 0) return { ok: false, problems: badKeys };
      const result = schema.safeParse(document.toJS() ?? {});
      if (result.success) return { ok: true, content: result.data };
      const knownKeys = knownKeysIn(schema);
      return { ok: false, problems: result.error.issues.flatMap((issue) => explain(issue, knownKeys)) };
    },
  };
};
