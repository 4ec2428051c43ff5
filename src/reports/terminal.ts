import chalk from 'chalk';
import { type Assessment, type HeldBack, heldBackScore, type Input } from '../assessment/document.ts';
import { type Figure, isMeasured, type MeasuredScore, type Score } from '../assessment/figure.ts';
import { issuePlace, sayIssue } from '../locales/issue-words.ts';
import type { Say } from '../locales/words.ts';
import type { Model, Words } from '../model/schema.ts';
import { wordsIn } from '../model/words.ts';
import { foldLine, tame } from './fold-line.ts';
import type { Edition } from './report.ts';

const nameIn = (list: readonly { id: string; name: Words }[], id: string): string =>
  list.find((one) => one.id === id)?.name.en ?? id;

const barWidth = 20;

/** A score as a bar of blocks: 1.0 is empty, 5.0 is full. */
const bar = ({ value }: MeasuredScore): string => {
  const full = Math.round(((value - 1) / 4) * barWidth);
  return chalk.cyan('█'.repeat(full)) + chalk.dim('░'.repeat(barWidth - full));
};

const scoreText = (score: Score, say: Say): string =>
  isMeasured(score)
    ? `${bar(score)}  ${chalk.bold(score.value.toFixed(1))}  ${chalk.dim(
        say('summary.interval', { low: score.low.toFixed(1), high: score.high.toFixed(1) }),
      )}`
    : chalk.dim(score.id === 'overall' ? say('reason.too-little-overall') : say('summary.undecided'));

const heldBackText = (held: HeldBack, { published, model, say }: Edition): string => {
  const needs = held.needs.toFixed(held.reason === 'dimensions' || held.reason === 'records' ? 0 : 1);
  // Two decimals, so that 1.46 does not look like the 1.5 it falls short of.
  const value = heldBackScore(held, published)?.toFixed(2) ?? '';
  switch (held.reason) {
    case 'overall':
      return say('summary.held.overall', { needs, value });
    case 'dimension':
      return say('summary.held.dimension', { needs, value, name: nameIn(model.dimensions, held.dimension) });
    case 'practice':
      return say('summary.held.practice', { needs, value, name: nameIn(model.practices, held.practice) });
    case 'dimensions':
      return say('summary.held.dimensions', { needs, measured: held.measured });
    case 'records':
      return say('summary.held.records', { needs, measured: held.measured });
  }
};

const chosenText = ({ published, model, say }: Edition): string =>
  say('report.lenses.chosen', {
    lenses: published.chosenLenses.map((id) => nameIn(model.lenses, id)).join(', '),
    count: published.practices.length,
  });

const stageLines = (edition: Edition): string[] => {
  const { published, model, say } = edition;
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
    ...stage.heldBackBy.map(
      (held) => `  ${chalk.dim(say('summary.held-back'))} ${heldBackText(held, edition)}`,
    ),
  ];
};

const dimensionLines = ({ dimensions, overall, practices }: Assessment, model: Model, say: Say): string[] => {
  const measured = practices.filter(({ score }) => isMeasured(score)).length;
  if (!dimensions.some(({ score }) => isMeasured(score))) return [];
  const rows: [string, Score][] = [
    ...dimensions.map(({ id, score }): [string, Score] => [nameIn(model.dimensions, id), score]),
    [say('summary.overall', { measured, all: practices.length }), overall],
  ];
  const wide = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, score]) => `  ${name.padEnd(wide)}  ${scoreText(score, say)}`);
};

const figureText = (name: string, figure: Figure, digits: number, say: Say): string =>
  isMeasured(figure)
    ? `  ${name} ${chalk.bold(figure.value.toFixed(digits))}  ${chalk.dim(
        `${say('summary.interval', { low: figure.low.toFixed(digits), high: figure.high.toFixed(digits) })}, ${say(
          'summary.people',
          { n: figure.n },
        )}`,
      )}`
    : `  ${name} ${chalk.dim(say('summary.undecided'))}`;

const extremes = ({ practices }: Assessment, model: Model, say: Say): string[] => {
  const measured = practices
    .flatMap(({ id, score }) => (isMeasured(score) ? [{ id, value: score.value }] : []))
    .sort((a, b) => b.value - a.value);
  if (measured.length < 6) return [];
  const titles = [say('summary.strongest'), say('summary.weakest')];
  const wide = Math.max(...titles.map((title) => title.length));
  const list = (title: string, colour: (text: string) => string, some: typeof measured): string[] =>
    some.map(({ id, value }, index) => {
      const lead = (index === 0 ? title : '').padEnd(wide);
      return `  ${colour(lead)}  ${chalk.bold(value.toFixed(1))}  ${nameIn(model.practices, id)}`;
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

const asideText = (reason: string, count: number, say: Say): string => {
  const key = `aside.${reason}`;
  return say('summary.aside', { count, reason: say.has(key) ? say(key) : reason });
};

const inputLines = ({ file, kind, encoding, delimiter, rows }: Input, say: Say): string[] => {
  const reasons = Object.entries(rows.setAside);
  const aside = reasons.reduce((sum, [, count]) => sum + count, 0);
  const dialect = `${kind}, ${encoding}, ${JSON.stringify(delimiter)}`;
  return [
    `  ${tame(file)}  ${chalk.dim(dialect)}`,
    `    ${say('summary.rows', { read: rows.read, scored: rows.scored, aside })}${
      reasons.length === 0
        ? ''
        : ` (${reasons.map(([reason, count]) => asideText(reason, count, say)).join(', ')})`
    }`,
  ];
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

/** The calm summary that a terminal of so many columns shows after an assessment, as one text. */
export const terminalSummary = (edition: Edition, width = 80): string => {
  const { published, model, say } = edition;
  const { asOf, outcome, practices, disclosure } = published;
  const organisation = tame(published.organisation);
  const unmeasured = practices.filter(({ score }) => !isMeasured(score)).length;
  const blocks = [
    [
      asOf === null ? say('summary.undated', { organisation }) : say('summary.as-of', { organisation, asOf }),
      ...(published.chosenLenses.length === 0 ? [] : [chosenText(edition)]),
      ...stageLines(edition),
    ],
    dimensionLines(published, model, say),
    [
      figureText(say('summary.nps'), outcome.nps.figure, 1, say),
      figureText(say('summary.rating'), outcome.rating.figure, 2, say),
    ],
    extremes(published, model, say),
    firstSteps(edition),
    published.inputs.flatMap((input) => inputLines(input, say)),
    [
      `  ${say('summary.unmeasured', { count: unmeasured })}`,
      ...(disclosure.withheld > 0
        ? [`  ${say('summary.withheld', { count: disclosure.withheld, minimum: disclosure.minimumGroup })}`]
        : []),
    ],
    issueLines(published, say),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => foldLine(line, width)).join('\n'))
    .join('\n\n');
};
