import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/document.ts';
import { loadWords } from '../../../src/locales/words.ts';
import { textOf } from '../../../src/reference/pieces.ts';
import { terminalSummary } from '../../../src/reports/terminal.ts';
import { breakdownsView } from '../../../src/reports/view/breakdowns.ts';
import { openDesk } from '../../../src/reports/view/shown.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from '../fixture.ts';

const viewOf = (assessment: Assessment) => breakdownsView(openDesk(editionOf(assessment)));
const rich = richAssessment({ units: ['Desk', 'Kitchen', 'Office', 'Spa'] });

/** The same without any evidence of a difference. */
const level: Assessment = {
  ...rich,
  conclusions: {
    ...rich.conclusions,
    breakdowns: rich.conclusions.breakdowns.map((one) => ({
      ...one,
      comparisons: one.comparisons.map((comparison) => ({ ...comparison, standing: 'no-evidence' })),
    })),
  },
};

describe('the page of groups against the rest', () => {
  const view = viewOf(rich);

  it('says in its title which group stands apart in most dimensions, the lower one before the higher', () => {
    expect(view.title).toBe('Kitchen: below the rest of the company in 9 of 9 dimensions');
    expect(viewOf(level).title).toBe('No evidence that any group differs from the rest');
  });

  it('marks what is more than chance, says so in words, and shows what is withheld as such', () => {
    const [departments] = view.tables;
    const first = departments?.rows.map(({ name, people, cells }) => [
      name,
      people.measured,
      cells[0]?.mark,
      cells[0]?.words,
    ]);
    expect(first).toEqual([
      ['Desk', true, '*', 'higher than the rest'],
      ['Kitchen', true, '*', 'lower than the rest'],
      ['Office', true, '', 'no evidence of a difference'],
      ['Spa', false, '', 'no evidence of a difference'],
    ]);
    expect(departments?.rows[3]?.cells[0]?.shown).toMatchObject({ measured: false, reason: 'withheld' });
    expect(departments?.tally).toBe(
      'Of 27 comparisons of a group with the rest, 9 come out higher and 9 lower by more than chance; the other 9 show no evidence of a difference.',
    );
    expect(viewOf(level).tables[0]?.tally).toBe(
      'There is no evidence of a difference for any of 27 comparisons.',
    );
  });

  it.each([
    [1, 0, 1, '1 comes out higher and none lower by more than chance; the other one shows no evidence of'],
    [0, 1, 2, 'none comes out higher and 1 lower by more than chance; the other 2 show no evidence of'],
    [2, 2, 0, '2 come out higher and 2 lower by more than chance.'],
  ])('counts %d above, %d below and %d neither in words that fit', (higher, lower, none, words) => {
    const facts = { higher, lower, none, apart: higher + lower, all: higher + lower + none };
    expect(loadWords('en')('report.breakdowns.tally', facts)).toContain(words);
  });

  it('leaves out a dimension that no group has, and an attribute of which fewer than two groups are shown', () => {
    expect(view.tables.map(({ heading }) => heading)).toEqual(['By department', 'By level']);
    expect(view.tables[0]?.columns).toHaveLength(9);
    const alone = viewOf(richAssessment({ units: ['Desk'] }));
    expect(alone.tables.map(({ heading }) => heading)).toEqual(['By level']);
    expect(viewOf(npsOnlyAssessment())).toMatchObject({ any: false, tables: [] });
  });

  it('names the groups of a level in words, and gives effect sizes and agreement of what is shown alone', () => {
    expect(view.tables[1]?.rows.map(({ name }) => name)).toEqual(['Staff', 'Managers and executives']);
    const details = view.tables[0]?.details ?? [];
    expect(details).toHaveLength(27);
    expect(details[9]).toMatchObject({
      group: 'Kitchen',
      rest: '3.20 (SD 0.90, n 260)',
      g: '−0.50',
      delta: '−0.25',
      p: '<0.001',
      agreement: '0.10 (0.60) split',
    });
    expect(details[0]?.g).toBe('');
  });

  it('names split groups', () => {
    expect(view.split.map(textOf)).toEqual([
      'Kitchen: mean answer on “Leadership” is 2.70 and hides a split: people fall into two camps, one low and one high, and agree no better than answers at random would.',
    ]);
  });
});

describe('groups against the rest in the terminal', () => {
  const linesOf = (assessment: Assessment): string[] =>
    terminalSummary(editionOf(assessment))
      .split('\n')
      .filter((line) => /the rest( of the company| \()/.test(line));

  it('take two lines, or one where there is no evidence, or none', () => {
    expect(linesOf(rich)).toEqual([
      '  Kitchen: below the rest of the company in 9 of 9 dimensions',
      '  Staff: below the rest of the company in 9 of 9 dimensions',
    ]);
    expect(linesOf(level)).toEqual([
      '  No evidence that a group of employees differs from the rest (45 comparisons)',
    ]);
    expect(linesOf(npsOnlyAssessment())).toEqual([]);
  });
});
