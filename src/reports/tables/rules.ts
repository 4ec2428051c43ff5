import { isMeasured } from '../../assessment/figure.ts';
import type { Desk } from '../view/shown.ts';
import { figureCells, figureColumns, numberIn, type Table, wide } from './cells.ts';

/** What each rule measured, and which score that gives. */
export const rulesTable = (desk: Desk): Table => {
  const { published, names, say } = desk;
  const rows = published.practices.flatMap((practice) =>
    practice.rules.map(({ id, measure, figure, counts, score, weight, levels }) => {
      const unit = isMeasured(figure) ? figure.unit : 'ratio';
      return [
        names.practice(practice.id),
        names.rule(practice.id, id),
        names.measure(measure),
        ...figureCells(desk, figure),
        say(`sheets.counts.${counts}`),
        ...(isMeasured(score)
          ? [score.value, score.low, score.high].map((value) => numberIn('score', value))
          : [null, null, null]),
        numberIn('ratio', weight),
        ...levels.map((value) => numberIn(unit, value)),
      ];
    }),
  );
  return {
    name: say('sheets.rules'),
    columns: [
      [say('report.priorities.practice'), 34],
      [say('sheets.rule'), wide],
      [say('sheets.measure'), 34],
      ...figureColumns(desk),
      [say('sheets.counts'), 14],
      [say('report.score'), 10],
      [say('sheets.score-low'), 10],
      [say('sheets.score-high'), 10],
      [say('sheets.weight'), 10],
      ...[1, 2, 3, 4, 5].map((level): [string, number] => [say('sheets.level', { level }), 10]),
    ],
    rows,
  };
};
