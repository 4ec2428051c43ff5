import { isMeasured } from '../../assessment/figure.ts';
import type { Desk } from '../view/shown.ts';
import { count, numberIn, scoreCells, scoreColumns, type Table, wide } from './cells.ts';

/** The practices with the say–do gap and the article of each. */
export const practicesTable = (desk: Desk): Table => {
  const { published, model, names, say } = desk;
  const rows = published.practices.flatMap(({ id, score, evidence, gap, cappedAt }) => {
    const practice = model.practices.find((one) => one.id === id);
    if (practice === undefined) return [];
    const gapCells =
      gap === null || !isMeasured(gap)
        ? [null, null, null, null]
        : [...[gap.value, gap.low, gap.high].map((value) => numberIn(gap.unit, value)), count(gap.n)];
    return [
      [
        count(practice.number),
        names.practice(id),
        names.dimension(practice.dimension),
        ...scoreCells(desk, score),
        say(`evidence.${evidence}`),
        ...gapCells,
        cappedAt === null ? null : numberIn('score', cappedAt),
        names.source(practice),
      ],
    ];
  });
  return {
    name: say('sheets.practices'),
    columns: [
      [say('sheets.number'), 6],
      [say('report.priorities.practice'), wide],
      [say('report.dimensions.name'), 24],
      ...scoreColumns(desk),
      [say('sheets.evidence'), 20],
      [say('sheets.gap'), 10],
      [say('sheets.gap-low'), 10],
      [say('sheets.gap-high'), 10],
      [say('sheets.gap-n'), 10],
      [say('sheets.capped'), 10],
      [say('sheets.source'), 60],
    ],
    rows,
  };
};
