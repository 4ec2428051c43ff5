import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { loadWords } from '../../src/locales/words.ts';
import { renderHtml } from '../../src/reports/html.ts';
import { terminalSummary } from '../../src/reports/terminal.ts';
import { assessed, csv, dayAfter, lines, model, root } from '../fixtures.ts';

describe('an overall score', () => {
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
