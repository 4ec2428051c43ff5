import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './fixtures.ts';

const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(src, name), 'utf8') }));

/** What a file imports: packages by name, own files by their path under src. */
const importsOf = ({ name, text }: { name: string; text: string }): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.')
      ? relative(src, resolve(dirname(join(src, name)), target)).replaceAll('\\', '/')
      : target,
  );

const roomOf = (name: string): string => (name.includes('/') ? name.slice(0, name.indexOf('/')) : name);

/** The rooms that each room may look into, beside itself. */
const anywhere = ['brand.ts', 'delimited.ts', 'errors.ts', 'is-running.ts', 'nearest.ts', 'package.ts'];
const doors: Readonly<Record<string, readonly string[]>> = {
  'brand.ts': [],
  'delimited.ts': [],
  'errors.ts': [],
  'is-running.ts': [],
  'nearest.ts': [],
  'package.ts': [],
  statistics: [],
  tallies: [],
  yaml: ['errors.ts', 'nearest.ts'],
  assessment: ['errors.ts'],
  model: ['assessment', 'tallies', 'yaml', ...anywhere],
  locales: ['assessment', ...anywhere],
  vocabulary: ['package.ts'],
  kinds: ['assessment', 'statistics', 'tallies', 'vocabulary', ...anywhere],
  project: ['assessment', 'tallies', 'yaml', ...anywhere],
  contract: ['assessment', ...anywhere],
  sources: [
    'assessment',
    'contract',
    'kinds',
    'model',
    'project',
    'statistics',
    'tallies',
    'vocabulary',
    ...anywhere,
  ],
  scoring: ['assessment', 'kinds', 'model', 'statistics', 'tallies', ...anywhere],
  conclusions: ['assessment', 'statistics', ...anywhere],
  disclosure: ['assessment', 'conclusions', ...anywhere],
  reference: ['assessment', 'locales', 'model', ...anywhere],
  reports: ['assessment', 'disclosure', 'locales', 'model', 'reference', ...anywhere],
  checks: [
    'assessment',
    'conclusions',
    'contract',
    'disclosure',
    'locales',
    'model',
    'reference',
    ...anywhere,
  ],
  sample: ['model', 'statistics', 'tallies', ...anywhere],
  'assess.ts': [
    'assessment',
    'disclosure',
    'model',
    'project',
    'reference',
    'scoring',
    'sources',
    ...anywhere,
  ],
  'validate.ts': ['assessment', 'contract', 'model', 'project', 'sources', ...anywhere],
  'plan.ts': ['assessment', 'conclusions', 'statistics', ...anywhere],
  'interview.ts': ['model', 'project', 'sources', ...anywhere],
  'index.ts': ['assess.ts', 'disclosure', 'locales', 'model', 'reports', ...anywhere],
  questionnaire: ['locales', 'model', ...anywhere],
  cli: [
    'assess.ts',
    'assessment',
    'checks',
    'conclusions',
    'contract',
    'disclosure',
    'interview.ts',
    'kinds',
    'locales',
    'model',
    'plan.ts',
    'project',
    'questionnaire',
    'reference',
    'reports',
    'sample',
    'sources',
    'tallies',
    'validate.ts',
    ...anywhere,
  ],
};

const reasons: Readonly<Record<string, string>> = {
  statistics: 'statistics knows no domain, so that its numbers can be held against published ones',
  tallies: 'tallies are integers and nothing else, so that merging stays exact',
  checks: 'a check reads a finished document, so that one which was saved can be judged again',
  vocabulary: 'the words of cells and headers are data, and know of nothing that is done with them',
  reports:
    'a report is a rendering of a Published assessment; whoever sees tallies or scores could print what disclosure withheld',
  conclusions:
    'a conclusion is drawn from what is published and from nothing else, so it needs no disclosure of its own',
  disclosure: 'disclosure works on the document alone, so that it can be tested and attacked by itself',
  scoring: 'scoring is pure: it never reads files, prints or decides what may be published',
  sources: 'reading must not know how rows are scored',
};

/** Packages that may be used in some places only, and why. */
const packages: readonly { name: RegExp; where: RegExp; why: string }[] = [
  {
    name: /^handlebars\/runtime$/,
    where: /^reports\/html\.ts$/,
    why: 'one place where escaping is decided',
  },
  {
    name: /^handlebars$/,
    where: /^reports\/(html|templates|read-templates|compile-templates|template-(syntax|failure))\.ts$/,
    why: 'only templates know the compiler, and only somebody’s own load it',
  },
  {
    name: /^puppeteer$|^@sparticuz\//,
    where: /^reports\/browser\.ts$/,
    why: 'a browser starts in one place, and only when a PDF is wanted',
  },
  { name: /^(commander|inquirer)$/, where: /^cli\//, why: 'only the command line reads argv and asks' },
  { name: /^chalk$/, where: /^(cli\/|reports\/terminal\.ts$)/, why: 'colour belongs to the terminal' },
  {
    name: /^write-excel-file/,
    where: /^reports\/xlsx\.ts$/,
    why: 'one place that decides what is text, and only when a workbook is wanted',
  },
  { name: /^csv-parse/, where: /^sources\/csv\.ts$/, why: 'one place where text becomes records' },
  {
    name: /^(node:)?(fs|fs\/promises|child_process|os)$/,
    where:
      /^(cli|sources|project|model|locales|vocabulary|package\.ts|reports\/(browser|html|fonts|templates|(read|compiled?)-templates)\.ts)/,
    why: 'effects stay at the edge',
  },
];

/** Effects that make the same inputs give other bytes, or speak past the reader. */
const effects: readonly { pattern: RegExp; where: RegExp; why: string }[] = [
  { pattern: /\bnew Date\(\)|\bDate\.now\(/, where: /^cli\//, why: 'the clock is passed in' },
  { pattern: /\bMath\.random\(/, where: /^$/, why: 'randomness is seeded, in statistics/random.ts' },
  { pattern: /\bconsole\./, where: /^cli\//, why: 'only the command line speaks' },
  {
    pattern: /\bprocess\./,
    where: /^(cli\/|is-running\.ts$|reports\/browser\.ts$)/,
    why: 'only the command line and the browser know processes',
  },
];

describe('rooms', () => {
  it('are all known here', () => {
    expect(files.map(({ name }) => roomOf(name)).filter((room) => !(room in doors))).toEqual([]);
  });

  it.each(files)('$name looks only where its room may look', (file) => {
    const room = roomOf(file.name);
    const allowed = new Set([room, ...(doors[room] ?? [])]);
    const wrong = importsOf(file).filter((target) => target.endsWith('.ts') && !allowed.has(roomOf(target)));
    expect(wrong, reasons[room] ?? 'imports run downwards only').toEqual([]);
  });

  it('reports take of disclosure only the type of what is published', () => {
    const taken = files
      .filter(({ name }) => name.startsWith('reports/'))
      .flatMap(({ text }) => text.split('\n').filter((line) => line.includes('/disclosure/')));
    expect(taken.length).toBeGreaterThan(0);
    for (const line of taken) expect(line).toMatch(/^import type \{ Published \}/);
  });

  it('only disclosure marks an assessment as published', () => {
    const marking = files
      .filter(({ text }) => text.includes('markPublished'))
      .map(({ name }) => roomOf(name));
    expect(new Set(marking)).toEqual(new Set(['disclosure']));
  });
});

describe('packages and effects', () => {
  it.each(packages)('$name only in $where: $why', ({ name, where, why }) => {
    const using = files
      .filter((file) => importsOf(file).some((target) => name.test(target)))
      .map((file) => file.name);
    expect(using.length).toBeGreaterThan(0);
    expect(
      using.filter((file) => !where.test(file)),
      why,
    ).toEqual([]);
  });

  it.each(effects)('$pattern: $why', ({ pattern, where, why }) => {
    const using = files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
    expect(
      using.filter((file) => !where.test(file)),
      why,
    ).toEqual([]);
  });

  it('types are neither forced nor given up', () => {
    const forced = files.filter(({ text }) =>
      /\bas any\b|as unknown as|@ts-ignore|@ts-expect-error/.test(text),
    );
    expect(forced.map(({ name }) => name)).toEqual([]);
  });
});

describe('templates', () => {
  const templates = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.hbs'),
  );

  it.each(templates)('%s escapes everything and hands partials a context, never hash parameters', (name) => {
    const text = readFileSync(join(root, 'templates', name), 'utf8');
    expect(text).not.toMatch(/\{\{\{|\{\{&/);
    expect(text).not.toMatch(/\{\{>[^}]*=/);
    expect(text).not.toMatch(/=\{\{/);
  });
});
