import { scaleBand, scaleLinear } from 'd3-scale';
import { chart, element, type Markup } from './svg.ts';

export interface Distribution {
  readonly title: string;
  readonly description: string;
  /** Answers for each score from 0 to 10. */
  readonly counts: readonly number[];
  readonly labels: readonly string[];
  /** Names of detractors, passives and promoters, with their numbers. */
  readonly groups: readonly string[];
}

const width = 640;
const height = 240;
const floor = 188;

const groupOf = (score: number): number => (score >= 9 ? 2 : score >= 7 ? 1 : 0);
const spans: readonly (readonly [number, number])[] = [
  [0, 6],
  [7, 8],
  [9, 10],
];

/** Answers per score 0 to 10 as bars, bracketed into detractors, passives and promoters. */
export const distribution = ({ title, description, counts, labels, groups }: Distribution): string => {
  const x = scaleBand(
    counts.map((_, score) => String(score)),
    [4, width - 4],
  ).padding(0.18);
  const y = scaleLinear([0, Math.max(1, ...counts)], [floor, 24]);
  const left = (score: number): number => x(String(score)) ?? 0;

  const bar = (count: number, score: number): Markup[] => [
    element('rect', {
      x: left(score),
      y: y(count),
      width: x.bandwidth(),
      height: floor - y(count),
      class: `bar group-${groupOf(score)}`,
    }),
    element(
      'text',
      { x: left(score) + x.bandwidth() / 2, y: y(count) - 5, class: 'bar-value', 'text-anchor': 'middle' },
      labels[score] ?? '',
    ),
    element(
      'text',
      { x: left(score) + x.bandwidth() / 2, y: floor + 17, class: 'tick', 'text-anchor': 'middle' },
      String(score),
    ),
  ];
  const bracket = ([from, to]: readonly [number, number], index: number): Markup[] => {
    const [start, end] = [left(from), left(to) + x.bandwidth()];
    return [
      element('line', {
        x1: start,
        x2: end,
        y1: floor + 26,
        y2: floor + 26,
        class: `bracket group-line-${index}`,
      }),
      element(
        'text',
        { x: (start + end) / 2, y: floor + 44, class: 'group-name', 'text-anchor': 'middle' },
        groups[index] ?? '',
      ),
    ];
  };
  return chart({ width, height }, { title, description }, [
    ...counts.flatMap(bar),
    ...spans.flatMap(bracket),
  ]);
};
