import type { Say } from '../../locales/words.ts';
import { table } from '../../reference/markdown-table.ts';
import { textOf } from '../../reference/pieces.ts';
import type { View } from '../view/view.ts';
import { bullets, cells, figureColumns, inline, paragraph, section, under } from './blocks.ts';
import { changeTable } from './change-table.ts';

/** What a reader must not take from the report. */
export const limitsOf = ({ limits }: View, say: Say): string[] =>
  section(
    say('report.limits.title'),
    bullets(limits.sentences.map(textOf)),
    under(
      say('report.limits.unmeasured'),
      bullets(
        limits.unmeasured.map(
          ({ title, practices }) => `${title}: ${practices.map(({ name }) => name).join(', ')}`,
        ),
      ),
    ),
  );

/** What has changed between waves. */
export const trendOf = ({ trend }: View, say: Say): string[] =>
  trend.any
    ? section(
        trend.title,
        paragraph(trend.stage),
        trend.dimensions === null ? [] : changeTable(say, trend.dimensions),
        under(
          say('report.trend.practices'),
          trend.practices === null ? [] : changeTable(say, trend.practices),
        ),
        bullets(trend.leftOut),
      )
    : [];

/** What to do first. */
export const prioritiesOf = ({ priorities }: View, say: Say): string[] =>
  section(
    priorities.title,
    table(
      [
        ['#', '---:'],
        [say('report.priorities.practice'), '---'],
        [say('report.score'), '---'],
        [say('report.practice.next'), '---'],
        [say('sheets.note'), '---'],
      ],
      priorities.first.map(({ rank, name, score, action, gain }) => [
        String(rank),
        name,
        inline(score),
        action?.what ?? '',
        textOf(gain),
      ]),
    ),
  );

/** The dimensions. */
export const dimensionsOf = ({ dimensions }: View, say: Say): string[] =>
  dimensions.any
    ? section(
        dimensions.title,
        table(
          [
            ...figureColumns(say, say('report.dimensions.name'), say('report.score')),
            [say('report.dimensions.basis'), '---'],
          ],
          dimensions.rows.map(({ name, score, practices }) => [name, ...cells(score).slice(0, 2), practices]),
        ),
      )
    : [];

/** The practices, in the order of their numbers. */
export const practicesOf = ({ practices }: View, say: Say): string[] =>
  section(
    say('report.practices.title'),
    table(
      [
        ['#', '---:'],
        ...figureColumns(say, say('report.priorities.practice'), say('report.score')),
        [say('sheets.evidence'), '---'],
        [say('sheets.gap'), '---'],
      ],
      practices.chapters
        .flatMap((chapter) => [
          ...chapter.practices.map((one) => ({ ...one, gap: one.gap === null ? '' : inline(one.gap) })),
          ...chapter.open.map((one) => ({ ...one, evidence: '', gap: '' })),
        ])
        .sort((a, b) => a.number - b.number)
        .map(({ number, name, score, evidence, gap }) => [
          String(number),
          name,
          ...cells(score).slice(0, 2),
          evidence,
          gap,
        ]),
    ),
  );

/** The articles as checklists. */
export const lensesOf = ({ lenses }: View, say: Say): string[] =>
  lenses.any
    ? section(
        lenses.title,
        table(
          figureColumns(say, say('sheets.source'), say('report.score')),
          lenses.lenses.map(({ name, publication, score }) => [
            `${name} (${publication})`,
            ...cells(score).slice(0, 2),
          ]),
        ),
      )
    : [];
