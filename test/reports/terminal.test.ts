import { describe, expect, it } from 'vitest';
import { terminalSummary } from '../../src/reports/terminal.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from './fixture.ts';

describe('the summary in the terminal', () => {
  const text = terminalSummary(editionOf());

  it('names the company, the day, the stage and what holds it back', () => {
    expect(text).toMatch(
      /^Harbour Hotels · as of 2026-09-30\nStage 3 of 5: System\n {2}plausibility 84%, else Campaign \(10%\) and Habit \(6%\)\n {2}held back by the overall score, 2\.7 \(needs/,
    );
  });

  it('shows each dimension with score and interval, and the one that nothing measures', () => {
    expect(text).toMatch(/Leadership +█+░* {2}3\.3 {2}3\.0 to 3\.6/);
    expect(text).toMatch(/Cooperation +not measured/);
  });

  it('names the strongest and weakest practices', () => {
    expect(text).toMatch(/Strongest {2}4\.\d {2}\S/);
    expect(text).toMatch(/Weakest {4}1\.\d {2}\S/);
  });

  it('accounts for the rows of each file', () => {
    expect(text.replace(/\s+/g, ' ')).toContain(
      '2,000 rows read = 1,991 scored + 9 set aside (6 without an answer, 3 off the scale)',
    );
  });

  it('says how much is withheld and how much could not be assessed', () => {
    expect(text).toContain('14 figures are withheld, to tell nothing of fewer than 5 people.');
    expect(text).toContain('4 practices could not be measured');
  });

  it.each([60, 80, 100])('keeps within %i columns', (width) => {
    const long = richAssessment({
      organisation: 'The Most Honourable Society of Harbour Hotels and Restaurants '.repeat(2),
    });
    const lines = terminalSummary(editionOf(long), width).split('\n');
    // A file's name is never broken: it is there to be copied.
    expect(lines.filter((line) => line.length > width && !line.includes('/'))).toEqual([]);
  });

  it('lets no name steer the terminal', () => {
    const evil = terminalSummary(
      editionOf(richAssessment({ organisation: '\u001b[2J\u001b]0;owned\u0007Acme\r\nfake' })),
    );
    expect(evil).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('draws no empty bars where there is no score at all', () => {
    const text = terminalSummary(editionOf(npsOnlyAssessment()));
    expect(text).toContain('No stage yet: 0 practices');
    expect(text).toContain('NPS +20');
    expect(text).not.toMatch(/Leadership|█|NaN|undefined/);
  });
});
