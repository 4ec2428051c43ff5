import { scaleLinear } from 'd3-scale';
import { foldLine } from '../fold-line.ts';
import type { AnswerBar } from './answer-bar.ts';
import { chart, element, type Markup } from './svg.ts';

/** The answers to an item, and beside them the favourable share with its interval; or a text that says why they are not known. */
type LikertRow = { readonly figure: string; readonly name: string; readonly text: string } & (
  | { readonly answers: Pick<AnswerBar, 'against' | 'neither' | 'favourable'> }
  | { readonly answers?: never }
);

export interface Likert {
  readonly title: string;
  readonly description: string;
  /** What the three sides are called. */
  readonly against: string;
  readonly neither: string;
  readonly favourable: string;
  readonly rows: readonly LikertRow[];
}

const width = 640;
const top = 40;
/** Room for a number on the left, and for a share with its interval and n on the right. */
const [left, right] = [46, width - 190];
const thickness = 20;
const lineHeight = 18;
/** Letters that find room in a line. */
const longest = 70;
/** A number stands inside the middle where it finds room. */
const room = 36;

/** Answers to several items as bars that part at a middle line: unfavourable to the left, favourable to the right, half of those between on each side; the wording stands above. */
export const likert = ({ title, description, rows, ...sides }: Likert): string => {
  const laid = rows.map((row) => ({ row, lines: foldLine(row.name, longest, 0).split('\n') }));
  const heights = laid.map(({ lines }) => lines.length * lineHeight + thickness + 22);
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, top));
  const floor = heights.reduce((sum, height) => sum + height, top);
  const x = scaleLinear([-1, 1], [left, right]);

  const key = (name: string, side: string, at: number): Markup[] => [
    element('rect', { x: at, y: 4, width: 14, height: 14, class: `side-${side}` }),
    element('text', { x: at + 21, y: 16, class: 'row-value' }, name),
  ];
  const bar = ({ against, neither, favourable }: NonNullable<LikertRow['answers']>, y: number): Markup[] => {
    const inner = neither.value / 2;
    const part = (figure: string, from: number, to: number, side: string): Markup =>
      element('rect', {
        x: x(from),
        y,
        width: x(to) - x(from),
        height: thickness,
        class: `side-${side}`,
        'data-figure': figure,
      });
    const number = (one: typeof against, at: number, anchor: string): Markup =>
      element(
        'text',
        { x: at, y: y + 15, class: 'point-value', 'text-anchor': anchor, 'data-figure': one.figure },
        one.text,
      );
    return [
      part(against.figure, -inner - against.value, -inner, 'against'),
      part(neither.figure, -inner, inner, 'neither'),
      part(favourable.figure, inner, inner + favourable.value, 'favourable'),
      // A number stands in the middle, so the line only touches the bar.
      ...[y - 5, y + thickness].map((from) =>
        element('line', { x1: x(0), x2: x(0), y1: from, y2: from + 5, class: 'joint' }),
      ),
      number(against, x(-inner - against.value) - 6, 'end'),
      ...(x(inner) - x(-inner) < room ? [] : [number(neither, x(0), 'middle')]),
    ];
  };
  const drawn = ({ row, lines }: (typeof laid)[number], index: number): Markup => {
    const y = tops[index] ?? top;
    const under = y + lines.length * lineHeight + 4;
    const at = row.answers === undefined ? 0 : right + 10;
    return element(
      'g',
      {},
      ...lines.map((line, at) =>
        element('text', { x: 0, y: y + 14 + at * lineHeight, class: 'row-name' }, line),
      ),
      ...(row.answers === undefined ? [] : bar(row.answers, under)),
      element('text', { x: at, y: under + 15, class: 'row-value', 'data-figure': row.figure }, row.text),
    );
  };
  return chart({ width, height: floor + 4 }, { title, description }, [
    ...key(sides.against, 'against', 0),
    ...key(sides.neither, 'neither', 150),
    ...key(sides.favourable, 'favourable', 260),
    ...laid.map(drawn),
  ]);
};
