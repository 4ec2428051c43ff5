import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand.ts';
import { renderHtml } from '../../src/reports/html.ts';
import { renderJson } from '../../src/reports/json.ts';
import type { Edition } from '../../src/reports/report.ts';
import { type PageId, pageIds } from '../../src/reports/view/pages.ts';
import { viewOf } from '../../src/reports/view/view.ts';
import { editionOf, figuresOf, npsOnlyAssessment, richAssessment } from './fixture.ts';

const evil = '"><img src=x onerror=alert(1)></style><script>alert(1)</script>';
const rich = editionOf(richAssessment());
const brand: Brand = {
  name: 'Nordwind',
  logo: 'data:image/png;base64,AAAA',
  main: '#3b1d4f',
  accent: '#7a1f5c',
  closing: ['Thank you.', 'Until then.'],
};
const withAll = (more: Partial<Edition>): string => renderHtml({ ...rich, ...more });
const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'));
const sectionsOf = (html: string): string[] =>
  [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id = '']) => id);
const contentsOf = (html: string): string[] => {
  const nav = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'));
  return [...nav.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
};
const lostLinks = (html: string): string[] => {
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  return [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id).filter((id) => !ids.has(id));
};

describe('a brand', () => {
  const html = withAll({ brand });

  it('puts its picture on the cover, its colours into the style and its words on the last page', () => {
    expect(html).toContain('<img src="data:image/png;base64,AAAA" alt="Nordwind">');
    expect(html).toContain('.cover{background:#3b1d4f}');
    expect(html).toContain(':root{--accent:#7a1f5c}');
    expect(html).toContain('<p class="closing">Thank you.</p><p class="closing">Until then.</p>');
    expect(sectionsOf(html).at(-1)).toBe('closing');
    expect(contentsOf(html).at(-1)).toBe('closing');
  });

  it('without a picture is its name; without anything there is no place for it', () => {
    const bare = { ...brand, logo: null, main: null, accent: null, closing: [] };
    const named = withAll({ brand: bare });
    expect(named).toContain('<p class="brand">Nordwind</p>');
    expect(named).not.toMatch(/id="closing"|\.cover\{background:#3b|<img/);
    expect(withAll({ brand: { ...bare, name: null } })).not.toContain('class="brand"');
    expect(renderHtml(rich)).not.toContain('class="brand"');
  });

  it('is text and nothing else', () => {
    const text = bodyOf(withAll({ brand: { ...brand, name: evil, closing: [evil, evil] } }));
    expect(text.match(/<[a-z]/gi)?.length).toBe(bodyOf(html).match(/<[a-z]/gi)?.length);
    expect(text).not.toMatch(/<script|<img src=x/);
  });

  it('and notes are no part of the assessment', () => {
    const notes = [{ id: 'leadership', paragraphs: ['x'] }];
    expect(renderJson({ ...rich, brand, notes })).toBe(renderJson(rich));
  });
});

describe('notes of the consultant', () => {
  const measured = rich.published.practices.find(({ score }) => score.status === 'measured');
  const open = rich.published.practices.find(({ score }) => score.status === 'unmeasured');
  const noted = (id: string): string =>
    withAll({ notes: [{ id, paragraphs: ['First & last.', '<b>Second</b>'] }] });

  it.each([
    ['a practice', measured?.id ?? ''],
    ['a practice without a score', open?.id ?? ''],
    ['a dimension', rich.model.dimensions[0]?.id ?? ''],
  ])('stand at %s, marked as such, in paragraphs, once', (_name, id) => {
    const html = noted(id);
    const note =
      '<div class="consultant" role="note" aria-label="Note of the consultant"><p class="consultant-title">Note of the consultant</p><p>First &amp; last.</p><p>&lt;b&gt;Second&lt;/b&gt;</p></div>';
    expect(html.split(note)).toHaveLength(2);
    expect(html.match(/class="consultant"/g)).toHaveLength(1);
  });

  it('stand within the practice that they speak of', () => {
    const html = noted(measured?.id ?? '');
    const article = html.slice(html.indexOf(`id="practice-${measured?.id}"`));
    expect(article.slice(0, article.indexOf('</article>'))).toContain('class="consultant"');
  });

  it('say who signs the report', () => {
    const html = withAll({ brand, notes: [{ id: measured?.id ?? '', paragraphs: ['x'] }] });
    expect(html).toContain('aria-label="Note of the consultant (Nordwind)"');
  });

  it('are not lost where no practice is measured', () => {
    const notes = [{ id: 'leadership', paragraphs: ['Nobody was asked.'] }];
    const html = renderHtml({ ...editionOf(npsOnlyAssessment()), notes });
    expect(html.match(/class="consultant"/g)).toHaveLength(1);
    expect(html).toContain('<p>Nobody was asked.</p>');
  });
});

describe('a draft', () => {
  it('says so in words on the cover and across every page, and only then', () => {
    const html = withAll({ draft: true });
    expect(html).toContain('<p class="draft-word">Draft</p>');
    expect(html).toMatch(/body::after\{content:"Draft" \/ "";position:fixed/);
    expect(renderHtml(rich)).not.toMatch(/<p class="draft-word"|body::after\{/);
    expect(withAll({ draft: true, unit: 'u0' })).toContain('<p class="draft-word">Draft</p>');
  });
});

describe('chosen pages', () => {
  it('are by default all that the report has, in its order, and the contents agree', () => {
    const html = withAll({ brand });
    const pages = sectionsOf(html);
    expect(pages).toEqual(pageIds.filter((id) => pages.includes(id)));
    expect(contentsOf(html)).toEqual(pages);
    expect(pages.length).toBeGreaterThan(13);
  });

  it.each(pageIds)('may be %s alone, without a link that leads nowhere', (page) => {
    const html = withAll({ brand, pages: [page] });
    expect(sectionsOf(html)).toEqual([page]);
    expect(contentsOf(html)).toEqual([page]);
    expect(lostLinks(html)).toEqual([]);
  });

  it('stand in the order of the report, whatever the order of asking', () => {
    const html = withAll({ pages: ['method', 'summary', 'trend'] });
    expect(sectionsOf(html)).toEqual(['summary', 'trend', 'method']);
  });

  it('on which there is nothing are an error that names what there is', () => {
    const none: PageId[] = ['trend', 'practices'];
    expect(() => renderHtml({ ...editionOf(npsOnlyAssessment()), pages: none })).toThrow(
      expect.objectContaining({
        name: 'UsageError',
        problems: [
          {
            code: 'pages-empty',
            facts: {
              pages: 'trend, practices',
              known: viewOf(editionOf(npsOnlyAssessment()))
                .contents.map(({ id }) => id)
                .join(', '),
            },
          },
        ],
      }),
    );
  });
});

describe('the report of one department', () => {
  const { units } = rich.published;
  const shownIn = (html: string): string[] =>
    [...html.matchAll(/data-figure="([^"]*)"/g)].map(([, id = '']) => id);

  it.each(units.map(({ id, label }) => [label, id]))(
    '%s holds its own published figures and no other’s',
    (_label, id) => {
      const html = withAll({ unit: id });
      const figures = figuresOf(rich.published);
      const shown = shownIn(html);
      expect(shown.length).toBeGreaterThan(5);
      expect(shown.filter((figure) => !figures.has(figure))).toEqual([]);
      const own = new RegExp(`^(change\\.[^.]*\\.?.*)?unit\\.${id}\\.|^breakdown\\.department\\.${id}\\.`);
      expect(shown.filter((figure) => !own.test(figure))).toEqual([]);
      const others = units.filter((unit) => unit.id !== id).map(({ label }) => label);
      expect(others.filter((label) => bodyOf(html).includes(label))).toEqual([]);
      expect(lostLinks(html)).toEqual([]);
      expect(bodyOf(html)).not.toMatch(/NaN|undefined|\[object/);
    },
  );

  it('shows every figure that is published of it', () => {
    const unit = units[0];
    if (unit === undefined) throw new Error('the fixture has departments');
    const shown = new Set(shownIn(withAll({ unit: unit.id })));
    const own = [
      unit.people,
      unit.overall,
      unit.nps,
      unit.rating,
      ...unit.dimensions.map(({ score }) => score),
    ];
    const group = rich.published.breakdowns[0]?.groups.find(({ id }) => id === unit.id);
    const beside = group?.dimensions.flatMap(({ mean, difference }) => [mean, difference]) ?? [];
    expect(beside.length).toBeGreaterThan(5);
    expect([...own, ...beside].filter(({ id }) => !shown.has(id))).toEqual([]);
  });

  it('says of one of which all is withheld just that, without any number', () => {
    // Of this one the fixture withholds what is told beside the rest.
    const id = 'u3';
    const published = JSON.parse(JSON.stringify(rich.published), (_key, value) =>
      value?.status === 'measured' && String(value.id).startsWith(`unit.${id}.`)
        ? { id: value.id, status: 'unmeasured', reason: 'withheld' }
        : value,
    );
    published.conclusions.changes = [];
    const html = renderHtml({ ...rich, published, unit: id });
    expect(html).toContain('No figures are shown of Подршка корисницима');
    expect(html).toContain('What is withheld of Подршка корисницима would speak of too few people');
    const words = bodyOf(html).replace(/<[^>]*>/g, ' ');
    expect(html).not.toContain('<data ');
    // The day on the cover, and the minimum that the reason names, are no figures of it.
    expect(words.replace('30 September 2026', '').match(/\d+/g) ?? []).toEqual([]);
  });

  it('is text and nothing else, whatever the department is called', () => {
    const tags = (name: string): number | undefined =>
      bodyOf(renderHtml({ ...editionOf(richAssessment({ units: [name, 'Spa'] })), unit: 'u0' })).match(
        /<[a-z]/gi,
      )?.length;
    expect(tags(evil)).toBe(tags('Front Desk'));
  });
});
