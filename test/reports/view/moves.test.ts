import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/assessment/changes.ts';
import type { Assessment } from '../../../src/assessment/document.ts';
import { textOf } from '../../../src/reference/pieces.ts';
import { renderMarkdown } from '../../../src/reports/markdown.ts';
import { viewOf } from '../../../src/reports/view/view.ts';
import { editionOf, richAssessment } from '../fixture.ts';

const rich = richAssessment();
const change = (
  before: string,
  figure: string,
  value: number,
  verdict: 'up' | 'down' | 'no-evidence',
): Change => ({
  id: `change.${before}.${figure}`,
  status: 'measured',
  figure,
  unit: figure === 'nps' || figure === 'rating' ? figure : 'score',
  before: 3,
  after: 3 + value,
  from: null,
  to: figure,
  value,
  low: value - 0.1,
  high: value + 0.1,
  se: 0.05,
  p: 0.01,
  adjusted: 0.01,
  verdict,
  basis: figure === 'overall' ? 'part' : 'whole',
});
const editionWith = (...tables: (readonly [before: string, ...changes: Change[]])[]) => {
  const changes = tables.map(([before, ...some]) => ({
    before,
    after: '2026-Q3',
    stage: null,
    changes: some,
    decompositions: [],
  }));
  const conclusions: Assessment['conclusions'] = { ...rich.conclusions, changes };
  return editionOf({ ...rich, conclusions });
};
const pageWith = (...tables: Parameters<typeof editionWith>) => viewOf(editionWith(...tables));
const last = rich.trend?.earlier.at(-1)?.label ?? '';

describe('what has moved, on the summary', () => {
  it('stands beside its figure since the latest time that shows it, as a number that can be asked for', () => {
    const { summary } = pageWith(
      [
        '2026-Q2',
        change('2026-Q2', 'nps', -8, 'no-evidence'),
        change('2026-Q2', 'nps.unit.spa', -40, 'down'),
      ],
      ['2025-Q4', change('2025-Q4', 'nps', -16, 'down')],
      ['2026-Q2', change('2026-Q2', 'rating', 0.2, 'up')],
      ['2025-Q4', change('2025-Q4', 'rating', -0.4, 'down')],
    );
    expect(textOf(summary.npsMove)).toBe('−16 (−16 to −16) since 2025-Q4');
    expect(summary.npsMove[0]).toEqual({ figure: 'change.2025-Q4.nps', value: -16, text: '−16' });
    expect(textOf(summary.ratingMove)).toBe('+0.20 (+0.10 to +0.30) since 2026-Q2');
    expect(summary.overallMove).toEqual([]);
  });

  it('says of a score that was compared in part that it was', () => {
    const { summary } = pageWith([last, change(last, 'overall', 0.3, 'up')]);
    expect(textOf(summary.overallMove)).toBe(
      `+0.30 (+0.20 to +0.40) since ${last}, by what both times have in common`,
    );
  });

  it('begins what stands out with all that rose and fell, a sentence for each time and direction', () => {
    const overall = change(last, 'overall', 0, 'no-evidence');
    const { summary } = pageWith(
      [
        last,
        overall,
        change(last, 'dimension.leadership', 0.5, 'up'),
        change(last, 'dimension.reward', -0.5, 'down'),
        change(last, 'dimension.voice', 0.4, 'up'),
        change(last, 'dimension.goals', 0.1, 'no-evidence'),
        change(last, 'practice.clear-vision', 0.9, 'up'),
      ],
      ['2025-Q4', change('2025-Q4', 'nps', -16, 'down')],
      ['2025-Q4', change('2025-Q4', 'rating', -0.4, 'down')],
    );
    expect(summary.standsOut.slice(0, 3).map(textOf)).toEqual([
      'Down since 2025-Q4 by more than chance: Net Promoter Score and Mean rating.',
      `Up since ${last} by more than chance: Leadership and Voice.`,
      `Down since ${last} by more than chance: Reward.`,
    ]);
    const { summary: still } = pageWith([last, overall]);
    expect(summary.standsOut.slice(3)).toEqual(still.standsOut);
  });

  it('is a line of the Markdown', () => {
    const edition = editionWith(['2025-Q4', change('2025-Q4', 'nps', -16, 'down')]);
    expect(renderMarkdown(edition)).toContain('- Net Promoter Score: −16 (−16 to −16) since 2025-Q4\n');
  });
});

describe('the title of what customers say', () => {
  const titleOf = (...changes: Change[]): string =>
    textOf(pageWith(['2026-Q2', ...changes]).customers.message);

  it.each([
    [
      change('2026-Q2', 'nps', 9, 'up'),
      'Customers recommend the company more than in 2026-Q2: Net Promoter Score +9',
    ],
    [
      change('2026-Q2', 'nps', -9, 'down'),
      'Customers recommend the company less than in 2026-Q2: Net Promoter Score −9',
    ],
    [
      change('2026-Q2', 'rating', 0.5, 'up'),
      'Customers rate the company higher than in 2026-Q2: +0.50 on average',
    ],
    [
      change('2026-Q2', 'rating', -0.5, 'down'),
      'Customers rate the company lower than in 2026-Q2: −0.50 on average',
    ],
    [change('2026-Q2', 'nps', -9, 'no-evidence'), 'More promoters than detractors among the customers'],
  ])('says of %j what it means', (moved, title) => {
    expect(titleOf(moved)).toBe(title);
  });

  it('puts the Net Promoter Score before a rating that went the other way, and says both where they went together', () => {
    const nps = change('2026-Q2', 'nps', -9, 'down');
    expect(titleOf(change('2026-Q2', 'rating', 0.5, 'up'), nps)).toBe(
      'Customers recommend the company less than in 2026-Q2: Net Promoter Score −9',
    );
    expect(titleOf(change('2026-Q2', 'rating', -0.5, 'down'), nps)).toBe(
      'Customers recommend the company less than in 2026-Q2, Net Promoter Score −9, and rate it lower, −0.50 on average',
    );
  });
});
