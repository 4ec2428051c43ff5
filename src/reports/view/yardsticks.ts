import { figureName } from '../../reference/figure-name.ts';
import { figuresById } from '../../reference/figures-by-id.ts';
import { yardstickTexts } from '../../reference/yardstick-text.ts';
import type { Desk, Shown } from './shown.ts';

/** Targets and benchmarks beside the figures that they speak of, as rows of a table. */
export const yardsticksView = (desk: Desk) => {
  const { published, names, say } = desk;
  const known = figuresById(published);
  return yardstickTexts(desk, published, known).flatMap(({ figure, sort, value, side, from }) => {
    const found = known.get(figure);
    if (found === undefined) return [];
    const shown: Shown = 'unit' in found ? desk.figure(found) : desk.score(found);
    return [
      {
        name: figureName(figure, published, names, say),
        shown,
        sort,
        sortName: say(`yardstick.${sort}`),
        value,
        side,
        from,
      },
    ];
  });
};

/** The sentences on one figure; none where nothing is stated of it. */
export const sentencesBeside = (desk: Desk, figure: string): string[] =>
  yardstickTexts(desk, desk.published, figuresById(desk.published))
    .filter((one) => one.figure === figure)
    .map(({ sentence }) => sentence);
