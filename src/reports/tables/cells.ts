import { type Figure, isMeasured, type Score, type Unit, type Window } from '../../assessment/figure.ts';
import type { Desk } from '../view/shown.ts';

/** A number with the manner in which it is shown; what it is stays whole. */
export interface NumberCell {
  readonly value: number;
  readonly in: Unit | 'score';
}

export type Cell = string | NumberCell | null;

/** A sheet of cells: one row for each thing, one column for each thing that is said of it. */
export interface Table {
  readonly name: string;
  /** Headers, and how wide the columns are in characters. */
  readonly columns: readonly (readonly [header: string, width: number])[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A number in the manner of its unit. */
export const numberIn = (unit: NumberCell['in'], value: number): NumberCell => ({ value, in: unit });

/** A number of things. */
export const count = (value: number): NumberCell => numberIn('count', value);
const missingText = (desk: Desk, one: Figure | Score): string => {
  const shown = 'unit' in one ? desk.figure(one) : desk.score(one);
  return shown.measured ? '' : shown.reason;
};

const days = (window: Window | null): [from: Cell, to: Cell] =>
  window === null || window === 'undated' ? [null, null] : [window.from, window.to];

/** Characters that a name takes. */
export const wide = 44;

/** Headers of what a figure or score says of itself, in the order of its cells. */
export const figureColumns = ({ say }: Desk): Table['columns'] => [
  [say('sheets.value'), 10],
  [say('sheets.low'), 10],
  [say('sheets.high'), 10],
  [say('sheets.se'), 10],
  [say('sheets.n'), 9],
  [say('sheets.unit'), 13],
  [say('sheets.from'), 12],
  [say('sheets.to'), 12],
  [say('sheets.why-not'), 26],
  [say('sheets.id'), 34],
];

/** Those cells; of a score some are empty, and of what is not measured all but the reason and the id. */
export const figureCells = (desk: Desk, one: Figure | Score): Cell[] => {
  if (!isMeasured(one))
    return [null, null, null, null, null, null, null, null, missingText(desk, one), one.id];
  const unit = 'unit' in one ? one.unit : 'score';
  const bare = [one.value, one.low, one.high].map((value): Cell => ({ value, in: unit }));
  return 'unit' in one
    ? [
        ...bare,
        { value: one.se, in: unit },
        count(one.n),
        desk.say(`unit.${unit}`),
        ...days(one.window),
        null,
        one.id,
      ]
    : [...bare, null, null, desk.say('unit.score'), null, null, null, one.id];
};

/** Headers of what a score says of itself: it has neither unit, n nor window of its own. */
export const scoreColumns = ({ say }: Desk): Table['columns'] => [
  [say('report.score'), 10],
  [say('sheets.low'), 10],
  [say('sheets.high'), 10],
  [say('sheets.why-not'), 26],
  [say('sheets.id'), 34],
];

/** Those cells. */
export const scoreCells = (desk: Desk, score: Score): Cell[] =>
  isMeasured(score)
    ? [...[score.value, score.low, score.high].map((value) => numberIn('score', value)), null, score.id]
    : [null, null, null, missingText(desk, score), score.id];
