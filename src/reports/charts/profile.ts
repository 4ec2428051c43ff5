import { scaleLinear } from 'd3-scale';
import { chart, element, type Markup } from './svg.ts';

/** One line of the profile: a score with its interval, or a text that says why there is none. */
export type ProfileRow = { readonly figure: string; readonly name: string; readonly text: string } & (
  | {
      readonly value: number;
      readonly low: number;
      readonly high: number;
      /** Where it stood a wave before, and the figure that tells; null where that is not known. */
      readonly before: { readonly figure: string; readonly value: number } | null;
    }
  | { readonly value?: never }
);

export interface Profile {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly ProfileRow[];
  /** Stages by the score from which they begin, in rising order. */
  readonly bands: readonly { readonly name: string; readonly from: number }[];
}

const width = 640;
const top = 26;
const step = 44;
const left = 10;
const right = width - 10;

/** Scores from 1 to 5 as dots with intervals, where they stood before as hollow ones, over bands for the stages; the name stands above its line, so that none is too long. */
export const profile = ({ title, description, rows, bands }: Profile): string => {
  const floor = top + rows.length * step;
  const x = scaleLinear([1, 5], [left, right]);

  const band = ({ name, from }: Profile['bands'][number], index: number): Markup[] => {
    const to = bands[index + 1]?.from ?? 5;
    return [
      element('rect', {
        x: x(from),
        y: top - 6,
        width: x(to) - x(from),
        height: floor - top + 6,
        class: index % 2 === 0 ? 'band' : 'band band-alt',
      }),
      element('text', { x: (x(from) + x(to)) / 2, y: 13, class: 'band-name', 'text-anchor': 'middle' }, name),
    ];
  };

  const tick = (score: number): Markup =>
    element('text', { x: x(score), y: floor + 19, class: 'tick', 'text-anchor': 'middle' }, String(score));

  const line = (row: ProfileRow, index: number): Markup => {
    const y = top + index * step;
    const marks =
      row.value === undefined
        ? []
        : [
            element('line', { x1: x(row.low), x2: x(row.high), y1: y + 29, y2: y + 29, class: 'interval' }),
            ...(row.before === null
              ? []
              : [
                  element('circle', {
                    cx: x(row.before.value),
                    cy: y + 29,
                    r: 5.5,
                    class: 'hollow',
                    'data-figure': row.before.figure,
                  }),
                ]),
            element('circle', { cx: x(row.value), cy: y + 29, r: 6.5, class: 'dot' }),
          ];
    return element(
      'g',
      { 'data-figure': row.figure },
      element('line', { x1: left, x2: right, y1: y + 29, y2: y + 29, class: 'rail' }),
      ...marks,
      element('text', { x: left + 4, y: y + 15, class: 'row-name' }, row.name),
      element('text', { x: right - 4, y: y + 15, class: 'row-value', 'text-anchor': 'end' }, row.text),
    );
  };

  return chart({ width, height: floor + 26 }, { title, description }, [
    ...bands.flatMap(band),
    ...rows.map(line),
    ...[1, 2, 3, 4, 5].map(tick),
  ]);
};
