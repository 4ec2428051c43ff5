import { scaleBand, scaleLinear } from 'd3-scale';
import { chart, element, type Markup } from './svg.ts';

export interface Calendar {
  readonly title: string;
  readonly description: string;
  /** The figure of the busiest week. */
  readonly figure: string;
  readonly weeks: readonly {
    readonly monday: string;
    readonly closed: boolean;
    readonly total: number;
    /** The month of its Monday, as it is written under the axis. */
    readonly month: string;
    readonly text: string;
  }[];
  readonly busiest: string | null;
  /** What the busiest week would hold by chance, and the number at its line. */
  readonly byChance: { readonly deeds: number; readonly text: string } | null;
}

const width = 640;
const height = 220;
const floor = 180;
const closedHeight = 10;
/** Room beside the bars for the number of the line, where no bar can stand over it. */
const margin = 34;

/** Deeds per week as bars, the busiest one marked; a closed week is a hatched stub, and a line says what chance would do. */
export const calendar = ({ title, description, figure, weeks, busiest, byChance }: Calendar): string => {
  const x = scaleBand(
    weeks.map(({ monday }) => monday),
    [4, width - 4],
  ).padding(0.2);
  const most = Math.max(1, byChance?.deeds ?? 0, ...weeks.map(({ total }) => total));
  const y = scaleLinear([0, most], [floor, 34]);
  const left = (monday: string): number => x(monday) ?? 0;

  const bar = ({ monday, closed, total, text }: Calendar['weeks'][number]): Markup[] => {
    const top = closed ? floor - closedHeight : y(total);
    const isBusiest = monday === busiest;
    const sort = closed ? 'closed' : isBusiest ? 'group-0' : 'group-2';
    const rect = { x: left(monday), y: top, width: x.bandwidth(), height: floor - top, class: sort };
    const label = {
      x: left(monday) + x.bandwidth() / 2,
      y: top - 7,
      'text-anchor': 'middle',
      class: 'bar-value',
    };
    return [
      ...(closed || total > 0 ? [element('rect', rect)] : []),
      ...(isBusiest ? [element('text', label, text)] : []),
    ];
  };
  const isFirstOfMonth = (index: number): boolean => weeks[index]?.month !== weeks[index - 1]?.month;
  const months = weeks.flatMap(({ monday, month }, index) =>
    index > 0 && isFirstOfMonth(index)
      ? [element('text', { x: left(monday), y: floor + 18, class: 'tick month' }, month)]
      : [],
  );
  const chance =
    byChance === null
      ? []
      : [
          element('line', {
            x1: 0,
            x2: width,
            y1: y(byChance.deeds),
            y2: y(byChance.deeds),
            class: 'chance',
          }),
          element('text', { x: width + 6, y: y(byChance.deeds) + 5, class: 'tick' }, byChance.text),
        ];
  return chart({ width: width + margin, height }, { title, description }, [
    element('line', { x1: 0, x2: width, y1: floor, y2: floor, class: 'rail' }),
    element('g', { 'data-figure': figure }, ...weeks.flatMap(bar)),
    ...months,
    ...chance,
  ]);
};
