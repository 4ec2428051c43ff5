import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/reports/html.ts';
import { terminalSummary } from '../../../src/reports/terminal.ts';
import { viewOf } from '../../../src/reports/view/view.ts';
import { model } from '../../fixtures.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from '../fixture.ts';

const rich = richAssessment();
const edition = editionOf({
  ...rich,
  findings: [
    { id: 'no-scale', subject: 'definition', figures: ['reliability.definition.alpha'] },
    { id: 'runs-against', subject: 'p07b', figures: ['reliability.goals.p07b'] },
    ...rich.findings,
  ],
});
const view = viewOf(edition);
const rowOf = (id: string) => {
  const name = model.dimensions.find((one) => one.id === id)?.name.en;
  return view.quality.scales.rows.find((row) => row.name === name);
};

describe('the page on the quality of the data', () => {
  it('gives α and a verdict of each dimension, and by name the item that goes least with the others', () => {
    expect(view.quality.scales.lead).toContain('from 0.70 on the items form a scale, below 0.30');
    expect(rowOf('definition')).toMatchObject({
      alpha: { num: { figure: 'reliability.definition.alpha', text: '0.04' }, n: 'n 301' },
      verdict: 'no scale',
    });
    expect(rowOf('goals')).toMatchObject({
      verdict: 'a weak scale',
      weakest: {
        name: model.practices.find(({ id }) => id === 'outside-in-metrics')?.items[1]?.staff.en,
        shown: { num: { figure: 'reliability.goals.p07b', text: '−0.32' } },
      },
    });
  });

  it('names no weakest of two items, and none of items that are withheld', () => {
    const numberOf = (id: string) => rich.reliability.find(({ dimension }) => dimension === id)?.items.length;
    expect(numberOf('standing')).toBe(2);
    expect(rowOf('standing')).toMatchObject({ verdict: 'a scale', weakest: null });
    expect(numberOf('leadership')).toBe(4);
    expect(rowOf('leadership')).toMatchObject({
      alpha: { reason: 'withheld' },
      verdict: 'undecided',
      weakest: null,
    });
  });

  it('says of a single item that it is one, in the page as well', () => {
    expect(rowOf('constancy')).toMatchObject({ one: 'only one item was answered', verdict: 'undecided' });
    expect(renderHtml(edition)).toContain(
      '<span class="missing" data-figure="reliability.constancy.alpha">only one item was answered</span>',
    );
  });

  it('says of a reversed item that it is turned round', () => {
    const standing = rich.reliability.map((one) =>
      one.dimension === 'goals'
        ? { ...one, items: one.items.map((item, at) => (at === 1 ? { ...item, code: 'p09b' } : item)) }
        : one,
    );
    const [, , goals] = viewOf(editionOf({ ...rich, reliability: standing })).quality.scales.rows;
    expect(goals?.weakest?.name).toMatch(/\(reversed item, turned round\)$/);
  });

  it('holds what is found about the answers, and the summary and the page of findings do not', () => {
    expect(view.quality.scales.findings.map(({ id }) => id)).toEqual(['no-scale', 'runs-against']);
    const all = [...rich.findings, ...rich.conclusions.findings].map(({ id }) => id);
    expect(view.findings.all.map(({ id }) => id)).toEqual(all);
    expect(view.summary.standsOut).toEqual(viewOf(editionOf(rich)).summary.standsOut);
    expect(renderHtml(edition)).toMatch(
      /“[^”]+” runs against the other items of its dimension: correlation <data [^>]+>−0\.32</,
    );
  });

  it('has no such table where nobody was asked', () => {
    expect(viewOf(editionOf(npsOnlyAssessment())).quality.scales.any).toBe(false);
    expect(renderHtml(editionOf(npsOnlyAssessment()))).not.toContain('Which items go together');
  });
});

describe('the notes in the terminal', () => {
  it('say what is found about the answers, three of it, and nothing where all is well', () => {
    const text = terminalSummary(edition).replace(/\s+/g, ' ');
    expect(text).toContain(
      'About the answers The items of “Definition” form no scale: Cronbach’s alpha 0.04',
    );
    expect(text).toContain('from 301 people.');
    expect(text).not.toContain('more, in the report');
    const [finding] = edition.published.findings;
    if (finding === undefined) throw new Error('no finding');
    const five = editionOf({ ...rich, findings: [1, 2, 3, 4, 5].map(() => finding) });
    expect(terminalSummary(five).match(/form no scale/g)).toHaveLength(3);
    expect(terminalSummary(five)).toContain('… and 2 more');
    expect(terminalSummary(editionOf(rich))).not.toContain('About the answers');
  });
});
