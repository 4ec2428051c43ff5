import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { contrastWithWhite, nearestDarkEnough } from '../../src/project/contrast.ts';
import { loadProject } from '../../src/project/load.ts';
import { readLogo } from '../../src/project/logo.ts';
import { folderWith } from '../fixtures.ts';

const xmlns = 'xmlns="http://www.w3.org/2000/svg"';
/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]);

const load = async (files: Readonly<Record<string, string | Uint8Array>>) =>
  loadProject(undefined, [await folderWith(files)]);

const problemsOf = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  try {
    await load(files);
  } catch (error) {
    if (error instanceof UsageError) return error.problems;
    throw error;
  }
  return [];
};

describe('contrast', () => {
  it('is what WCAG computes', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21, 10);
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1, 10);
    expect(contrastWithWhite('#0a0a0a')).toBeCloseTo(1.05 / (10 / 255 / 12.92 + 0.05), 10);
    // The two greys between which level AA lies, and the luminance of pure red and green.
    expect(contrastWithWhite('#767676')).toBeGreaterThan(4.5);
    expect(contrastWithWhite('#777777')).toBeLessThan(4.5);
    expect(contrastWithWhite('#ff0000')).toBeCloseTo(1.05 / (0.2126 + 0.05), 10);
    expect(contrastWithWhite('#00ff00')).toBeCloseTo(1.05 / (0.7152 + 0.05), 10);
  });

  it.each(['#ffd400', '#777777', '#ffffff', '#00ff00', '#7faadd'])(
    'finds for %s the first shade that is dark enough',
    (colour) => {
      const shade = nearestDarkEnough(colour);
      expect(contrastWithWhite(shade)).toBeGreaterThanOrEqual(4.5);
      expect(contrastWithWhite(shade)).toBeLessThan(4.65);
    },
  );
});

describe('a logo', () => {
  it('is told by its bytes', () => {
    const svg = `\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg>\n<svg ${xmlns}><circle r="1"/></svg>\n`;
    const types = [png, jpeg, Buffer.from(svg)].map((bytes) => {
      const logo = readLogo(bytes);
      return logo.ok ? logo.uri.slice(0, logo.uri.indexOf(';')) : logo.code;
    });
    expect(types).toEqual(['data:image/png', 'data:image/jpeg', 'data:image/svg+xml']);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'logo-empty'],
    ['a page', Buffer.from('<!doctype html><svg></svg>'), 'logo-no-image'],
    ['half a PNG', png.subarray(0, 30), 'logo-no-image'],
    ['half a JPEG', jpeg.subarray(0, 6), 'logo-no-image'],
    ['half an SVG', Buffer.from(`<svg ${xmlns}><circle`), 'logo-no-image'],
    ['an SVG that browsers do not know', Buffer.from('<svg><circle r="1"/></svg>'), 'logo-svg-unnamed'],
    ['another root', Buffer.from(`<svgx ${xmlns}></svg>`), 'logo-no-image'],
  ])('is not %s', (_name, bytes, code) => {
    expect(readLogo(bytes)).toEqual({ ok: false, code });
  });
});

describe('brand: in culture.yaml', () => {
  it('is read with its logo, its colours written out, its closing in paragraphs', async () => {
    const { brand } = await load({
      'culture.yaml':
        'brand:\n  name: Nordwind\n  logo: in/logo.png\n  colours: { main: "#123", accent: "#7A1F5C" }\n  closing: "One.\\n\\nTwo\\nlines."\n',
      'in/logo.png': png,
    });
    expect(brand).toEqual({
      name: 'Nordwind',
      logo: `data:image/png;base64,${png.toString('base64')}`,
      main: '#112233',
      accent: '#7a1f5c',
      closing: ['One.', 'Two\nlines.'],
    });
    expect((await load({ 'culture.yaml': 'organisation: Acme' })).brand).toBeNull();
  });

  it('is refused with all that is wrong with it, each at its place', async () => {
    const problems = await problemsOf({
      'culture.yaml': 'brand:\n  logo: logo.png\n  colours:\n    main: "#ffd400"\n    accent: "#777777"\n',
      'logo.png': 'GIF89a',
    });
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
      ['logo-no-image', 2],
      ['brand-contrast', 4],
      ['brand-contrast', 5],
    ]);
    expect(problems[2]?.facts).toEqual({
      name: 'accent',
      colour: '#777777',
      ratio: '4.47',
      needed: '4.5',
      shade: '#767676',
    });
  });

  it.each([
    ['logo: nowhere.png', 'logo-absent'],
    ['logo: folder', 'logo-no-image'],
    ['logo: large.png', 'logo-too-large'],
    ['colours: { main: red }', 'yaml-invalid'],
    ['colours: { third: "#000000" }', 'yaml-unknown-key'],
    ['name: " "', 'yaml-empty-text'],
  ])('refuses %s', async (line, code) => {
    const problems = await problemsOf({
      'culture.yaml': `brand:\n  ${line}\n`,
      'large.png': Buffer.concat([png, Buffer.alloc(256_000)]),
      'folder/x.txt': 'x',
    });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.place?.line).toBe(2);
  });
});
