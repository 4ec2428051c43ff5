import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../src/assessment/figure.ts';
import { onlyLenses } from '../../src/model/only-lenses.ts';
import { scoreLenses } from '../../src/scoring/lenses.ts';
import { model } from '../fixtures.ts';
import { type Given, scoresOf } from './scores-of.ts';

const given = ({ number }: { readonly number: number }): Given => ({ value: 1 + (number % 9) / 2 });

describe('lenses', () => {
  it('are the same practices by article: kept to one of them, its score is the overall score', () => {
    for (const { id, score } of scoreLenses(scoresOf(given), model)) {
      const { overall } = scoresOf(given, onlyLenses(model, [id]));
      expect(score).toEqual({ ...overall, id: `lens.${id}` });
      expect(isMeasured(score)).toBe(true);
    }
  });

  it('hold the practices of each article in the order of its points, and every one once', () => {
    const lenses = scoreLenses(scoresOf(given), { ...model, practices: [...model.practices].reverse() });
    const pointOf = (id: string) => model.practices.find((one) => one.id === id)?.source.point ?? Number.NaN;
    for (const { practices } of lenses) {
      const points = practices.map(pointOf);
      expect(points).toEqual([...points].sort((a, b) => a - b));
    }
    expect(lenses.flatMap(({ practices }) => practices).sort()).toEqual(
      model.practices.map(({ id }) => id).sort(),
    );
  });
});
