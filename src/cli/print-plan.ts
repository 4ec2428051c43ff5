import chalk from 'chalk';
import type { CanShow } from '../assessment/can-show.ts';
import type { Published } from '../disclosure/published.ts';
import { formatIn } from '../locales/format.ts';
import type { Say } from '../locales/words.ts';
import type { Plan } from '../plan.ts';
import { differenceText } from '../reference/can-show-text.ts';
import { facts, paragraph, type Sheet } from '../reference/sheet.ts';
import { foldLine, tame } from '../reports/fold-line.ts';

const certainty = (
  say: Say,
  { power, alpha }: { readonly power: number; readonly alpha: number },
): string => {
  const { weight } = formatIn(say.locale);
  return say('plan.certainty', { power: weight(100 * power), alpha: weight(100 * alpha) });
};

/** The answer to one question, with what was assumed. */
export const planSheet = ({ compared, assurance, given, difference, answers }: Plan, say: Say): Sheet => {
  const { count, weight } = formatIn(say.locale);
  const by = difference === null ? '' : differenceText(say, compared.of, difference);
  const n = answers === null ? '' : count(answers);
  const isWidest =
    compared.of === 'nps' ? compared.deviation === 100 : compared.of === 'share' && compared.share === 0.5;
  const spread =
    compared.of === 'share'
      ? say('plan.share', { share: weight(100 * compared.share) })
      : say('plan.deviation', { deviation: weight(compared.deviation) });
  const found =
    given === 'difference'
      ? say(answers === null ? 'plan.impossible' : 'plan.needs', { n, difference: by })
      : say(difference === null ? 'plan.nothing' : difference === 0 ? 'plan.everybody' : 'plan.shows', {
          n,
          difference: by,
        });
  return {
    title: say(`plan.of.${compared.of}`),
    blocks: [
      paragraph(found),
      facts(
        [say('plan.spread'), isWidest ? say('plan.widest', { spread }) : spread],
        [say('plan.sure'), certainty(say, assurance)],
        [
          say('plan.out-of'),
          Number.isFinite(assurance.population)
            ? say('plan.population', { count: count(assurance.population) })
            : '',
        ],
      ),
      paragraph(say('plan.note')),
    ],
  };
};

/** Whose figures a line shows. */
interface Line {
  readonly label: string;
  readonly figures: readonly string[];
}

const linesOf = ({ organisation, outcome, response, units }: Published): Line[] => {
  const periods = new Set([...outcome.nps.trend, ...outcome.rating.trend].map(({ period }) => period));
  const company = response?.rows.find(({ by }) => by === 'company');
  return [
    { label: organisation, figures: [company?.people.id ?? '', 'nps', 'rating'] },
    ...[...periods]
      .sort()
      .map((period) => ({ label: period, figures: ['', `nps.${period}`, `rating.${period}`] })),
    ...units.map(({ label, people, nps, rating }) => ({ label, figures: [people.id, nps.id, rating.id] })),
  ];
};

/** What each unit and wave of an assessment can show: a table for a terminal of so many columns. */
export const planTable = (published: Published, canShow: CanShow, say: Say, width: number): string => {
  const { count, score, mean } = formatIn(say.locale);
  const writers = { nps: score, mean, share: (share: number) => score(100 * share) };
  const cellsOf = (id: string): [string, string] => {
    const found = canShow.figures.find(({ figure }) => figure === id);
    if (found === undefined) return ['–', ''];
    const { of, answers, difference } = found;
    return [difference === null ? say('plan.none') : writers[of](difference), count(answers)];
  };
  const head = ['', ...(['share', 'nps', 'mean'] as const).flatMap((of) => [say(`plan.column.${of}`), 'n'])];
  const rows = linesOf(published)
    .map(({ label, figures }) => [tame(label), ...figures.flatMap(cellsOf)])
    .filter((cells) => cells.slice(1).some((cell) => cell !== '–' && cell !== ''));
  const wide = head.map((_, column) =>
    Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const row = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(wide[0] ?? 0) : cell.padStart(wide[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const text = (line: string): string => foldLine(line, width, 0);
  if (rows.length === 0) return text(say('plan.no-figures'));
  return [
    text(chalk.bold(say('plan.table'))),
    [chalk.bold(row(head)), ...rows.map(row)].join('\n'),
    [certainty(say, canShow), say('plan.note'), say('plan.columns')].map(text).join('\n'),
  ].join('\n\n');
};
