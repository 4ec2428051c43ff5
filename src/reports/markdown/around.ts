import type { Say } from '../../locales/words.ts';
import { type Column, table } from '../../reference/markdown-table.ts';
import { textOf } from '../../reference/pieces.ts';
import type { View } from '../view/view.ts';
import { bullets, cells, figureColumns, inline, paragraph, section, under } from './blocks.ts';
import { changeTable } from './change-table.ts';

/** What teams say of each other and of themselves. */
export const internalOf = ({ internal }: View, say: Say): string[] => {
  const rated = (one: View['internal']['own'][number] | undefined): string =>
    one ? inline(one.score) : say('report.internal.none');
  return internal.any
    ? section(
        say('report.internal.title'),
        table(
          [
            [say('report.units.department'), '---'],
            [say('report.internal.received'), '---'],
            [say('report.internal.own'), '---'],
          ],
          internal.teams.map((name, index) => [
            name,
            rated(internal.received[index]),
            rated(internal.own[index]),
          ]),
        ),
      )
    : [];
};

/** What customers say, by quarter. */
export const customersOf = ({ customers }: View, say: Say): string[] => {
  const quarters = (trend: View['customers']['npsTrend']): string[] =>
    trend === null
      ? []
      : under(
          trend.chart.title,
          table(
            [
              ...figureColumns(say, say('report.customers.period'), say('report.customers.value')),
              ['n', '---'],
            ],
            trend.rows.map(({ period, figure }) => [period, ...cells(figure)]),
          ),
        );
  const changes = (found: View['customers']['npsChanges']): string[] =>
    found === null
      ? []
      : [
          ...changeTable(say, found.table),
          ...(found.sinceFirst === null ? [] : changeTable(say, found.sinceFirst)),
          ...paragraph(textOf(found.mix?.said ?? [])),
        ];
  return customers.any
    ? section(
        textOf(customers.message),
        paragraph(textOf(customers.association?.sentence ?? [])),
        quarters(customers.npsTrend),
        changes(customers.npsChanges),
        quarters(customers.ratingTrend),
        changes(customers.ratingChanges),
      )
    : [];
};

/** The departments. */
export const unitsOf = ({ units }: View, say: Say): string[] =>
  units.any
    ? section(
        units.title,
        table(
          [
            [say('report.units.department'), '---'],
            [say('report.units.people'), '---:'],
            [say('report.summary.overall-short'), '---'],
            [say('report.summary.nps'), '---'],
            [say('report.summary.rating'), '---'],
          ],
          units.rows.map(({ label, people, cells: [overall], nps, rating }) => [
            label,
            cells(people)[0],
            overall === undefined ? '' : inline(overall.score),
            inline(nps),
            inline(rating),
          ]),
        ),
      )
    : [];

/** Where the rows went, and what made the report. */
export const qualityOf = ({ quality, gathering }: View, say: Say): string[] => {
  const waves = quality.files.some(({ earlier }) => earlier !== '');
  return section(
    say('report.quality.title'),
    table(
      [
        [say('sheets.file'), '---'],
        [say('report.quality.read'), '---:'],
        [say('report.quality.scored'), '---:'],
        ...(waves ? [[say('report.quality.earlier'), '---:'] satisfies Column] : []),
        [say('report.quality.aside'), '---:'],
      ],
      quality.files.map(({ file, kind, read, scored, earlier, aside }) => [
        `${file} (${kind})`,
        read,
        scored,
        ...(waves ? [earlier] : []),
        aside,
      ]),
    ),
    paragraph(quality.message),
    bullets(quality.issues.map(({ place, text }) => `${place} ${text}`)),
    paragraph(quality.more),
    paragraph(
      `${say('report.method.made-with')}: ${gathering.model} (SHA-256 ${gathering.sha256}), ${gathering.generator}`,
    ),
  );
};
