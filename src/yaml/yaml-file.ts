import { closest, distance } from 'fastest-levenshtein';
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from '../errors.ts';

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
}

/** The known name that a misspelt one most likely means, if any is near. */
const nearest = (found: string, known: readonly string[]): string | undefined => {
  if (known.length === 0) return undefined;
  const best = closest(found, known);
  return distance(found, best) <= Math.max(2, found.length / 3) ? best : undefined;
};

/** Parses YAML text (no aliases, at most 1 MB); syntax errors surface in check(). */
export const parseYaml = (path: string, text: string): YamlFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });

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

  /** The place of a key itself, which is where an unknown key is wrong. */
  const placeOfKey = (parent: Path, key: string): Place => {
    const map = parent.length === 0 ? document.contents : document.getIn(parent, true);
    if (!isMap(map)) return placeOf(parent);
    const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    return isScalar(pair?.key) ? placeAt(pair.key.range?.[0]) : placeOf(parent);
  };

  const explain = (issue: z.core.$ZodIssue): Problem[] => {
    const where = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        code: 'yaml-unknown-key',
        facts: { key, where: where === '' ? 'top' : where },
        place: placeOfKey(issue.path, key),
      }));
    const found = document.getIn(issue.path);
    if (issue.code === 'invalid_union' && issue.discriminator !== undefined)
      return [unknownName(issue.path, 'options' in issue ? (issue.options ?? []) : [])];
    if (issue.code === 'invalid_value' && typeof found === 'string')
      return [unknownName(issue.path, issue.values)];
    if (found === undefined)
      return [{ code: 'yaml-missing-key', facts: { key: where }, place: placeOf(issue.path) }];
    return [
      { code: 'yaml-invalid', facts: { key: where, expected: issue.message }, place: placeOf(issue.path) },
    ];
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

  const unknownName = (path: Path, options: readonly unknown[]): Problem => {
    const found = String(document.getIn(path));
    const known = options.map(String);
    const suggestion = nearest(found, known);
    const facts = { key: String(path.at(-1)), found, known: known.join(', ') };
    return suggestion === undefined
      ? { code: 'yaml-unknown-name', facts, place: placeOf(path) }
      : { code: 'yaml-unknown-name-near', facts: { ...facts, suggestion }, place: placeOf(path) };
  };

  return {
    path,
    text,
    placeOf,
    check: (schema) => {
      if (document.errors.length > 0)
        return {
          ok: false,
          problems: document.errors.map((error) => ({
            code: 'yaml-syntax',
            facts: { message: error.message.split('\n')[0] ?? error.code },
            place: placeAt(error.pos[0]),
          })),
        };
      const alias = findAlias();
      if (alias !== undefined)
        return { ok: false, problems: [{ code: 'yaml-alias', facts: {}, place: placeAt(alias) }] };
      const result = schema.safeParse(document.toJS() ?? {});
      return result.success
        ? { ok: true, content: result.data }
        : { ok: false, problems: result.error.issues.flatMap(explain) };
    },
  };
};
