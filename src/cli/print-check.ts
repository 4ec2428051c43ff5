import chalk from 'chalk';
import type { Gate } from '../checks/gate.ts';
import { gateHeadline, issuesText } from '../checks/gate-headline.ts';
import { sayFrozen } from '../checks/say-frozen.ts';
import type { Say } from '../locales/words.ts';
import { foldLine, tame } from '../reports/fold-line.ts';
import { linesOf, shown } from './shown.ts';

/** From so many columns on there is room for longer values. */
const wide = 98;

type Row = Gate['conditions'][number];
type Mark = (text: string) => string;

const paint: Readonly<Record<'fails' | 'warns' | 'passes' | 'ignored', Mark>> = {
  fails: chalk.red,
  warns: chalk.yellow,
  passes: chalk.green,
  ignored: chalk.dim,
};

const body = (lines: readonly string[], width: number): string[] =>
  lines.filter((line) => line !== '').map((line) => foldLine(`       ${tame(line)}`, width, 2));

/** A condition that is not met, with everything that there is to know of it. */
const missedText = ({ effect, says }: Row, say: Say, width: number): string => {
  const { headline, details, condition, passes } = says;
  const mark = effect === 'warns' ? 'warns' : 'fails';
  return [
    foldLine(`${paint[mark](say(`check.${mark}`).padEnd(5))}  ${chalk.bold(tame(headline))}`, width, 7),
    ...body([...details, condition, passes], width),
  ].join('\n');
};

/** The widest of some texts, but no wider than is worth a column. */
const widest = (texts: readonly string[], most: number): number =>
  Math.min(most, Math.max(...texts.map((text) => text.length)));

/** Rows in columns: the figure by its id, what was found, what is asked, and on which line. */
const metLines = (rows: readonly Row[], say: Say, width: number): string[] => {
  const cells = rows.map(({ effect, figure, place, says }) => ({
    mark: effect === 'ignored' ? ('ignored' as const) : ('passes' as const),
    figure: tame(figure),
    value: tame(says.value),
    demand: tame(says.demand),
    line: place.line === undefined ? '' : `:${place.line}`,
  }));
  const marks = widest(
    cells.map(({ mark }) => say(`check.${mark}`)),
    width,
  );
  const figures = widest(
    cells.map(({ figure }) => figure),
    width / 2,
  );
  const values = widest(
    cells.map(({ value }) => value),
    width < wide ? 12 : 28,
  );
  return cells.map(({ mark, figure, value, demand, line }) => {
    const start = `${paint[mark](say(`check.${mark}`).padEnd(marks))}  ${figure.padEnd(figures)}`;
    return foldLine(`${start}  ${value.padEnd(values)}  ${demand}  ${chalk.dim(line)}`, width, marks + 2);
  });
};

const first = (
  rows: readonly Row[],
  textsOf: (rows: readonly Row[]) => string[],
  more: (count: number) => string,
): string[] =>
  rows.length === 0
    ? []
    : [...textsOf(rows.slice(0, shown)), ...(rows.length > shown ? [more(rows.length - shown)] : [])];

/** Where the conditions stand that are not shown. */
const placesOf = (rows: readonly Row[]) => {
  const places = rows.slice(shown).map(({ place }) => place);
  return { file: places[0]?.file ?? '', ...linesOf(places) };
};

const frozenText = ({ frozen }: Gate, say: Say, width: number): string[] => {
  if (frozen === null) return [];
  const { headline, details, passes } = sayFrozen(frozen, say);
  const mark = frozen.status === 'same' ? 'passes' : 'fails';
  return [
    [
      foldLine(`${paint[mark](say(`check.${mark}`).padEnd(5))}  ${chalk.bold(tame(headline))}`, width, 7),
      ...body([...details, passes], width),
    ].join('\n'),
  ];
};

/** A gate for a person at a terminal of so many columns: the verdict, what fails, what warns, and, unless it is to be brief, what passes. */
export const printCheck = (gate: Gate, isBrief: boolean, say: Say, width: number): string => {
  const { conditions, counts, negative } = gate;
  const of = (...effects: readonly Row['effect'][]): Row[] =>
    conditions.filter(({ effect }) => effects.includes(effect));
  const missed = (rows: readonly Row[]): string[] => rows.map((row) => missedText(row, say, width));
  const fold = (text: string): string => foldLine(text, width, 2);
  const [fails, warns, met] = [of('fails'), of('warns'), of('passes', 'ignored')];
  const blocks = [
    fold((negative ? chalk.red.bold : chalk.green.bold)(gateHeadline(gate, say))),
    ...first(fails, missed, (count) => fold(say('check.more-failing', { count, ...placesOf(fails) }))),
    ...frozenText(gate, say, width),
  ];
  if (isBrief) return blocks.join('\n\n');
  const passing = first(
    met,
    (rows) => [metLines(rows, say, width).join('\n')],
    (count) => say('check.more-passing', { count }),
  );
  return [
    ...blocks,
    ...first(warns, missed, (count) => fold(say('check.more-warnings', { count }))),
    ...(passing.length > 0 ? [passing.join('\n')] : []),
    ...(counts.off > 0 ? [say('check.off-count', { count: counts.off })] : []),
    fold(issuesText(gate, say)),
  ].join('\n\n');
};
