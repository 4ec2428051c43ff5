import { describe, expect, it } from 'vitest';
import { assessed, csv, dayAfter, lines } from '../fixtures.ts';

const yaml = 'asOf: 2026-09-30\nheadcount: { departments: { A: 20, B: 20, C: 20 } }\n';
const first = '2025-10-01';
const survey = csv('period,department,p10a', ...lines(60, (index) => `2026-Q3,${'ABC'[index % 3]},4`));

const inUnits = async (dimension: string, header: string, rows: readonly string[]) =>
  (
    await assessed({
      'culture.yaml': yaml,
      'survey.csv': survey,
      'activities.csv': csv(header, ...rows),
    })
  ).units.map(({ dimensions }) => {
    const score = dimensions.find(({ id }) => id === dimension)?.score;
    return score?.status === 'measured' ? score.value : score?.reason;
  });

describe('the evidence of a department', () => {
  it.each(['all', 'Everyone', 'Company'])('holds what was done for %s, by its heads', async (everybody) => {
    const rows = lines(12, (index) => `${dayAfter(first, index * 30)},training,HR,${everybody},0.5,60`);
    // Six hours a head over 331 of 365.25 days: 6.62 a year, as in the whole company.
    const found = await inUnits(
      'learning',
      'date,activity,department,for_department,hours,participants',
      rows,
    );
    for (const score of found) expect(score).toBeCloseTo(3 + (6 / (331 / 365.25) - 6) / 6, 4);
  });

  it('asks whether its own praise was followed, by thanks from anywhere', async () => {
    const rows = ['A', 'B', 'C'].flatMap((name) => [
      ...lines(12, (index) => `${dayAfter(first, index * 20)},compliment,${name},${name}${index}`),
      ...lines(
        name === 'C' ? 0 : 12,
        (index) => `${dayAfter(first, index * 20 + 3)},leader_thanks,Management,${name}${index}`,
      ),
    ]);
    expect(await inUnits('reward', 'date,activity,department,subject', rows)).toEqual([5, 5, 1]);
  });
});
