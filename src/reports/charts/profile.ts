import { scaleLinear } from 'd3-scale';
import { chart, element, type Markup } from './svg.ts';

/** One line of the profile: a score with its interval, or a text that says why there is none. */
export type ProfileRow =
  | {
      readonly name: string;
      readonly text: string;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly name: string; readonly text: string };

export interface Profile {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly ProfileRow[];
  /** Stages by the score from which they begin, in rising order. */
  readonly bands: readonly { readonly name: string; readonly from: number }[];
}

const width = 640;
const top = 30;
const step = 46;
const left = 8;
const right = width - 8;

/** Scores from 1 to 5 as dots with intervals, over bands for the stages; the name stands above its line, so that none is too long. */
export const profile = ({ title, description, rows, bands }: Profile): string => {
  const height = top + rows.length * step + 4;
  const x = scaleLinear([1, 5], [left, right]);

  const band = ({ name, from }: Profile['bands'][number], index: number): Markup[] => {
    const to = bands[index + 1]?.from ?? 5;
    return [
      element('rect', {
        x: x(from),
        y: 20,
        width: x(to) - x(from),
        height: height - 20,
        class: index % 2 === 0 ? 'band' : 'band band-alt',
      }),
      element('text', { x: (x(from) + x(to)) / 2, y: 13, class: 'band-name', 'text-anchor': 'middle' }, name),
    ];
  };

  const line = (row: ProfileRow, index: number): Markup[] => {
    const y = top + index * step;
    const name = element('text', { x: left + 2, y: y + 14, class: 'row-name' }, row.name);
    const text = element(
      'text',
      { x: right - 2, y: y + 14, class: 'row-value', 'text-anchor': 'end' },
      row.text,
    );
    const rail = element('line', { x1: left, x2: right, y1: y + 28, y2: y + 28, class: 'rail' });
    if (!('value' in row)) return [rail, name, text];
    return [
      rail,
      element('line', { x1: x(row.low), x2: x(row.high), y1: y + 28, y2: y + 28, class: 'interval' }),
      element('circle', { cx: x(row.value), cy: y + 28, r: 6.5, class: 'dot' }),
      name,
      text,
    ];
  };

  return chart({ width, height }, { title, description }, [...bands.flatMap(band), ...rows.flatMap(line)]);
};
