import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/reports/html.ts';
import { model } from '../fixtures.ts';
import { editionOf, figuresOf, npsOnlyAssessment, richAssessment } from './fixture.ts';
import { looseNumbers } from './numbers-in-sentences.ts';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '{{constructor.constructor "alert(1)"}}',
  'Ünïcode — “quoted” & co',
];

describe('the HTML report', () => {
  const assessment = richAssessment();
  const html = renderHtml(editionOf(assessment));

  it('carries no script and asks for nothing', () => {
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toMatch(/\son\w+\s*=/i);
    expect(html).not.toMatch(/(?:src|href)="(?!#|data:)/);
    expect(html.replaceAll('http-equiv', '')).not.toMatch(/https?:/);
    expect(html.match(/url\([^)]{0,20}/g)?.every((url) => url.startsWith('url(data:font/woff2'))).toBe(true);
  });

  it('says of a reversed item what its share is of', () => {
    expect(html).toContain('share that disagrees (reversed item)');
    expect(html).toContain('What people answered, and the favourable share of those who did:');
  });

  it('says wherever it prints what a practice is at its best that this is no finding', () => {
    const claims = model.practices.map(({ claim }) => claim.en);
    const printed = claims.filter((claim) => html.includes(claim));
    expect(printed.length).toBeGreaterThan(20);
    for (const claim of printed)
      for (const before of html.split(claim).slice(0, -1))
        expect(before.slice(-30)).toMatch(/>At its best:(<\/strong>)? $/);
  });

  it('forbids by policy what it does not carry', () => {
    const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:`;
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
  });

  it('names on every number a figure that the document holds', () => {
    const figures = figuresOf(assessment);
    const ids = [...html.matchAll(/data-figure="([^"]*)"/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(250);
    // The stage is no figure, and explained as one.
    expect(ids.filter((id) => !figures.has(id) && id !== 'stage')).toEqual([]);
    expect(html.match(/<data /g)?.length).toBe(
      html.match(/<data class="num" data-figure="[^"]+" value="-?[\d.]+">/g)?.length,
    );
  });

  it.each([
    ['one wave', assessment],
    ['three waves', richAssessment({ waves: 2 })],
    ['thirty departments', richAssessment({ units: Array.from({ length: 30 }, (_, at) => `Unit ${at}`) })],
    ['two departments', richAssessment({ units: ['Spa', 'Bar'] })],
    ['NPS alone', npsOnlyAssessment()],
  ])('has no number in a sentence that names no figure: %s', (_, one) => {
    expect(looseNumbers(renderHtml(editionOf(one)), one)).toEqual([]);
  });

  it('shows every figure that an owner of the document would look for', () => {
    const shown = new Set([...html.matchAll(/data-figure="([^"]*)"/g)].map(([, id]) => id));
    const kinds = /^(overall|nps|rating|dimension\.|practice\.|gap\.|unit\.|nps\.|rating\.)/;
    // What a department had a quarter before is shown where it is compared.
    const past = /^unit\..*\.\d{4}-Q\d$/;
    const wanted = [...figuresOf(assessment).keys()].filter((id) => kinds.test(id) && !past.test(id));
    expect(wanted.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('has one h1 and skips no level of headings', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('gives every table a caption and every header cell a scope', () => {
    expect(html.match(/<table/g)?.length).toBe(html.match(/<caption>[^<]/g)?.length);
    expect(html).not.toMatch(/<th(?![^>]*scope=)[ >]/);
  });

  it('links only to places it has', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is the same bytes for the same document', () => {
    expect(renderHtml(editionOf(richAssessment()))).toBe(html);
  });

  it('stays small: well below 1 MB', () => {
    expect(html.length).toBeLessThan(700_000);
  });

  it.each(hostile)('takes %s for a name and nothing else', (name) => {
    const evil = renderHtml(editionOf(richAssessment({ organisation: name, units: [name, 'Spa'] })));
    expect(evil).not.toMatch(/<script|<img|<[^>]*\son\w+=/i);
    expect(evil.match(/<\/style>/g)).toHaveLength(1);
    expect(evil.match(/<[a-z]/gi)?.length).toBe(
      renderHtml(editionOf(richAssessment({ units: ['Front Desk', 'Spa'] }))).match(/<[a-z]/gi)?.length,
    );
  });

  it('takes what people state of the method for text', () => {
    const assessment = richAssessment();
    const method = assessment.method.map((part) =>
      part.status === 'stated' ? { ...part, texts: hostile } : part,
    );
    const evil = renderHtml(editionOf({ ...assessment, method }));
    expect(evil).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(evil.match(/<[a-z]/gi)?.length).toBe(html.match(/<[a-z]/gi)?.length);
  });

  it('survives a hostile file name and hostile reasons', () => {
    const assessment = richAssessment();
    const [input] = assessment.inputs;
    if (input === undefined) throw new Error('the fixture has inputs');
    const evil = {
      ...input,
      file: '<b>x</b>.csv',
      columns: { used: {}, unused: ['<i>'], personal: ['<i>'] },
    };
    const text = renderHtml(editionOf({ ...assessment, inputs: [evil] }));
    expect(text).toContain('&lt;b&gt;x&lt;/b&gt;.csv');
    expect(text).not.toMatch(/<b>x|<i>/);
  });
});

describe('the HTML report of NPS answers alone', () => {
  const html = renderHtml(editionOf(npsOnlyAssessment()));

  it('is short, says so plainly, and still shows the outcome', () => {
    expect(html).toContain('No stage yet');
    expect(html).toContain('data-figure="nps" value="20.1"');
    expect(html).not.toMatch(/id="(dimensions|practices|units)"/);
    expect(html).not.toMatch(/NaN|undefined|\[object/);
  });
});
