import chalk from 'chalk';
import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured, type MeasuredScore, type Score } from '../assessment/figure.ts';
import type { Input } from '../assessment/input.ts';
import { asideOf } from '../assessment/set-aside.ts';
import type { HeldBack } from '../assessment/stage.ts';
import { issuePlace, sayIssue } from '../locales/issue-words.ts';
import type { Say } from '../locales/words.ts';
import { wordsIn } from '../model/words.ts';
import { heldBackFacts } from '../reference/held-back.ts';
import { plausibilityText } from '../reference/plausibility.ts';
import { changeLines } from './change-lines.ts';
import { foldLine, tame } from './fold-line.ts';
import type { Edition } from './report.ts';
import { shownBreakdowns, standingApart } from './view/breakdowns.ts';
import { answersView } from './view/findings.ts';
import { outsideText } from './view/limits.ts';
import { responseLine } from './view/response.ts';
import { type Desk, openDesk } from './view/shown.ts';
import { yardsticksView } from './view/yardsticks.ts';

const barWidth = 20;

/** A score as a bar of blocks: 1.0 is empty, 5.0 is full. */
const bar = ({ value }: MeasuredScore): string => {
  const full = Math.round(((value - 1) / 4) * barWidth);
  return chalk.cyan('█'.repeat(full)) + chalk.dim('░'.repeat(barWidth - full));
};

const scoreText = (score: Score, { say, score: shown }: Desk): string => {
  const written = shown(score);
  if (!isMeasured(score) || !written.measured)
    return chalk.dim(score.id === 'overall' ? say('reason.too-little-overall') : say('summary.undecided'));
  return `${bar(score)}  ${chalk.bold(written.num.text)}  ${chalk.dim(written.interval)}`;
};

const heldBackText = (held: HeldBack, { published, names, say, format }: Desk): string => {
  const found = heldBackFacts(format, published, held);
  switch (held.reason) {
    case 'overall':
      return say('summary.held.overall', found);
    case 'dimension':
      return say('summary.held.dimension', { ...found, name: names.dimension(held.dimension) });
    case 'practice':
      return say('summary.held.practice', { ...found, name: names.practice(held.practice) });
    case 'dimensions':
      return say('summary.held.dimensions', { needs: found.needs, measured: held.measured });
    case 'records':
      return say('summary.held.records', { needs: found.needs, measured: held.measured });
  }
};

const chosenText = ({ published, names, say }: Desk): string =>
  say('report.lenses.chosen', {
    lenses: published.chosenLenses.map(names.lens).join(', '),
    count: published.practices.length,
  });

const stageLines = (desk: Desk): string[] => {
  const { published, model, say } = desk;
  const { stage } = published;
  if (stage.status === 'none') {
    const { practices: counted, dimensions } = stage;
    const isPart = counted.of < counted.needs || dimensions.of < dimensions.needs;
    return [
      chalk.bold(
        isPart
          ? say('report.stage.none-lens')
          : say('summary.no-stage', {
              practices: counted.measured,
              practicesNeeded: counted.needs,
              dimensions: dimensions.measured,
              dimensionsNeeded: dimensions.needs,
            }),
      ),
      ...stage.wouldSettle.map(
        ({ kind, practices }) =>
          `  ${say('report.stage.settles', {
            kind: say(`kind.${kind}`),
            present: published.inputs.some((input) => input.kind === kind) ? 'yes' : 'no',
            practices: practices.length,
          })}`,
      ),
    ];
  }
  const words = model.stages[stage.value - 1];
  return [
    chalk.bold(say('summary.stage', { value: stage.value, name: words?.name.en ?? '' })),
    `  ${chalk.dim(plausibilityText(desk, stage, 'summary'))}`,
    ...stage.heldBackBy.map((held) => `  ${chalk.dim(say('summary.held-back'))} ${heldBackText(held, desk)}`),
  ];
};

const dimensionLines = (desk: Desk): string[] => {
  const { published, names, say } = desk;
  const { dimensions, overall, practices } = published;
  const measured = practices.filter(({ score }) => isMeasured(score)).length;
  if (!dimensions.some(({ score }) => isMeasured(score))) return [];
  const rows: [string, Score][] = [
    ...dimensions.map(({ id, score }): [string, Score] => [names.dimension(id), score]),
    [say('summary.overall', { measured, all: practices.length }), overall],
  ];
  const wide = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, score]) => `  ${name.padEnd(wide)}  ${scoreText(score, desk)}`);
};

const figureText = (name: string, figure: Figure, { say, figure: shown }: Desk): string => {
  const written = shown(figure);
  if (!written.measured) return `  ${name} ${chalk.dim(say('summary.undecided'))}`;
  const rest = [written.interval, written.n].filter((part) => part !== null).join(', ');
  return `  ${name} ${chalk.bold(written.num.text)}  ${chalk.dim(rest)}`;
};

/** Where the figures stand beside targets and beside benchmarks, a line for each of the two. */
const yardstickLines = (desk: Desk): string[] => {
  const all = yardsticksView(desk);
  return (['target', 'benchmark'] as const).flatMap((sort) => {
    const own = all.filter((one) => one.sort === sort);
    const words = own.map(({ name, value, side }) =>
      desk.say('summary.yardstick', { name, value, side: side === '' ? 'none' : side }),
    );
    return own.length === 0
      ? []
      : [`  ${desk.say('summary.yardsticks', { sort, all: tame(words.join(', ')) })}`];
  });
};

/** Who answered of those who might have, where that is known. */
const answeredLines = (desk: Desk): string[] => {
  const line = responseLine(desk);
  return line === undefined
    ? []
    : [`  ${desk.say('summary.response')} ${chalk.bold(line.rate)}  ${chalk.dim(line.rest)}`];
};

const extremes = ({ published, names, say, format }: Desk): string[] => {
  const measured = published.practices
    .flatMap(({ id, score }) => (isMeasured(score) ? [{ id, value: score.value }] : []))
    .sort((a, b) => b.value - a.value);
  if (measured.length < 6) return [];
  const titles = [say('summary.strongest'), say('summary.weakest')];
  const wide = Math.max(...titles.map((title) => title.length));
  const list = (title: string, colour: (text: string) => string, some: typeof measured): string[] =>
    some.map(({ id, value }, index) => {
      const lead = (index === 0 ? title : '').padEnd(wide);
      return `  ${colour(lead)}  ${chalk.bold(format.score(value))}  ${names.practice(id)}`;
    });
  return [
    ...list(say('summary.strongest'), chalk.green, measured.slice(0, 3)),
    ...list(say('summary.weakest'), chalk.yellow, measured.slice(-3).reverse()),
  ];
};

/** Where to begin: the first priorities with their next step. */
const firstSteps = ({ published, model, say }: Edition): string[] => {
  const first = published.priorities.slice(0, 3).flatMap(({ practice, level }) => {
    const found = model.practices.find(({ id }) => id === practice);
    const action = found?.actions[level - 1];
    return found === undefined || action === undefined
      ? []
      : [`    ${wordsIn(found.name, say.locale)}: ${wordsIn(action.what, say.locale)}`];
  });
  return first.length === 0 ? [] : [`  ${chalk.cyan(say('summary.first'))}`, ...first];
};

const asideText = (reason: string, count: number, { say, format }: Desk): string => {
  const key = `aside.${reason}`;
  return say('summary.aside', { count: format.count(count), reason: say.has(key) ? say(key) : reason });
};

const inputLines = ({ file, kind, encoding, delimiter, rows }: Input, desk: Desk): string[] => {
  const { say, format } = desk;
  const { earlier, aside, reasons } = asideOf(rows.setAside);
  const dialect = `${kind}, ${encoding}, ${JSON.stringify(delimiter)}`;
  const counts = {
    read: format.count(rows.read),
    scored: format.count(rows.scored),
    earlier: format.count(earlier),
    aside: format.count(aside),
  };
  const account = say(earlier === 0 ? 'summary.rows' : 'summary.rows-earlier', counts);
  const why = Object.entries(reasons)
    .map(([reason, count]) => asideText(reason, count, desk))
    .join(', ');
  return [`  ${tame(file)}  ${chalk.dim(dialect)}`, `    ${account}${why === '' ? '' : ` (${why})`}`];
};

const shownIssues = 10;

const issueLines = ({ issues }: Assessment, say: Say): string[] => {
  if (issues.total === 0) return [];
  const shown = issues.shown.slice(0, shownIssues).map((issue) => {
    const times = issue.count > 1 ? ` ${chalk.dim(say('summary.times', { count: issue.count }))}` : '';
    return `  ${chalk.bold(tame(issuePlace(issue)))}  ${tame(sayIssue(issue, say))}${times}`;
  });
  const more = issues.shown.length - shown.length;
  return [
    chalk.yellow(say('summary.issues', { count: issues.total })),
    ...shown,
    ...(more > 0 ? [chalk.dim(`  ${say('summary.more-issues', { count: more })}`)] : []),
  ];
};

const shownNotes = 3;

/** What the answers are good for, where something is wrong with them. */
const answerLines = (desk: Desk): string[] => {
  const notes = answersView(desk).map(({ text }) => `  ${tame(text)}`);
  const more = notes.length - shownNotes;
  return notes.length === 0
    ? []
    : [
        chalk.yellow(desk.say('summary.answers')),
        ...notes.slice(0, shownNotes),
        ...(more > 0 ? [chalk.dim(`  ${desk.say('summary.more-answers', { count: more })}`)] : []),
      ];
};

/** As many as three lines may say, with the split groups that findings name elsewhere. */
const shownApart = 2;

/** Which groups of employees stand apart from the rest, or that none does. */
const apartLines = (desk: Desk): string[] => {
  const compared = shownBreakdowns(desk);
  if (compared.length === 0) return [];
  const apart = standingApart(desk);
  if (apart.length > 0)
    return apart.slice(0, shownApart).map((one) => `  ${tame(desk.say('summary.standing', { ...one }))}`);
  const count = compared.flatMap(({ groups }) =>
    groups.flatMap(({ dimensions }) => dimensions.filter(({ difference }) => isMeasured(difference))),
  ).length;
  return [`  ${desk.say('summary.no-standing', { count })}`];
};

/** The calm summary that a terminal of so many columns shows after an assessment, as one text. */
export const terminalSummary = (edition: Edition, width = 80): string => {
  const desk = openDesk(edition);
  const { published, say } = desk;
  const { asOf, outcome, practices, disclosure } = published;
  const organisation = tame(published.organisation);
  const unmeasured = practices.filter(({ score }) => !isMeasured(score)).length;
  const blocks = [
    [
      asOf === null ? say('summary.undated', { organisation }) : say('summary.as-of', { organisation, asOf }),
      ...outsideText(desk).map((text) => chalk.yellow(text)),
      ...(published.chosenLenses.length === 0 ? [] : [chosenText(desk)]),
      ...stageLines(desk),
    ],
    dimensionLines(desk),
    [
      figureText(say('summary.nps'), outcome.nps.figure, desk),
      figureText(say('summary.rating'), outcome.rating.figure, desk),
      ...answeredLines(desk),
      ...yardstickLines(desk),
    ],
    changeLines(desk).map((line) => `  ${line}`),
    extremes(desk),
    firstSteps(edition),
    apartLines(desk),
    published.inputs.flatMap((input) => inputLines(input, desk)),
    [
      `  ${say('summary.unmeasured', { count: unmeasured })}`,
      ...(disclosure.withheld > 0
        ? [`  ${say('summary.withheld', { count: disclosure.withheld, minimum: disclosure.minimumGroup })}`]
        : []),
    ],
    answerLines(desk),
    issueLines(published, say),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => foldLine(line, width)).join('\n'))
    .join('\n\n');
};
