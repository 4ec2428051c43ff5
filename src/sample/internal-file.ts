import { delimited } from '../delimited.ts';
import type { Random } from '../statistics/random.ts';
import { internalShifts, internalUsual } from './record-story.ts';
import { type DepartmentName, departments } from './story.ts';

const periods = ['2025-H2', '2026-H1'] as const;

/** Departments large enough to take part; Maintenance joined in the second half-year. */
const takingPart = (period: (typeof periods)[number]): DepartmentName[] =>
  departments
    .map(({ name }) => name)
    .filter((name) => name !== 'Spa' && (period === '2026-H1' || name !== 'Maintenance'));

export const internalHeadings = ['from_department', 'to_department', 'rating', 'action_agreed'];

/** What people of one team say of another's service, and of their own: a row a rating among the teams that take part. */
export const internalRows = (random: Random, teams: readonly DepartmentName[]): string[][] => {
  const ratingOf = (from: DepartmentName, to: DepartmentName): number => {
    const usual = from === to ? internalUsual.own : internalUsual.rating;
    const shift = internalShifts[to]?.[from] ?? 0;
    return Math.max(1, Math.min(5, Math.round(usual + shift + 0.8 * random.normal())));
  };
  return teams.flatMap((from) =>
    teams.flatMap((to) =>
      // Maintenance is rated by two or three people of each team: too few to be shown.
      Array.from({ length: to === 'Maintenance' ? 2 + random.below(2) : 6 + random.below(4) }, () => [
        from,
        to,
        String(ratingOf(from, to)),
        random.next() < internalUsual.agreed ? 'yes' : 'no',
      ]),
    ),
  );
};

/** internal.csv: two half-years of such ratings. */
export const internalFile = (random: Random): string =>
  delimited([
    ['period', ...internalHeadings],
    ...periods.flatMap((period) => internalRows(random, takingPart(period)).map((row) => [period, ...row])),
  ]);
