import { scaleLinear } from 'd3-scale';
import { shortened } from './shortened.ts';
import { chart, element, type Markup } from './svg.ts';

/** What one side says: a mean from 1 to 5 with its interval. */
interface View {
  readonly figure: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/** One thing that two sides speak of, with the text of what lies between; or a text that says why that is not known. */
export type DumbbellRow = { readonly figure: string; readonly name: string; readonly text: string } & (
  | { readonly leaders: View; readonly staff: View }
  | { readonly leaders?: never; readonly staff?: never }
);

export interface Dumbbells {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly DumbbellRow[];
  /** What the two dots are called. */
  readonly leaders: string;
  readonly staff: string;
}

const width = 640;
const top = 62;
/** Room for name and text, and for the dots below. */
const head = 52;
const dots = 36;
const [left, right] = [58, width - 58];
/** Room for a number, also where a narrow screen sets it larger. */
const paper = 46;
/** Letters that find room in a line, also where a narrow screen sets them larger. */
const longest = 46;

/** Means from 1 to 5 of two sides as a full and a hollow dot joined by a line, each with its interval; name and text stand above. */
export const dumbbells = ({ title, description, rows, leaders, staff }: Dumbbells): string => {
  const heights = rows.map((row) => (row.leaders === undefined ? head + 8 : head + dots));
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, top));
  const floor = heights.reduce((sum, height) => sum + height, top);
  const x = scaleLinear([1, 5], [left, right]);

  const key = (name: string, mark: string, y: number): Markup[] => [
    element('circle', { cx: 10, cy: y - 5, r: 6.5, class: mark }),
    element('text', { x: 26, y, class: 'row-value' }, name),
  ];
  const scores = [1, 2, 3, 4, 5];
  const tick = (score: number): Markup =>
    element('text', { x: x(score), y: floor + 21, class: 'tick', 'text-anchor': 'middle' }, String(score));
  const rail = (y: number): Markup[] => [
    element('line', { x1: left, x2: right, y1: y, y2: y, class: 'rail' }),
    ...scores.map((score) =>
      element('line', { x1: x(score), x2: x(score), y1: y - 5, y2: y + 5, class: 'rail' }),
    ),
  ];
  const side = (view: View, mark: string, number: Markup[], y: number): Markup =>
    element(
      'g',
      { 'data-figure': view.figure },
      element('line', { x1: x(view.low), x2: x(view.high), y1: y, y2: y, class: 'interval' }),
      element('circle', { cx: x(view.value), cy: y, r: 6.5, class: mark }),
      ...number,
    );
  const between = (one: View, other: View, y: number): Markup[] => {
    const isLower = one.value < other.value;
    // Numbers stand outside both intervals, on paper of their own: the rail is not to run through them.
    const start = Math.min(x(one.low), x(other.low), x(one.value) - 7, x(other.value) - 7) - 7;
    const end = Math.max(x(one.high), x(other.high), x(one.value) + 7, x(other.value) + 7) + 7;
    const number = ({ text }: View, isLeft: boolean): Markup[] => [
      element('rect', {
        x: isLeft ? start - paper : end,
        y: y - 10,
        width: paper,
        height: 20,
        class: 'paper',
      }),
      element(
        'text',
        { x: isLeft ? start : end, y: y + 5, class: 'point-value', 'text-anchor': isLeft ? 'end' : 'start' },
        text,
      ),
    ];
    return [
      ...rail(y),
      element('line', { x1: x(one.value), x2: x(other.value), y1: y, y2: y, class: 'joint' }),
      side(other, 'hollow', number(other, !isLower), y),
      side(one, 'dot', number(one, isLower), y),
    ];
  };
  const row = (one: DumbbellRow, index: number): Markup => {
    const y = tops[index] ?? top;
    return element(
      'g',
      {},
      element('text', { x: 0, y: y + 20, class: 'row-name' }, shortened(one.name, longest)),
      element('text', { x: 0, y: y + 44, class: 'row-value', 'data-figure': one.figure }, one.text),
      ...(one.leaders === undefined ? [] : between(one.leaders, one.staff, y + head + 14)),
    );
  };
  return chart({ width, height: floor + 30 }, { title, description }, [
    ...key(leaders, 'dot', 18),
    ...key(staff, 'hollow', 46),
    ...(rows.some((row) => row.leaders !== undefined) ? scores.map(tick) : []),
    ...rows.map(row),
  ]);
};
