import type { Breakdown, BreakdownGroup, Standing } from '../../assessment/breakdown.ts';
import { isMeasured } from '../../assessment/figure.ts';
import { agreementText, groupName, probabilityText } from '../../reference/breakdown-words.ts';
import { blankOf } from './blank.ts';
import { findingsView } from './findings.ts';
import { lettersFor } from './letters.ts';
import type { Desk } from './shown.ts';

/** Breakdowns of which at least two groups are shown: one alone stands beside nothing. */
export const shownBreakdowns = ({ published }: Pick<Desk, 'published'>): Breakdown[] =>
  published.breakdowns.filter(
    ({ groups }) =>
      groups.filter(({ dimensions }) => dimensions.some(({ difference }) => isMeasured(difference))).length >
      1,
  );

interface Concluded {
  readonly standing: Standing;
  readonly adjustedP: number;
}

/** What each published difference comes to, by its id. */
const concludedIn = ({ published }: Pick<Desk, 'published'>): ReadonlyMap<string, Concluded> =>
  new Map(
    published.conclusions.breakdowns.flatMap(({ comparisons }) =>
      comparisons.map((one) => [one.figure, one] as const),
    ),
  );

/** In how many dimensions a group stands above or below the rest. */
interface Apart {
  readonly group: string;
  readonly standing: 'higher' | 'lower';
  readonly count: number;
  readonly of: number;
}

/** Groups that stand apart from the rest, in most dimensions first; below before above. */
export const standingApart = (desk: Desk): Apart[] => {
  const concluded = concludedIn(desk);
  return shownBreakdowns(desk)
    .flatMap(({ attribute, groups }) =>
      groups.flatMap((group) =>
        (['lower', 'higher'] as const).map((standing) => {
          const measured = group.dimensions.filter(({ difference }) => isMeasured(difference));
          const apart = measured.filter(
            ({ difference }) => concluded.get(difference.id)?.standing === standing,
          );
          return {
            group: groupName(desk.say, attribute, group),
            standing,
            count: apart.length,
            of: measured.length,
          };
        }),
      ),
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.standing < b.standing ? 1 : a.standing > b.standing ? -1 : 0));
};

const marks: Readonly<Record<Standing, string>> = { higher: '*', lower: '*', 'no-evidence': '' };

const tableOf = (desk: Desk, { attribute, groups }: Breakdown) => {
  const { say, format, names, published } = desk;
  const concluded = concludedIn(desk);
  const heading = say(`report.breakdowns.by.${attribute}`);
  const columns = (groups[0]?.dimensions ?? [])
    .map(({ dimension }) => dimension)
    .filter((dimension) =>
      groups.some((group) =>
        group.dimensions.some((one) => one.dimension === dimension && one.difference.status === 'measured'),
      ),
    );
  const cellsOf = ({ dimensions }: BreakdownGroup) =>
    dimensions.filter(({ dimension }) => columns.includes(dimension));
  const standingOf = (id: string): Standing => concluded.get(id)?.standing ?? 'no-evidence';
  const differences = groups
    .flatMap(({ dimensions }) => dimensions)
    .flatMap(({ difference }) => (isMeasured(difference) ? [standingOf(difference.id)] : []));
  const count = (standing: Standing): number => differences.filter((one) => one === standing).length;
  const clustering =
    published.conclusions.breakdowns.find((one) => one.attribute === attribute)?.clustering ?? [];
  const shownOf = (group: BreakdownGroup) => cellsOf(group).map(({ difference }) => desk.figure(difference));
  const letters = lettersFor(groups.map(shownOf).flatMap((cells) => (blankOf(cells) === null ? cells : [])));
  return {
    heading,
    letters: letters.legend,
    caption: say('report.breakdowns.caption', { heading }),
    tally: say('report.breakdowns.tally', {
      apart: differences.length - count('no-evidence'),
      higher: count('higher'),
      lower: count('lower'),
      none: count('no-evidence'),
      all: differences.length,
    }),
    columns: columns.map(names.dimension),
    rows: groups.map((group) => ({
      name: groupName(say, attribute, group),
      people: desk.figure(group.people),
      blank: blankOf(shownOf(group)),
      cells: cellsOf(group).map(({ difference }) => {
        const standing = standingOf(difference.id);
        return {
          shown: desk.figure(difference),
          standing,
          letter: letters.of(desk.figure(difference)),
          mark: marks[standing],
          words: say(`breakdown.standing.${standing}`),
        };
      }),
    })),
    details: groups.flatMap((group) =>
      cellsOf(group).flatMap(({ dimension, mean, difference }) =>
        isMeasured(mean) && isMeasured(difference)
          ? [
              {
                group: groupName(say, attribute, group),
                dimension: names.dimension(dimension),
                mean: desk.figure(mean),
                difference: desk.figure(difference),
                id: difference.id,
                rest: say('report.breakdowns.rest-text', {
                  mean: format.mean(difference.restMean),
                  sd: format.mean(difference.restSd),
                  n: format.count(difference.restN),
                }),
                p: probabilityText(desk, concluded.get(difference.id)?.adjustedP ?? 1),
                g: difference.hedgesG === null ? '' : format.mean(difference.hedgesG),
                delta: format.mean(difference.cliffDelta),
                agreement: agreementText(desk, mean.agreement, 'report.breakdowns.agreement-text'),
              },
            ]
          : [],
      ),
    ),
    clustering: clustering
      .filter(({ dimension }) => columns.includes(dimension))
      .map(({ dimension, single, mean }) => ({
        name: names.dimension(dimension),
        single: desk.figure(single),
        mean: desk.figure(mean),
      })),
  };
};

/** Each group against the rest of the company: one table for each attribute, and the groups that are split. */
export const breakdownsView = (desk: Desk) => {
  const tables = shownBreakdowns(desk).map((breakdown) => tableOf(desk, breakdown));
  const [first] = standingApart(desk);
  return {
    any: tables.length > 0,
    title:
      first === undefined
        ? desk.say('report.breakdowns.none')
        : desk.say('report.breakdowns.message', { ...first }),
    split: findingsView(desk)
      .filter(({ id }) => id === 'split-team')
      .map(({ said }) => said),
    tables,
  };
};
