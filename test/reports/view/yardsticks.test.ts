import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/reference/explain.ts';
import { openLibrary } from '../../../src/reference/library.ts';
import { sheetMarkdown } from '../../../src/reference/markdown.ts';
import { renderHtml } from '../../../src/reports/html.ts';
import { terminalSummary } from '../../../src/reports/terminal.ts';
import { openDesk } from '../../../src/reports/view/shown.ts';
import { sentencesBeside, yardsticksView } from '../../../src/reports/view/yardsticks.ts';
import { model } from '../../fixtures.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from '../fixture.ts';

const edition = editionOf();
const desk = openDesk(edition);
const open = model.practices[5];

describe('targets and benchmarks', () => {
  it('stand beside their figures with value, side, source and day', () => {
    expect(
      yardsticksView(desk).map(({ name, sort, value, side, from }) => [name, sort, value, side, from]),
    ).toEqual([
      ['Net Promoter Score', 'target', '+40', 'below', ''],
      ['Overall score', 'target', '2.70', 'across', 'Board, May 2026; by 31 December 2027'],
      ['Dimension “Reward”', 'target', '1.50', expect.any(String), ''],
      [`Practice “${open?.name.en}”`, 'target', '3', '', ''],
      [
        'Mean rating',
        'benchmark',
        '3.20 (3.10 to 3.30, n 1,200)',
        'above',
        'Żółty raport; 1 March 2026; other hotels',
      ],
    ]);
    expect(sentencesBeside(desk, 'nps')).toEqual(['target +40: the interval lies below it']);
    expect(sentencesBeside(desk, `practice.${open?.id}`)).toEqual(['target 3']);
    expect(sentencesBeside(desk, 'lens.service-week')).toEqual([]);
  });

  it('are on the pages of the summary, of dimensions and of customers, and nowhere where there are none', () => {
    const html = renderHtml(edition);
    for (const id of ['summary', 'dimensions', 'customers']) {
      const page = html.slice(html.indexOf(`<section id="${id}"`)).split('class="page"')[1] ?? '';
      expect(page.includes('target 1.50') || page.includes('target +40'), id).toBe(true);
    }
    const none = renderHtml(editionOf(npsOnlyAssessment()));
    expect(none).not.toContain('Beside targets and benchmarks');
  });

  it('have a line each in the terminal and on the page that explains the figure', () => {
    const text = terminalSummary(edition, 400);
    expect(text).toContain(
      'Targets, and where the interval lies: Net Promoter Score +40 (below), Overall score 2.70 (across)',
    );
    expect(text).toContain(`Practice “${open?.name.en}” 3`);
    expect(text).toContain(
      'Benchmarks, and where the interval lies: Mean rating 3.20 (3.10 to 3.30, n 1,200) (above)',
    );
    expect(terminalSummary(editionOf(npsOnlyAssessment()), 400)).not.toContain('where the interval lies');
    const sheet = explain(openLibrary(edition.model, edition.say), 'rating', edition.published);
    expect(sheetMarkdown(sheet)).toContain('benchmark 3.20');
  });

  it('are passed over where the assessment does not hold their figure', () => {
    const rich = richAssessment();
    const other = {
      ...rich,
      targets: [{ figure: 'unit.gone.nps', value: 1, by: null, source: null }],
      benchmarks: [],
    };
    expect(yardsticksView(openDesk(editionOf(other)))).toEqual([]);
  });
});
