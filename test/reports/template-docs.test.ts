import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ourPartials } from '../../src/reports/templates.ts';
import { unitViewOf } from '../../src/reports/view/unit.ts';
import { viewOf } from '../../src/reports/view/view.ts';
import { root } from '../fixtures.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from './fixture.ts';

const brand = { name: 'x', logo: 'x', main: null, accent: null, closing: ['x'] };
const notes = ['leadership', 'clear-vision'].map((id) => ({ id, paragraphs: ['x'] }));
const rich = { ...editionOf(richAssessment({ waves: 2 })), brand, notes };
/** Where everything that could be compared has risen. */
const { conclusions } = rich.published;
const risen = conclusions.changes.map((table) => ({
  ...table,
  changes: table.changes.map((one) => (one.status === 'measured' ? { ...one, verdict: 'up' as const } : one)),
}));
const rising = editionOf({ ...richAssessment(), conclusions: { ...conclusions, changes: risen } });
const views = [rich, rising, editionOf(richAssessment()), { ...editionOf(npsOnlyAssessment()), notes }].map(
  viewOf,
);
const unitViews = rich.published.units.map(({ id }) => unitViewOf(rich, id));

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plainTypes: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'yes or no',
};

const shownKeys = ['measured', 'num', 'interval', 'n', 'figure', 'reason'];

/** Whether an object is a number with its interval, or the reason why there is none. */
const isShown = (value: unknown): boolean =>
  isMap(value) && 'measured' in value && Object.keys(value).every((key) => shownKeys.includes(key));

/** What all these values may be, in words; the keys of objects as lines below. */
const typesOf = (values: readonly unknown[]): string => {
  const lists = values.filter((value) => Array.isArray(value));
  const items = lists.flat();
  const plain = values.flatMap((value) => plainTypes[typeof value] ?? []);
  return [
    ...new Set(plain),
    ...(values.some(isShown) ? ['a number (see above)'] : []),
    ...(lists.length === 0 ? [] : [items.length === 0 ? 'list' : `list of ${typesOf(items) || 'objects'}`]),
    ...(values.includes(null) ? ['or null'] : []),
  ].join(', ');
};

/** The keys of some objects of one sort, each with what it may be, those of inner objects further in. */
const keysOf = (objects: readonly Readonly<Record<string, unknown>>[], indent: string): string[] =>
  [...new Set(objects.flatMap(Object.keys))].flatMap((key) => {
    const values = objects.flatMap((object) => (key in object ? [object[key]] : []));
    const inner = values
      .flatMap((value) => (Array.isArray(value) ? value.flat() : [value]))
      .filter(isMap)
      .filter((value) => !isShown(value));
    const sometimes = values.length < objects.length ? ' (not always)' : '';
    const types = typesOf(values);
    return [
      `${indent}${key}${types === '' ? '' : `: ${types}`}${sometimes}`,
      ...keysOf(inner, `${indent}  `),
    ];
  });

const block = (name: string, objects: readonly Readonly<Record<string, unknown>>[]): string =>
  `<!-- ${name}: written by test/reports/template-docs.test.ts -->\n\`\`\`text\n${keysOf(objects, '').join('\n')}\n\`\`\`\n<!-- end of ${name} -->`;

describe('docs/templates.md', () => {
  const file = join(root, 'docs', 'templates.md');
  const text = readFileSync(file, 'utf8');

  it('holds the view models as they are (vitest -u writes them anew)', async () => {
    const filled = [
      ['report.hbs', views],
      ['unit.hbs', unitViews],
    ] as const;
    const written = filled.reduce(
      (page, [name, objects]) =>
        page.replace(new RegExp(`<!-- ${name}:[\\s\\S]*?<!-- end of ${name} -->`), () =>
          block(name, objects),
        ),
      text,
    );
    await expect(written).toMatchFileSnapshot(file);
    for (const [name] of filled) expect(written).toContain(`<!-- end of ${name} -->`);
  });

  it('names every part that there is', () => {
    const named = new Set([...text.matchAll(/`([a-z-]+)`/g)].map(([, name]) => `${name}.hbs`));
    expect(ourPartials().filter((name) => !named.has(name))).toEqual([]);
  });
});
