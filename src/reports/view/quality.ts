import { isMeasured } from '../../assessment/figure.ts';
import { asideOf, unusableRows } from '../../assessment/set-aside.ts';
import { issuePlace, sayIssue } from '../../locales/issue-words.ts';
import { type Piece, sayPieces, wordsAlone } from '../../reference/pieces.ts';
import { responseView } from './response.ts';
import { scalesView } from './scales.ts';
import type { Desk } from './shown.ts';

const delimiterKeys = {
  ',': 'delimiter.comma',
  ';': 'delimiter.semicolon',
  '\t': 'delimiter.tab',
  '|': 'delimiter.bar',
} as const;

const delimiterName = (desk: Desk, delimiter: string): string => {
  const known = Object.entries(delimiterKeys).find(([sign]) => sign === delimiter);
  return known === undefined ? delimiter : desk.say(known[1]);
};

/** Not to be used in so great a part that it must be the first thing to know. */
const great = 0.1;

/** Where the rows went, and which part of the employees answered, as far as that is known. */
const titleOf = ({ published, say, format }: Desk): Piece[] => {
  const { inputs, response } = published;
  const total = (count: (rows: (typeof inputs)[number]['rows']) => number): number =>
    inputs.reduce((sum, { rows }) => sum + count(rows), 0);
  const [read, scored] = [total((rows) => rows.read), total((rows) => rows.scored)];
  const rate = response?.rows[0]?.rate;
  if (scored === 0) return [wordsAlone(say('report.quality.nothing'))];
  const unusable = total(({ setAside }) => unusableRows(setAside));
  if (unusable > great * read) return [wordsAlone(say('report.quality.many-aside'))];
  if (rate !== undefined && isMeasured(rate))
    return sayPieces(say, 'report.quality.message', {
      rate: { figure: rate.id, value: rate.value, text: format.share(rate.value) },
    });
  return [wordsAlone(say(response === null ? 'report.quality.accounted' : 'report.quality.rate-unknown'))];
};

/** Where every row of every file went, what was wrong on the way, and how far the answers go together. */
export const qualityView = (desk: Desk) => {
  const { published, say, format } = desk;
  const { inputs, issues } = published;
  return {
    title: titleOf(desk),
    files: inputs.map((input) => {
      const { earlier, aside, reasons } = asideOf(input.rows.setAside);
      return {
        file: input.file,
        kind: say(`kind.${input.kind}`),
        read: format.count(input.rows.read),
        scored: format.count(input.rows.scored),
        /** Rows that are scored as of an earlier wave; empty without any. */
        earlier: earlier === 0 ? '' : format.count(earlier),
        aside: format.count(aside),
        reasons: Object.entries(reasons).map(([reason, count]) => {
          const key = `aside.${reason}`;
          return say('report.quality.reason', {
            count: format.count(count),
            reason: say.has(key) ? say(key) : reason,
          });
        }),
        dialect: say('report.quality.dialect', {
          encoding: input.encoding,
          delimiter: delimiterName(desk, input.delimiter),
          scale: input.scale === null ? 'none' : `${input.scale.min}–${input.scale.max}`,
        }),
        assumed:
          input.assumed.length === 0
            ? say('report.quality.nothing-assumed')
            : say('report.quality.assumed', {
                what: format.list(input.assumed.map((one) => say(`assumed.${one}`))),
              }),
        window: input.window === null ? '' : desk.window(input.window),
        personal: input.columns.personal.join(', '),
        unused: input.columns.unused.filter((name) => name !== '').join(', '),
        sha256: input.sha256,
      };
    }),
    response: responseView(desk),
    scales: scalesView(desk),
    total: issues.total,
    message: say('report.quality.issues', { count: issues.total }),
    issues: issues.shown.slice(0, 40).map((issue) => ({
      place: issuePlace(issue),
      text: sayIssue(issue, say),
      count: format.count(issue.count),
    })),
    more: issues.shown.length > 40 ? say('report.quality.more', { count: issues.shown.length - 40 }) : '',
  };
};
