import { scaleBand, scaleLinear } from 'd3-scale';
import { chart, element, type Markup } from './svg.ts';

export interface Distribution {
  readonly title: string;
  readonly description: string;
  /** The figure that these answers make. */
  readonly figure: string;
  /** Answers for each score from 0 to 10. */
  readonly counts: readonly number[];
  readonly labels: readonly string[];
  /** Detractors, passives and promoters. */
  readonly groups: readonly { readonly name: string; readonly text: string }[];
}

const width = 640;
const height = 262;
const floor = 188;

const groupOf = (score: number): number => (score >= 9 ? 2 : score >= 7 ? 1 : 0);
const spans: readonly (readonly [number, number])[] = [
  [0, 6],
  [7, 8],
  [9, 10],
];

/** Answers per score 0 to 10 as bars, bracketed into detractors, passives and promoters. */
export const distribution = ({
  title,
  description,
  figure,
  counts,
  labels,
  groups,
}: Distribution): string => {
  const x = scaleBand(
    counts.map((_, score) => String(score)),
    [4, width - 4],
  ).padding(0.18);
  const y = scaleLinear([0, Math.max(1, ...counts)], [floor, 26]);
  const left = (score: number): number => x(String(score)) ?? 0;

  const bar = (count: number, score: number): Markup[] => {
    const middle = { x: left(score) + x.bandwidth() / 2, 'text-anchor': 'middle' };
    return [
      element('rect', {
        x: left(score),
        y: y(count),
        width: x.bandwidth(),
        height: floor - y(count),
        class: `group-${groupOf(score)}`,
      }),
      element('text', { ...middle, y: y(count) - 6, class: 'bar-value' }, labels[score] ?? ''),
      element('text', { ...middle, y: floor + 18, class: 'tick' }, String(score)),
    ];
  };
  const bracket = ([from, to]: readonly [number, number], index: number): Markup[] => {
    const [start, end] = [left(from), left(to) + x.bandwidth()];
    const middle = { x: (start + end) / 2, 'text-anchor': 'middle' };
    return [
      element('line', {
        x1: start,
        x2: end,
        y1: floor + 27,
        y2: floor + 27,
        class: `bracket group-line-${index}`,
      }),
      element('text', { ...middle, y: floor + 46, class: 'group-name' }, groups[index]?.name ?? ''),
      element('text', { ...middle, y: floor + 66, class: 'group-text' }, groups[index]?.text ?? ''),
    ];
  };
  return chart({ width, height }, { title, description }, [
    element('line', { x1: 0, x2: width, y1: floor, y2: floor, class: 'rail' }),
    element('g', { 'data-figure': figure }, ...counts.flatMap(bar), ...spans.flatMap(bracket)),
  ]);
};
