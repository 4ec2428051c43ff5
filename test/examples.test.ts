import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess.ts';
import type { Published } from '../src/disclosure/published.ts';
import { renderJson } from '../src/reports/json.ts';
import { sampleCompany } from '../src/sample/company.ts';
import { model, root } from './fixtures.ts';

const read = (...path: string[]): string => readFileSync(join(root, 'examples', ...path), 'utf8');

/** A published assessment as it is written. */
const text = (published: Published): string => renderJson({ published, model, say: unsaid });
const unsaid = Object.assign(() => '', {
  parts: () => [],
  locale: 'en',
  has: (_: string): _ is never => false,
});

describe.each(['harbour-hotels', 'corner-bakery', 'bike-workshop', 'tea-house'])('examples/%s', (name) => {
  const assessed = assess({ paths: [join(root, 'examples', name)] });

  it('gives its golden assessment (vitest -u writes it anew)', async () => {
    const { published } = await assessed;
    await expect(text(published)).toMatchFileSnapshot(join(root, 'examples', name, 'assessment.json'));
  });

  it('accounts for every row of every file', async () => {
    const { published } = await assessed;
    for (const { rows } of published.inputs) {
      const aside = Object.values(rows.setAside).reduce((sum, count) => sum + count, 0);
      expect(rows.scored + aside).toBe(rows.read);
    }
  });
});

describe('the made-up company', () => {
  const files = sampleCompany(model, 7);

  it.each([...files.keys()])('%s is what culture sample --seed 7 makes', (name) => {
    expect(files.get(name)).toBe(read('harbour-hotels', name));
  });

  it('shows the truth that was put in: a weak department, leaders kind to themselves, a summer dip', async () => {
    const { published } = await assess({ paths: [join(root, 'examples', 'harbour-hotels')] });
    const score = (one: { status: string; value?: number } | undefined | null) => one?.value ?? Number.NaN;
    const overall = published.units
      .map(({ label, overall: own }) => [label, score(own)] as const)
      .filter(([, value]) => value > 0);
    expect(overall.sort(([, a], [, b]) => a - b)[0]?.[0]).toBe('Housekeeping');
    expect(score(published.practices.find(({ id }) => id === 'managers-model-service')?.gap)).toBeGreaterThan(
      0.7,
    );
    const trend = published.outcome.nps.trend.map(({ figure }) => score(figure));
    expect(trend).toHaveLength(4);
    expect(Math.min(...trend)).toBe(trend[3]);
    expect(published.units.find(({ label }) => label === 'Spa')?.people).toMatchObject({
      reason: 'withheld',
    });
  });
});
