import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { isMeasured } from '../../src/assessment/figure.ts';
import { model, root } from '../fixtures.ts';

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
