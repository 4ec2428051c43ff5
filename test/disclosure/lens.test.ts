import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { isMeasured } from '../../src/assessment/figure.ts';
import { csv, folderWith, lines, model, root } from '../fixtures.ts';

const paths = [join(root, 'examples', 'harbour-hotels')];

it('a report on some articles shows of no department what the whole report withholds', async () => {
  const whole = (await assess({ paths })).published;
  const isWithheld = (score: { status: string; reason?: string } | undefined): boolean =>
    score?.reason === 'withheld';
  const hidden = whole.units.flatMap(({ id, people, dimensions }) => [
    ...(isWithheld(people) ? [people.id] : []),
    ...dimensions.filter(({ score }) => isWithheld(score)).map((one) => `${id} ${one.id}`),
  ]);
  expect(hidden.length).toBeGreaterThan(5);
  for (const { id } of model.lenses) {
    const part = (await assess({ paths, lenses: [id] })).published;
    const shown = part.units.flatMap((unit) => [
      ...(isMeasured(unit.people) ? [unit.people.id] : []),
      ...unit.dimensions.filter(({ score }) => isMeasured(score)).map((one) => `${unit.id} ${one.id}`),
    ]);
    expect(shown.filter((one) => hidden.includes(one))).toEqual([]);
  }
});

it('a report on one article does not name a lowest department of its own', async () => {
  const row = (department: string, p12a: number, p01a: number): string => `${department},${p12a},${p01a}`;
  const folder = await folderWith({
    'culture.yaml': '',
    'survey.csv': csv(
      'department,p12a,p01a',
      ...lines(6, (index) => row('Accounts', 1, index < 5 ? 5 : 1)),
      ...lines(20, (index) => row('Bar', index < 12 ? 4 : 2, index < 1 ? 4 : 1)),
      ...lines(12, (index) => row('Cellar', index < 9 ? 4 : 2, index < 9 ? 4 : 1)),
    ),
  });
  const config = join(folder, 'culture.yaml');
  const whole = await assess({ paths: [folder], config });
  const part = await assess({ paths: [folder], config, lenses: ['empowered-people'] });
  // Accounts, all of one mind, are lowest there and withheld; Bar is the lowest of the whole.
  expect(whole.published.lowestUnit?.unit).toBe('bar');
  expect(part.published.lowestUnit).toBeNull();
});
