import { words } from '../reference/markdown-table.ts';
import { customersOf, internalOf, qualityOf, unitsOf } from './markdown/around.ts';
import { bullets, paragraph, section } from './markdown/blocks.ts';
import { dimensionsOf, lensesOf, limitsOf, practicesOf, prioritiesOf, trendOf } from './markdown/culture.ts';
import { summaryOf } from './markdown/summary.ts';
import type { Edition } from './report.ts';
import { viewOf } from './view/view.ts';

/** The report as Markdown, for a pull request or a wiki: the summary first, then the numbers as tables. */
export const renderMarkdown = (edition: Edition): string => {
  const { say } = edition;
  const view = viewOf(edition);
  const blocks = [
    `# ${words(view.title)}`,
    ...paragraph([view.asOf, view.lenses.chosen].filter((text) => text !== '').join('. ')),
    ...summaryOf(view, say),
    ...limitsOf(view, say),
    ...section(say('report.findings.title'), bullets(view.findings.all.map(({ text }) => text))),
    ...trendOf(view, say),
    ...prioritiesOf(view, say),
    ...dimensionsOf(view, say),
    ...practicesOf(view, say),
    ...lensesOf(view, say),
    ...internalOf(view, say),
    ...customersOf(view, say),
    ...unitsOf(view, say),
    ...(view.breakdowns.any
      ? section(
          view.breakdowns.title,
          bullets(view.breakdowns.tables.map(({ heading, tally }) => `${heading}: ${tally}`)),
        )
      : []),
    ...qualityOf(view, say),
  ];
  return `${blocks.join('\n\n')}\n`;
};
