import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, describe, expect, it } from 'vitest';
import { lazyBrowser } from '../../src/reports/browser.ts';
import { renderHtml } from '../../src/reports/html.ts';
import { renderPdf } from '../../src/reports/pdf.ts';
import { editionOf, richAssessment } from './fixture.ts';

const browser = lazyBrowser(process.env.CULTURE_BROWSER);
afterAll(() => browser.close());

const rich = editionOf(richAssessment());
const hostileLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20" width="80" height="20" onload="document.title='owned'"><script>parent.document.title = 'owned'; fetch('https://example.test/a')</script><image href="https://example.test/b.png" width="9" height="9"/><rect width="80" height="20"/></svg>`;
const dressed = {
  ...rich,
  draft: true,
  brand: {
    name: 'Żółty Dwór — Подршка',
    logo: `data:image/svg+xml;base64,${Buffer.from(hostileLogo).toString('base64')}`,
    // As light as the check lets through.
    main: '#767676',
    accent: '#767676',
    closing: ['Thank you.'],
  },
  notes: [...rich.model.practices, ...rich.model.dimensions].map(({ id }) => ({
    id,
    paragraphs: ['A remark of some length. '.repeat(9), 'W'.repeat(90)],
  })),
};
const editions = [
  ['the report', dressed],
  ...rich.published.units.map(({ id, label }) => [label, { ...dressed, unit: id }] as const),
] as const;

describe('a report with brand, notes and the mark of a draft', () => {
  it.each(editions)(
    '%s has no fault that axe can find and fits a phone and a desk',
    async (_name, edition) => {
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await browser.withPage(renderHtml(edition), async (page) => {
        await page.setJavaScriptEnabled(true);
        for (const width of [360, 1280]) {
          await page.setViewport({ width, height: 900 });
          expect(
            await page.evaluate(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            ),
          ).toBe(0);
        }
        await page.evaluate(axe);
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const report = await page.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'], selectors: false }).then(JSON.stringify)`,
        );
        const found: AxeResults = JSON.parse(String(report));
        expect(
          found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)} ×${nodes.length}`),
        ).toEqual([]);
      });
    },
  );

  it('shows a logo in which nothing runs and for which nothing is fetched', async () => {
    await browser.withPage(renderHtml(dressed), async (page) => {
      // With script on: what holds is the picture, not the lock of the browser.
      await page.setJavaScriptEnabled(true);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(renderHtml(dressed), { waitUntil: 'load' });
      const width = await page.evaluate('document.querySelector(".brand img").naturalWidth');
      expect(width).toBe(80);
      expect(await page.title()).not.toBe('owned');
      expect(asked.filter((url) => !/^(data:|about:)/.test(url))).toEqual([]);
    });
  });

  it('marks every sheet: what is fixed is printed on each', async () => {
    await browser.withPage(renderHtml(dressed), async (page) => {
      await page.emulateMediaType('print');
      const style = await page.evaluate(
        `(({ position, content, display }) => ({ position, content, display }))(getComputedStyle(document.body, '::after'))`,
      );
      expect(style).toEqual({ position: 'fixed', content: '"Draft" / ""', display: 'grid' });
    });
    const [marked, plain] = await Promise.all(
      [dressed, { ...dressed, draft: false }].map(async (edition) =>
        Buffer.from(await renderPdf(edition, browser)).toString('latin1'),
      ),
    );
    const pagesOf = (text = ''): number => text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    expect(pagesOf(marked)).toBe(pagesOf(plain));
    expect(marked).not.toMatch(/\/Subtype \/Type3/);
  });
});
