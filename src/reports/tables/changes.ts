import type { Change } from '../../assessment/changes.ts';
import { verdictText } from '../../reference/change-sheet.ts';
import { figureName } from '../../reference/figure-name.ts';
import type { Desk } from '../view/shown.ts';
import { type Cell, type Table, wide } from './cells.ts';

const changeCells = (desk: Desk, change: Change): Cell[] => {
  const { published, names, say } = desk;
  const name = figureName(change.figure, published, names, say);
  if (change.status === 'unmeasured')
    return [name, ...Array.from({ length: 8 }, () => null), verdictText(say, change), null, change.id];
  const { before, after, value, low, high, se, p, adjusted, basis, unit } = change;
  const own = [before, after, value, low, high, se].map((one): Cell => ({ value: one, in: unit }));
  const probability = (one: number | null): Cell => (one === null ? null : { value: one, in: 'correlation' });
  return [
    name,
    ...own,
    probability(p),
    probability(adjusted),
    verdictText(say, change),
    basis === 'part' ? say('change.part-short') : null,
    change.id,
  ];
};

/** What has changed between waves and quarters. */
export const changesTable = (desk: Desk): Table => {
  const { published, say } = desk;
  return {
    name: say('sheets.changes'),
    columns: [
      [say('sheets.before'), 12],
      [say('sheets.after'), 12],
      [say('sheets.figure'), wide],
      [say('sheets.value-before'), 12],
      [say('sheets.value-after'), 12],
      [say('change.difference'), 12],
      [say('sheets.low'), 10],
      [say('sheets.high'), 10],
      [say('sheets.se'), 10],
      [say('sheets.p'), 10],
      [say('change.adjusted'), 12],
      [say('change.verdict'), 34],
      [say('sheets.note'), 24],
      [say('sheets.id'), 40],
    ],
    rows: published.conclusions.changes.flatMap(({ before, after, changes }) =>
      changes.map((change) => [before, after, ...changeCells(desk, change)]),
    ),
  };
};
