import { plain } from '../../reference/markdown.ts';
import { textOf } from '../../reference/pieces.ts';
import type { changeRows } from '../view/changes.ts';
import { type ComparedEdition, comparisonView } from './view.ts';

type Table = ReturnType<typeof changeRows>;

const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;

/** A comparison as Markdown, for a pull request or a page of a wiki. */
export const comparisonMarkdown = (edition: ComparedEdition): string => {
  const { say } = edition;
  const view = comparisonView(edition);
  const tableOf = (title: string, table: Table): string[] =>
    table.rows.length === 0 ? [] : [`## ${plain(title)}`, ...rowsOf(table)];
  const rowsOf = ({ before, after, rows }: Table): string[] =>
    rows.length === 0
      ? []
      : [
          [
            line([
              say('report.trend.name'),
              before,
              after,
              say('change.difference'),
              say('sheet.interval'),
              say('change.adjusted'),
              say('change.verdict'),
            ]),
            '| --- | ---: | ---: | ---: | :---: | ---: | --- |',
            ...rows.map((row) =>
              row.measured
                ? line([
                    row.isPart ? `${row.name} (${say('change.part-short')})` : row.name,
                    row.before.text,
                    row.after.text,
                    row.num.text,
                    row.interval,
                    row.adjusted,
                    row.verdict,
                  ])
                : line([row.name, '', '', '', '', '', row.verdict]),
            ),
          ].join('\n'),
        ];
  return `${[
    `# ${plain(view.title)}`,
    plain(`${view.before} → ${view.after}`),
    ...(view.stage === '' ? [] : [plain(view.stage)]),
    ...tableOf(say('comparison.scores'), view.scores),
    ...tableOf(say('comparison.practices'), view.practices),
    ...tableOf(say('report.customers.title'), view.outcome),
    ...view.mixes.map(({ said }) => plain(textOf(said))),
    ...(view.departments.any ? [`## ${plain(say('report.units.title'))}`] : []),
    ...rowsOf(view.departments),
    ...(view.departments.left === '' ? [] : [plain(view.departments.left)]),
    `## ${plain(say('comparison.rules'))}`,
    plain(view.model),
    ...(view.rules.length === 0 ? [] : [view.rules.map((rule) => `- ${plain(rule)}`).join('\n')]),
    plain(say('sheet.change')),
  ].join('\n\n')}\n`;
};
