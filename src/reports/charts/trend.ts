import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { chart, element, type Markup } from './svg.ts';

/** A point in time: measured with its interval, or known only by its name. */
type Point =
  | {
      readonly period: string;
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly text: string;
    }
  | { readonly period: string };
type MeasuredPoint = Extract<Point, { value: number }>;

export interface Trend {
  readonly title: string;
  readonly description: string;
  readonly points: readonly Point[];
  /** The ends of the axis; null takes them from the data. */
  readonly range: { readonly min: number; readonly max: number } | null;
}

const width = 640;
const height = 220;
const floor = 184;

const isMeasured = (point: Point): point is MeasuredPoint => 'value' in point;

const extent = (points: readonly Point[]): [number, number] => {
  const ends = points.filter(isMeasured).flatMap(({ low, high }) => [low, high]);
  return ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
};

/** A value through time with its interval as a band; a period without a value is a gap. */
export const trend = ({ title, description, points, range }: Trend): string => {
  const x = scalePoint(
    points.map(({ period }) => period),
    [34, width - 34],
  );
  const y = scaleLinear(range === null ? extent(points) : [range.min, range.max], [floor - 10, 30]).nice();
  const at = ({ period }: Point): number => x(period) ?? 0;

  const band = area<Point>(
    at,
    (point) => (isMeasured(point) ? y(point.low) : 0),
    (point) => (isMeasured(point) ? y(point.high) : 0),
  ).defined(isMeasured);
  const path = line<Point>(at, (point) => (isMeasured(point) ? y(point.value) : 0)).defined(isMeasured);
  const all = [...points];
  const mark = (point: Point): Markup[] => [
    element('text', { x: at(point), y: floor + 22, class: 'tick', 'text-anchor': 'middle' }, point.period),
    ...(isMeasured(point)
      ? [
          element('circle', { cx: at(point), cy: y(point.value), r: 5, class: 'dot' }),
          element(
            'text',
            { x: at(point), y: y(point.value) - 12, class: 'point-value', 'text-anchor': 'middle' },
            point.text,
          ),
        ]
      : []),
  ];
  const zero =
    y.domain()[0] !== undefined && (y.domain()[0] ?? 0) < 0
      ? [element('line', { x1: 8, x2: width - 8, y1: y(0), y2: y(0), class: 'rail' })]
      : [];
  return chart({ width, height }, { title, description }, [
    ...zero,
    element('path', { d: band(all) ?? '', class: 'interval-band' }),
    element('path', { d: path(all) ?? '', class: 'trend-line' }),
    ...points.flatMap(mark),
  ]);
};
