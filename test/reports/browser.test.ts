import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { HTTPRequest } from 'puppeteer';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../src/assessment/document.ts';
import { lazyBrowser } from '../../src/reports/browser.ts';
import { renderHtml } from '../../src/reports/html.ts';
import { renderPdf } from '../../src/reports/pdf.ts';
import { pageIds } from '../../src/reports/view/pages.ts';
import { root } from '../fixtures.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from './fixture.ts';
import { type Leaf, leavesOf } from './read-pdf.ts';

// One browser for all that follows: starting it is the slow part.
const browser = lazyBrowser(process.env.CULTURE_BROWSER);
afterAll(() => browser.close());

const many = Array.from(
  { length: 30 },
  (_, index) => `Department of Regional Operations and Services No. ${index + 1}`,
);
const assessments = {
  rich: richAssessment(),
  'thirty units, twelve quarters': richAssessment({ units: many, quarters: 12 }),
  'one unit, one quarter': richAssessment({ units: ['Front Desk'], quarters: 1 }),
  'NPS alone': npsOnlyAssessment(),
} as const;
const cases = Object.entries(assessments);
const rich = renderHtml(editionOf(assessments.rich));

const latin = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('latin1');
const fontsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) => name))].sort();
const pagesOf = (text: string): number => text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

const sheetOf = (text: string): string | undefined => text.match(/\/MediaBox \[([^\]]+)\]/)?.[1];

/** The PDF of an assessment, printed once for all who ask. */
const prints = new Map<Assessment, Promise<string>>();
const printed = (assessment: Assessment): Promise<string> => {
  const known = prints.get(assessment) ?? renderPdf(editionOf(assessment), browser).then(latin);
  prints.set(assessment, known);
  return known;
};

/** Every character that the text of a PDF can be read back as: what its fonts map their glyphs to. */
const charactersOf = (bytes: string | Uint8Array): Set<string> => {
  const text = latin(bytes);
  const found = new Set<string>();
  for (const { index, 0: opening } of text.matchAll(/\sstream\r?\n/g)) {
    const start = index + opening.length;
    let map: string;
    try {
      map = latin(inflateSync(Buffer.from(text.slice(start, text.indexOf('endstream', start)), 'latin1')));
    } catch {
      continue;
    }
    if (!map.includes('begincmap')) continue;
    for (const [, code = ''] of map.matchAll(/^<[0-9A-F]+> <([0-9A-F]{4})>$/gm))
      found.add(String.fromCharCode(Number.parseInt(code, 16)));
    for (const [, low = '', high = '', code = ''] of map.matchAll(
      /^<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]{4})>$/gm,
    ))
      for (let step = 0; step <= Number.parseInt(high, 16) - Number.parseInt(low, 16); step++)
        found.add(String.fromCharCode(Number.parseInt(code, 16) + step));
  }
  return found;
};

describe('the PDF', () => {
  it('is printed on A4, or on Letter where that is asked for, whole and linked', async () => {
    const [a4, letter] = [
      await printed(assessments.rich),
      latin(await renderPdf({ ...editionOf(assessments.rich), paper: 'letter' }, browser)),
    ];
    expect(sheetOf(a4)).toMatch(/^0 0 59[45][.\d]* 84[12][.\d]*$/);
    expect(sheetOf(letter)).toBe('0 0 612 792');
    for (const text of [a4, letter]) {
      // The contents and the names of the practices lead to their places, by name.
      expect(text.match(/\/Subtype \/Link/g)?.length).toBeGreaterThan(15);
      expect(text).toMatch(/\/Dests/);
      expect(text).not.toMatch(/\/URI \(/);
    }
  });

  it('has its text in five languages as text', async () => {
    const names = [
      'Café Zürich',
      'Żółta łódź, Gdańsk',
      'Pėdsakų šaltinis, Vilnių',
      'Подршка — Љубљана',
      'Їжак, Київ',
    ];
    const bytes = await renderPdf(
      editionOf(richAssessment({ organisation: names.join(' · '), units: names })),
      browser,
    );
    if (typeof bytes === 'string') throw new Error('a PDF is bytes');
    const known = charactersOf(bytes);
    const wanted = [...new Set(names.join(''))].filter((sign) => sign !== ' ');
    expect(wanted.filter((sign) => !known.has(sign))).toEqual([]);
    expect(known.has('Ж')).toBe(false);
    expect(fontsOf(latin(bytes))).toEqual(['NotoSans-Regular', 'NotoSans-SemiBold']);
  });

  it('is tagged, outlined, titled, with fonts inside and nothing of the system’s', async () => {
    const text = await printed(assessments.rich);
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(pagesOf(text)).toBeGreaterThan(5);
    expect(text).toMatch(/\/MarkInfo/);
    expect(text).toMatch(/\/StructTreeRoot/);
    expect(text).toMatch(/\/Outlines/);
    expect(text).toMatch(/\/Lang \(en\)/);
    expect(text).toMatch(/\/Title \(Customer culture of Harbour Hotels\)/);
    expect(fontsOf(text)).toEqual(['NotoSans-Regular', 'NotoSans-SemiBold']);
    expect(text).not.toMatch(/\/Subtype \/Type3/);
    // A gradient or a shadow would be printed as pictures, a hundred kilobytes each.
    expect(text).not.toMatch(/\/Subtype \/Image/);
  });

  it('draws Polish and Serbian names with its own fonts, in the running head too', async () => {
    const named = richAssessment({ organisation: 'Żółty Dwór — Подршка', units: ['Spa'] });
    expect(fontsOf(latin(await renderPdf(editionOf(named), browser)))).toEqual([
      'NotoSans-Regular',
      'NotoSans-SemiBold',
    ]);
  });

  it('has the same bytes for the same document, and the date of the data', async () => {
    const [one, other] = [
      await printed(assessments.rich),
      latin(await renderPdf(editionOf(richAssessment()), browser)),
    ];
    expect(one === other).toBe(true);
    expect(one.match(/\(D:\d{14}[^)]*\)/g)).toEqual([
      "(D:20260930000000+00'00')",
      "(D:20260930000000+00'00')",
    ]);
  });

  it('is short where there is little to say', async () => {
    const text = await printed(assessments['NPS alone']);
    expect(pagesOf(text)).toBeLessThan(10);
    expect(text).toContain('(D:20000101000000+00');
  });
});

const isHeading = (tag: string): boolean => /^H[1-6]$/.test(tag);

/** Headings that are the last thing on their sheet: what follows in the order of reading is on the next one. */
const orphans = (leaves: readonly Leaf[]): string[] =>
  leaves.flatMap(({ sheet, within }, index) => {
    const next = leaves[index + 1];
    const heading = within.find(({ tag }) => isHeading(tag));
    // Where a first letter is set by itself, Chromium marks the text of a heading on the sheet before it, too, and draws nothing there.
    const isSameText = next?.within.at(-1)?.element === within.at(-1)?.element;
    return heading === undefined || isSameText || next?.sheet === sheet
      ? []
      : [`${heading.tag} at the foot of sheet ${sheet}`];
  });

/** Charts of which something is on another sheet than the rest, captions included. */
const cut = (leaves: readonly Leaf[]): string[] => {
  const sheets = new Map<number, Set<number>>();
  for (const { sheet, within } of leaves)
    for (const { tag, element } of within)
      if (tag === 'Figure') sheets.set(element, (sheets.get(element) ?? new Set()).add(sheet));
  return [...sheets.values()].filter(({ size }) => size > 1).map((on) => `sheets ${[...on].join(' and ')}`);
};

describe('the sheets of the PDF', () => {
  it.each(cases)(
    '%s: no heading stands alone at the foot, and no chart is cut',
    async (_name, assessment) => {
      const text = await printed(assessment);
      const leaves = leavesOf(text);
      expect(Math.max(...leaves.map(({ sheet }) => sheet))).toBe(pagesOf(text));
      expect(leaves.some(({ within }) => within.some(({ tag }) => tag === 'Figure'))).toBe(true);
      expect(orphans(leaves)).toEqual([]);
      expect(cut(leaves)).toEqual([]);
    },
  );
});

// What runs inside the page is text: its types are the browser's, and nothing else here is to see them.
const inPage = `
  /** How far the page reaches past its window, and what makes it do so. */
  function overflow() {
    const edge = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.scroll, .skip, svg'))
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map((element) => element.tagName + '.' + element.className);
    return { past: document.documentElement.scrollWidth - edge, wide: wide.slice(0, 3) };
  }
  /** What reaches past the edges of a sheet: there nothing scrolls. */
  function sideways() {
    const edge = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.skip, .unseen'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.right > edge + 1 || box.left < -1))
      .map(({ element }) => element.tagName + '.' + element.className)
      .slice(0, 3);
  }
  function boxesIn(root) {
    return [...root.querySelectorAll('text')]
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
  }
  /** Words in charts that are hard to read for their size. */
  function tiny() {
    return boxesIn(document).filter(({ box }) => box.height < 11).map(({ words }) => words);
  }
  /** Words that are printed in letters of less than 6.5 points, in a chart after it is scaled. */
  function small() {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (texts.nextNode()) {
      const { parentElement: element, textContent: words } = texts.currentNode;
      const isUnseen = element.closest('.unseen, .skip, title, desc') || element.getClientRects().length === 0;
      if (words.trim() === '' || isUnseen) continue;
      const scale = element.namespaceURI.endsWith('svg') ? element.getScreenCTM().a : 1;
      const points = (parseFloat(getComputedStyle(element).fontSize) * scale * 3) / 4;
      if (points < 6.495) found.add(points.toFixed(1) + ' ' + element.tagName + '.' + (element.getAttribute('class') ?? '') + ': ' + words.trim().slice(0, 30));
    }
    return [...found].slice(0, 12);
  }
  /** Words in charts that run into each other or off the edge. */
  function clashes() {
    return [...document.querySelectorAll('svg.chart')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return boxesIn(svg).flatMap(({ words, box }, index, all) => {
        const isOut = box.left < frame.left - 1 || box.right > frame.right + 1;
        const hit = all.slice(index + 1).find(
          (other) =>
            box.left < other.box.right - 1 && other.box.left < box.right - 1 &&
            box.top < other.box.bottom - 5 && other.box.top < box.bottom - 5,
        );
        return [...(isOut ? [words + ' is out'] : []), ...(hit ? [words + ' hits ' + hit.words] : [])];
      });
    });
  }
`;

interface Seen {
  readonly overflow: { readonly past: number; readonly wide: readonly string[] };
  readonly tiny: readonly string[];
  readonly clashes: readonly string[];
}
interface Looked {
  readonly phone: Seen;
  readonly desk: Seen;
  readonly sheet: Seen & { readonly sideways: readonly string[]; readonly small: readonly string[] };
}

/** What is to be seen of an assessment on a phone, on a desk and on paper: opened once for all who ask. */
const seen = new Map<Assessment, Promise<Looked>>();
const look = (assessment: Assessment): Promise<Looked> => {
  const known =
    seen.get(assessment) ??
    browser.withPage(renderHtml(editionOf(assessment)), async (page) => {
      const ask = async (width: number, more = '{}'): Promise<unknown> => {
        await page.setViewport({ width, height: 900 });
        return page.evaluate(
          `${inPage}\n({ overflow: overflow(), tiny: tiny(), clashes: clashes(), ...${more} })`,
        );
      };
      const [phone, desk] = [await ask(360), await ask(1280)];
      await page.emulateMediaType('print');
      const sheet = await ask(
        Math.floor(((210 - 36) / 25.4) * 96),
        '{ sideways: sideways(), small: small() }',
      );
      return JSON.parse(JSON.stringify({ phone, desk, sheet }));
    });
  seen.set(assessment, known);
  return known;
};

describe('the page', () => {
  it.each(cases)('%s fits a phone and a desk without scrolling sideways', async (_name, assessment) => {
    const { phone, desk } = await look(assessment);
    expect(phone.overflow).toEqual({ past: 0, wide: [] });
    expect(desk.overflow).toEqual({ past: 0, wide: [] });
  });

  it.each(cases)(
    '%s fits the sheet: a wider page would be printed smaller as a whole',
    async (_name, assessment) => {
      const { overflow, sideways, clashes } = (await look(assessment)).sheet;
      expect([overflow.past, sideways, clashes]).toEqual([0, [], []]);
    },
  );

  it.each(cases)('%s has no letter on paper below 6.5 points', async (_name, assessment) => {
    expect((await look(assessment)).sheet.small).toEqual([]);
  });

  it.each(cases)('%s has charts whose words can be read on a phone', async (_name, assessment) => {
    expect((await look(assessment)).phone.tiny).toEqual([]);
  });

  it.each(cases)('%s has charts whose words keep clear of each other', async (_name, assessment) => {
    const { phone, desk } = await look(assessment);
    expect([phone.clashes, desk.clashes]).toEqual([[], []]);
  });

  it('keeps its contents in sight where there is room, and nowhere else', async () => {
    const tops = await browser.withPage(rich, async (page) => {
      const found: unknown[] = [];
      for (const width of [360, 1280]) {
        await page.setViewport({ width, height: 900 });
        found.push(
          await page.evaluate(`
            document.documentElement.style.scrollBehavior = 'auto';
            scrollTo(0, 4000);
            var box = document.querySelector('.contents').getBoundingClientRect();
            [box.top >= 0 && box.bottom <= innerHeight, scrollY]`),
        );
      }
      return found;
    });
    expect(tops).toEqual([
      [false, 4000],
      [true, 4000],
    ]);
  });

  it('can be read with the keys alone: first past the contents, then whatever scrolls', async () => {
    const { first, unreached } = await browser.withPage(rich, async (page) => {
      await page.setViewport({ width: 360, height: 900 });
      await page.keyboard.press('Tab');
      const first = await page.evaluate('document.activeElement.getAttribute("href")');
      const unreached = await page.evaluate(
        `[...document.querySelectorAll('.scroll, summary, a')].filter((one) => one.tabIndex < 0).length`,
      );
      return { first, unreached };
    });
    expect({ first, unreached }).toEqual({ first: '#report', unreached: 0 });
  });

  it('does not glide for those who asked for less motion', async () => {
    const found = await browser.withPage(rich, async (page) => {
      const behaviour = () => page.evaluate('getComputedStyle(document.documentElement).scrollBehavior');
      const before = await behaviour();
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      return [before, await behaviour()];
    });
    expect(found).toEqual(['smooth', 'auto']);
  });

  it('sends no request, whatever stands in it, and runs no script', async () => {
    const probes = [
      '<img src="https://example.test/a.png">',
      '<link rel="stylesheet" href="https://example.test/a.css">',
      '<iframe src="file:///etc/passwd"></iframe>',
      '<script>document.title = "owned"</script>',
      '<style>body{background:url(https://example.test/b.png)}</style>',
    ].join('');
    // Without the policy, so that what holds here is the browser's own lock.
    const bare = rich.replace(/<meta http-equiv[^>]*>/, '').replace('</body>', `${probes}</body>`);
    for (const html of [rich, bare]) {
      await browser.withPage(html, async (page) => {
        const answered: string[] = [];
        page.on('response', (response) => answered.push(response.url()));
        const asked: HTTPRequest[] = [];
        page.on('request', (request) => asked.push(request));
        await page.reload({ timeout: 1_000 }).catch(() => undefined);
        expect(await page.title()).not.toBe('owned');
        expect(answered.filter((url) => !url.startsWith('data:'))).toEqual([]);
        expect(
          asked.every((request) => request.failure() !== null || request.url().startsWith('data:')),
        ).toBe(true);
      });
    }
  });

  // Where departments and quarters are many or few, the pages that speak of neither are those of the first case.
  const apart = new Set([
    'priorities',
    'dimensions',
    'practices',
    'say-do',
    'say-feel-pay',
    'lenses',
    'calendar',
    'method',
  ]);
  const axeCases = cases.map(
    ([name, assessment]) =>
      [
        name,
        { ...editionOf(assessment), pages: pageIds.filter((id) => name === 'rich' || !apart.has(id)) },
      ] as const,
  );

  it.each(axeCases)('%s has no fault that axe can find', async (_name, edition) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await browser.withPage(renderHtml(edition), async (page) => {
      // Script is on for this test alone: axe is one.
      await page.setJavaScriptEnabled(true);
      await page.evaluate(axe);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      for (const width of [360, 1280]) {
        await page.setViewport({ width, height: 900 });
        // How often a rule is kept is not asked: naming each place would take longer than finding it.
        const report = await page.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'], selectors: false }).then(JSON.stringify)`,
        );
        const found: AxeResults = JSON.parse(String(report));
        expect(found.passes.length).toBeGreaterThan(20);
        expect(
          found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)} ×${nodes.length}`),
          `${width} px`,
        ).toEqual([]);
      }
    });
  });
});

describe('finding a browser', () => {
  it('says which path holds none', async () => {
    const lost = lazyBrowser('/nowhere/chrome').withPage('', async () => undefined);
    await expect(lost).rejects.toMatchObject({
      name: 'UsageError',
      problems: [{ code: 'browser-not-there', facts: { path: '/nowhere/chrome' } }],
    });
  });

  it('says what did not start', async () => {
    const wrong = lazyBrowser('/bin/false').withPage('', async () => undefined);
    await expect(wrong).rejects.toMatchObject({ problems: [{ code: 'browser-failed' }] });
  });

  // Only the packaged Chromium is kept in the temporary folder, and it is for Linux on x64.
  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'never runs a program that somebody else could have put into the temporary folder',
    async () => {
      const temporary = await mkdtemp(join(tmpdir(), 'culture-planted-'));
      const uid = process.getuid?.() ?? 'user';
      const { version } = JSON.parse(
        readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
      );
      const folder = join(temporary, `culture-browser-${uid}`);
      const planted = join(folder, `chromium-${version}`, 'chromium');
      await mkdir(dirname(planted), { recursive: true });
      await writeFile(planted, `#!/bin/sh\ntouch ${temporary}/ran\n`, { mode: 0o755 });
      await chmod(folder, 0o777);
      vi.stubEnv('TMPDIR', temporary);
      const another = lazyBrowser(undefined);
      try {
        expect(await another.withPage('<title>safe</title>', (page) => page.title())).toBe('safe');
        expect(existsSync(join(temporary, 'ran'))).toBe(false);
      } finally {
        await another.close();
        vi.unstubAllEnvs();
        await rm(temporary, { recursive: true, force: true });
      }
    },
  );

  it('closes even if it never started', async () => {
    await expect(lazyBrowser(undefined).close()).resolves.toBeUndefined();
  });
});
