import { textOf } from '../../reference/pieces.ts';
import { findingsView } from '../view/findings.ts';
import { gatheringView } from '../view/gathering.ts';
import { limitsView } from '../view/limits.ts';
import { qualityView } from '../view/quality.ts';
import type { Desk } from '../view/shown.ts';
import { trendView } from '../view/trend.ts';
import type { Cell, Table } from './cells.ts';

/** All that is said in words: how to read the sheets, and what they cannot tell. */
export const notesTable = (desk: Desk): Table => {
  const { published, say } = desk;
  const { disclosure, organisation, asOf } = published;
  const limits = limitsView(desk);
  const gathering = gatheringView(desk);
  const quality = qualityView(desk);
  const under = (title: string, texts: readonly string[]): Cell[][] => texts.map((text) => [title, text]);
  const date = asOf === null ? say('report.cover.undated') : desk.format.day(asOf);
  const trend = trendView(desk);
  return {
    name: say('sheets.notes'),
    columns: [
      [say('sheets.about'), 34],
      [say('sheets.note'), 120],
    ],
    rows: [
      ...under(say('sheets.company'), [organisation, date]),
      ...under(say('sheets.reading'), [
        say('sheets.reading-interval'),
        say('sheets.reading-shares'),
        say('sheets.reading-id'),
      ]),
      ...under(say('report.limits.title'), limits.sentences.map(textOf)),
      ...under(
        say('report.limits.unmeasured'),
        limits.unmeasured.map(
          ({ title, practices }) => `${title}: ${practices.map(({ name }) => name).join(', ')}`,
        ),
      ),
      ...under(say('report.method.disclosure-title'), [
        say('sheets.withheld', { count: disclosure.withheld, minimum: disclosure.minimumGroup }),
      ]),
      ...under(
        say('report.findings.title'),
        findingsView(desk).map(({ text }) => text),
      ),
      ...(trend.any
        ? under(say('sheets.changes'), [trend.title, trend.stage, ...trend.leftOut].filter(Boolean))
        : []),
      ...under(
        say('report.quality.issues-table'),
        quality.issues.map(({ place, text }) => `${place} ${text}`),
      ),
      ...under(say('report.method.made-with'), [gathering.model, gathering.sha256, gathering.generator]),
    ],
  };
};
