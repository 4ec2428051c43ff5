import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { chart, element, type Markup } from './svg.ts';

/** A point in time: measured with its interval, or known only by its name. */
type Point = { readonly figure: string; readonly period: string } & (
  | { readonly value: number; readonly low: number; readonly high: number; readonly text: string }
  | { readonly value?: never }
);
type MeasuredPoint = Extract<Point, { value: number }>;

export interface Trend {
  readonly title: string;
  readonly description: string;
  readonly points: readonly Point[];
  /** The ends of the axis; null takes them from the data. */
  readonly range: { readonly min: number; readonly max: number } | null;
}

const width = 640;
const height = 236;
const floor = 184;
const crowd = 6;

const isMeasured = (point: Point): point is MeasuredPoint => point.value !== undefined;

const extent = (points: readonly Point[]): [number, number] => {
  const ends = points.filter(isMeasured).flatMap(({ low, high }) => [low, high]);
  return ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
};

/** The year and the rest of a period such as 2026-Q3. */
const partsOf = (period: string): [year: string, rest: string] => {
  const cut = period.indexOf('-');
  return cut < 0 ? ['', period] : [period.slice(0, cut), period.slice(cut + 1)];
};

/** A value through time with its interval as a band; a period without a value is a gap. */
export const trend = ({ title, description, points, range }: Trend): string => {
  const x = scalePoint(
    points.map(({ period }) => period),
    [72, width - 32],
  );
  const y = scaleLinear(range === null ? extent(points) : [range.min, range.max], [floor - 8, 24]).nice(4);
  const at = ({ period }: Point): number => x(period) ?? 0;
  const end = (pick: (point: MeasuredPoint) => number) => (point: Point) =>
    isMeasured(point) ? y(pick(point)) : 0;

  const band = area<Point>(
    at,
    end(({ low }) => low),
    end(({ high }) => high),
  ).defined(isMeasured);
  const path = line<Point>(
    at,
    end(({ value }) => value),
  ).defined(isMeasured);

  const grid = (tick: number): Markup[] => [
    element('line', { x1: 44, x2: width - 4, y1: y(tick), y2: y(tick), class: tick === 0 ? 'zero' : 'grid' }),
    element(
      'text',
      { x: 36, y: y(tick) + 4, class: 'tick', 'text-anchor': 'end' },
      String(tick).replace('-', '−'),
    ),
  ];
  const name = (point: Point, index: number): Markup[] => {
    const [year, rest] = partsOf(point.period);
    const before = points[index - 1];
    const isNewYear = before === undefined || partsOf(before.period)[0] !== year;
    const place = { x: at(point), class: 'tick', 'text-anchor': 'middle' };
    return [
      element('text', { ...place, y: floor + 20 }, rest),
      ...(isNewYear && year !== '' ? [element('text', { ...place, y: floor + 42 }, year)] : []),
    ];
  };
  // Where points stand close, every second value is left out on a narrow screen, but never the last.
  const isMinor = (index: number): boolean => points.length > crowd && (points.length - 1 - index) % 2 === 1;
  const mark = (point: Point, index: number): Markup[] =>
    isMeasured(point)
      ? [
          element(
            'g',
            { 'data-figure': point.figure },
            element('circle', { cx: at(point), cy: y(point.value), r: 5, class: 'dot' }),
            element(
              'text',
              {
                x: at(point),
                y: y(point.value) - 12,
                class: isMinor(index) ? 'point-value minor' : 'point-value',
                'text-anchor': 'middle',
              },
              point.text,
            ),
          ),
        ]
      : [];

  return chart({ width, height }, { title, description }, [
    ...y.ticks(4).flatMap(grid),
    element('path', { d: band([...points]) ?? '', class: 'interval-band' }),
    element('path', { d: path([...points]) ?? '', class: 'trend-line' }),
    ...points.flatMap(name),
    ...points.flatMap(mark),
  ]);
};
