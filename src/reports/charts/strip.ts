import { scaleLinear } from 'd3-scale';
import { element, type Markup } from './svg.ts';

/** A score with its interval, all from 1 to 5. */
export interface Strip {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const width = 150;
const middle = 9;

/** A score on its line from 1 to 5, for beside the number; hidden from screen readers, which have the number. */
export const strip = ({ value, low, high }: Strip): string => {
  const x = scaleLinear([1, 5], [7, width - 7]);
  const tick = (score: number): Markup =>
    element('line', { x1: x(score), x2: x(score), y1: middle - 4, y2: middle + 4, class: 'rail' });
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${middle * 2}`, 'aria-hidden': 'true', class: 'strip' },
    element('line', { x1: x(1), x2: x(5), y1: middle, y2: middle, class: 'rail' }),
    ...[1, 2, 3, 4, 5].map(tick),
    element('line', { x1: x(low), x2: x(high), y1: middle, y2: middle, class: 'interval' }),
    element('circle', { cx: x(value), cy: middle, r: 5.5, class: 'dot' }),
  ).text;
};
