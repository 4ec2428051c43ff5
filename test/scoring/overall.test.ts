import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { loadWords } from '../../src/locales/words.ts';
import { renderHtml } from '../../src/reports/html.ts';
import { terminalSummary } from '../../src/reports/terminal.ts';
import { noDraws } from '../../src/scoring/means.ts';
import { wholeScore } from '../../src/scoring/scores.ts';
import { assessed, csv, dayAfter, lines, model, root, times } from '../fixtures.ts';

const measured = {
  score: { id: 'x', status: 'measured', value: 3, low: 2, high: 4 },
  weight: 1,
  draws: noDraws,
} as const;
const open = {
  score: { id: 'y', status: 'unmeasured', reason: 'no-file' },
  weight: 1,
  draws: noDraws,
} as const;

describe('an overall score', () => {
  it.each([
    [25, 11, 'unmeasured'],
    [25, 12, 'measured'],
    [7, 3, 'unmeasured'],
    [7, 4, 'measured'],
    [4, 2, 'measured'],
  ])('of %i practices with %i measured is %s', (all, known, status) => {
    const { score } = wholeScore('overall', [...times(known, measured), ...times(all - known, open)], model);
    expect(score).toMatchObject({ status, ...(status === 'unmeasured' ? { reason: 'too-few' } : {}) });
  });

  it('is not made from the weeks in which customers answered, and the reports say so', async () => {
    const rows = lines(400, (index) => `${index % 11},${dayAfter('2026-01-01', index % 200)},Shop`);
    const published = await assessed({ 'nps.csv': csv('score,date,department', ...rows) });
    expect(published.overall).toMatchObject({ status: 'unmeasured', reason: 'too-few' });
    expect(published.lenses.map(({ score }) => score.status)).not.toContain('measured');
    expect(published.units[0]?.overall.status).toBe('unmeasured');
    expect(published.dimensions.map(({ score }) => score.status)).toContain('measured');
    const edition = { published, model, say: loadWords('en') };
    for (const text of [terminalSummary(edition, 200), renderHtml(edition)])
      expect(text).toContain('too little is measured for an overall score');
  });

  it('of some articles only is made from their practices, and is no stage', async () => {
    const paths = [join(root, 'examples', 'tea-house')];
    const { published } = await assess({ paths, lenses: ['service-cult'] });
    expect(published.chosenLenses).toEqual(['service-cult']);
    expect(published.practices).toHaveLength(4);
    expect(published.overall.status).toBe('measured');
    expect(published.stage.status).toBe('none');
  });
});
