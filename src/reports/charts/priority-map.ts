import { scaleLinear } from 'd3-scale';
import { shortened } from './shortened.ts';
import { chart, element, type Markup } from './svg.ts';

/** A practice where it stands, 1 to 5. */
interface Spot {
  readonly figure: string;
  readonly name: string;
  readonly value: number;
  /** Whether something else must give way first. */
  readonly held: boolean;
}

export interface PriorityMap {
  readonly title: string;
  readonly description: string;
  /** Practices that gain the same, the greatest gain first. */
  readonly bands: readonly { readonly gain: string; readonly spots: readonly Spot[] }[];
  readonly across: string;
}

const width = 640;
const [left, right] = [16, 392];
/** Room for a line of letters, and the breadth of one, also where a narrow screen sets them larger. */
const step = 27;
const letter = 11.4;
const head = 38;

/** Practices by what a level more of each would move, downwards, and by where they stand, across; each name beside its dot on a line of its own. */
export const priorityMap = ({ title, description, bands, across }: PriorityMap): string => {
  const x = scaleLinear([1, 5], [left, right]);
  const heights = bands.map(({ spots }) => head + spots.length * step);
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, 0));
  const floor = heights.reduce((sum, height) => sum + height, 0) + 6;

  const tick = (score: number): Markup[] => [
    element('line', { x1: x(score), x2: x(score), y1: head - 6, y2: floor, class: 'grid' }),
    element('text', { x: x(score), y: floor + 20, class: 'tick', 'text-anchor': 'middle' }, String(score)),
  ];
  const spot = ({ figure, name, value, held }: Spot, y: number): Markup => {
    const start = x(value) + 13;
    return element(
      'g',
      { 'data-figure': figure },
      element('circle', { cx: x(value), cy: y, r: 6, class: held ? 'hollow' : 'dot' }),
      element(
        'text',
        { x: start, y: y + 5, class: 'spot-name' },
        shortened(name, Math.floor((width - start) / letter)),
      ),
    );
  };
  const band = ({ gain, spots }: PriorityMap['bands'][number], index: number): Markup[] => {
    const y = tops[index] ?? 0;
    return [
      element('line', { x1: 0, x2: width, y1: y + head - 6, y2: y + head - 6, class: 'rail' }),
      element('text', { x: 0, y: y + head - 14, class: 'row-name' }, gain),
      ...spots.map((one, at) => spot(one, y + head + at * step + 12)),
    ];
  };
  return chart({ width, height: floor + 52 }, { title, description }, [
    ...[1, 2, 3, 4, 5].flatMap(tick),
    ...bands.flatMap(band),
    element('text', { x: 0, y: floor + 45, class: 'axis' }, across),
  ]);
};
