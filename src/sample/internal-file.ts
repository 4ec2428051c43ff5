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

/** internal.csv: what people of one team say of another's service, and of their own. */
export const internalFile = (random: Random): string => {
  const ratingOf = (from: DepartmentName, to: DepartmentName): number => {
    const usual = from === to ? internalUsual.own : internalUsual.rating;
    const shift = internalShifts[to]?.[from] ?? 0;
    return Math.max(1, Math.min(5, Math.round(usual + shift + 0.8 * random.normal())));
  };
  const rows = periods.flatMap((period) =>
    takingPart(period).flatMap((from) =>
      takingPart(period).flatMap((to) =>
        // Maintenance is rated by two or three people of each team: too few to be shown.
        Array.from({ length: to === 'Maintenance' ? 2 + random.below(2) : 6 + random.below(4) }, () => [
          period,
          from,
          to,
          String(ratingOf(from, to)),
          random.next() < internalUsual.agreed ? 'yes' : 'no',
        ]),
      ),
    ),
  );
  return delimited([['period', 'from_department', 'to_department', 'rating', 'action_agreed'], ...rows]);
};
