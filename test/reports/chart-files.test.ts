import { describe, expect, it } from 'vitest';
import { chartFiles } from '../../src/reports/chart-files.ts';
import { renderHtml } from '../../src/reports/html.ts';
import { type Element, readXml } from '../checks/read-xml.ts';
import { model } from '../fixtures.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from './fixture.ts';

const within = (element: Element): Element[] => [element, ...element.children.flatMap(within)];

describe('the charts as files', () => {
  const edition = editionOf(richAssessment({ units: ['Кухня', 'Łódź & Spa'] }));
  const files = chartFiles(edition);

  it('are all that the report has, each under its page and title', () => {
    const answers = [...files.keys()].filter((name) => name.startsWith('practices-answers-'));
    expect(files.size - answers.length).toBe(renderHtml(edition).match(/<svg [^>]*class="chart"/g)?.length);
    expect([...files.keys()]).toContain('dimensions-scores-of-the-dimensions.svg');
    expect([...files.keys()]).toContain('customers-net-promoter-score-by-quarter.svg');
    expect([...files.keys()].filter((name) => !/^[\p{L}\p{N}-]+\.svg$/u.test(name))).toEqual([]);
  });

  it.each([...files])('%s is a drawing that needs nothing else', (_, svg) => {
    const root = readXml(svg);
    expect(root.name).toBe('svg');
    expect(root.attributes).toMatchObject({
      xmlns: 'http://www.w3.org/2000/svg',
      width: expect.stringMatching(/^\d/),
    });
    expect(root.children.map(({ name }) => name).slice(0, 3)).toEqual(['title', 'desc', 'style']);
    expect(svg).not.toMatch(/var\(|url\(|@import|href=|<script|system-ui/);
    expect(svg).toContain('"Noto Sans","Segoe UI",Helvetica,Arial,sans-serif');
  });

  it.each([...files])('%s has a rule for each class that is drawn', (_, svg) => {
    const all = within(readXml(svg));
    const style = all.find(({ name }) => name === 'style')?.text ?? '';
    const html = renderHtml(edition);
    const classes = all.flatMap(({ attributes }) => (attributes.class ?? '').split(' ').filter(Boolean));
    // A class may be there for phones alone, or for nothing but to be found.
    const styled = classes.filter((name) =>
      new RegExp(`^[^@{}\\n]*\\.${name}\\b[^{}\\n]*\\{`, 'm').test(html.slice(0, html.indexOf('@media'))),
    );
    expect(styled.length).toBeGreaterThan(0);
    expect([...new Set(styled)].filter((name) => !style.includes(`.${name}`))).toEqual([]);
  });

  it('hold the answers to the items of each dimension, every one with its figure or its reason', () => {
    const answers = [...files].filter(([name]) => name.startsWith('practices-answers-'));
    expect(answers.map(([name]) => name)).toEqual(
      model.dimensions.map(({ id }) => `practices-answers-${id}.svg`),
    );
    const figures = answers.flatMap(([, svg]) =>
      [...svg.matchAll(/<text [^>]*class="row-value" data-figure="([^"]+)"/g)].map(([, id]) => id),
    );
    const inReport = [...renderHtml(edition).matchAll(/<span class="code">(p\d\d[a-z])</g)].map(
      ([, code]) => `item.${code}`,
    );
    expect(figures).toEqual(inReport);
    expect(answers.some(([, svg]) => svg.includes('>withheld</text>'))).toBe(true);
  });

  it('have no rule of the page', () => {
    for (const svg of files.values()) expect(svg).not.toMatch(/\.cover|\.practice|font-face|@media/);
  });

  it('are the same bytes for the same document', () => {
    expect(chartFiles(editionOf(richAssessment({ units: ['Кухня', 'Łódź & Spa'] })))).toEqual(files);
  });

  it('are fewer of a company that has NPS answers alone', () => {
    expect([...chartFiles(editionOf(npsOnlyAssessment())).keys()]).toEqual([
      'customers-answers-per-score-0-to-10.svg',
    ]);
  });
});

it.each(['</style><script>alert(1)</script>', '\u0001\u0008', '"><b>', '$& $1', ']]>', '\ud800'])(
  'a department called %j leaves each chart a drawing',
  (name) => {
    const names = [name, 'Spa', 'Bar', 'Desk', 'Pool', 'Shop', 'Yard', 'Lift'];
    for (const svg of chartFiles(editionOf(richAssessment({ organisation: name, units: names }))).values())
      expect(within(readXml(svg)).map((element) => element.name)).not.toContain('script');
  },
);
