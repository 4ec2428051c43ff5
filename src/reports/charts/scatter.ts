import { scaleLinear } from 'd3-scale';
import { shortened } from './shortened.ts';
import { chart, element, type Markup } from './svg.ts';

interface Spot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface Scatter {
  readonly title: string;
  readonly description: string;
  /** The figure that these spots make. */
  readonly figure: string;
  readonly spots: readonly Spot[];
  /** What the axes show. */
  readonly across: string;
  readonly up: string;
  /** The ends of the upward axis; null takes them from the data. */
  readonly range: { readonly min: number; readonly max: number } | null;
}

const width = 640;
const top = 40;
const [left, right] = [48, 352];
const names = right + 34;
/** Room for a line of letters, also where a narrow screen sets them larger. */
const step = 27;
/** Letters of a name. */
const longest = 22;
/** More names than this would say less than the table does. */
const mostNames = 24;

/** Places of lines of text near where they are wanted, in that order, no two closer than a step and none outside. */
const apart = (wanted: readonly number[], floor: number): number[] => {
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? top - step) + step));
  for (let at = places.length - 1, below = floor + step; at >= 0; at--) {
    below = Math.min(places[at] ?? below, below - step);
    places[at] = below;
  }
  return places;
};

/** Spots over two axes; the names of up to 24 stand beside them in the order of their height, joined by lines, so that none lies on another. */
export const scatter = ({ title, description, figure, spots, across, up, range }: Scatter): string => {
  const isNamed = spots.length <= mostNames;
  const floor = top + Math.max(7, isNamed ? spots.length - 1 : 0) * step;
  const xs = spots.map((spot) => spot.x);
  const ys = spots.map((spot) => spot.y);
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [left + 16, right - 16]).nice(4);
  const y = scaleLinear(range === null ? [Math.min(...ys), Math.max(...ys)] : [range.min, range.max], [
    floor - 10,
    top + 10,
  ]).nice(4);
  const ordered = [...spots].sort((a, b) => b.y - a.y || b.x - a.x);
  const places = apart(
    ordered.map((spot) => y(spot.y)),
    floor,
  );

  const written = (tick: number): string => String(tick).replace('-', '−');
  const grid: Markup[] = [
    ...y.ticks(4).flatMap((tick) => [
      element('line', {
        x1: left,
        x2: right,
        y1: y(tick),
        y2: y(tick),
        class: tick === 0 ? 'zero' : 'grid',
      }),
      element('text', { x: left - 8, y: y(tick) + 4, class: 'tick', 'text-anchor': 'end' }, written(tick)),
    ]),
    ...x
      .ticks(4)
      .flatMap((tick) => [
        element('line', { x1: x(tick), x2: x(tick), y1: top, y2: floor, class: 'grid' }),
        element('text', { x: x(tick), y: floor + 20, class: 'tick', 'text-anchor': 'middle' }, written(tick)),
      ]),
  ];
  const spot = ({ name, x: across, y: up }: Spot, index: number): Markup[] => {
    const place = places[index] ?? floor;
    const dot = element('circle', { cx: x(across), cy: y(up), r: 6, class: 'dot' });
    return isNamed
      ? [
          element('line', { x1: x(across), x2: names - 6, y1: y(up), y2: place, class: 'leader' }),
          dot,
          element('text', { x: names, y: place + 5, class: 'spot-name' }, shortened(name, longest)),
        ]
      : [dot];
  };
  return chart({ width, height: floor + 54 }, { title, description }, [
    ...grid,
    element('text', { x: 0, y: 16, class: 'axis' }, up),
    element('text', { x: right, y: floor + 46, class: 'axis', 'text-anchor': 'end' }, across),
    element('g', { 'data-figure': figure }, ...ordered.flatMap(spot)),
  ]);
};
