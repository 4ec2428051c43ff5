import type { Assessment } from '../assessment/document.ts';
import type { Reason } from '../assessment/figure.ts';
import { estimateMean, type Scale } from '../statistics/mean.ts';
import { estimateNps, type NpsCounts } from '../statistics/nps.ts';
import type { Answers } from '../tallies/answers.ts';
import type { Department } from './departments.ts';
import { figure } from './figures.ts';
import type { Measured } from './measures/measure.ts';
import type { Windowed } from './windows.ts';

type Found = Windowed<Answers> | Reason;

/** Fewer people than this make no score: its interval would be nearly the whole scale. */
const fewestPeople = 5;

/** 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract. */
const npsCounts = (tally: Answers): NpsCounts => {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const [score, count] of tally.by('value'))
    counts[score >= 9 ? 'promoters' : score >= 7 ? 'passives' : 'detractors'] += count;
  return counts;
};

/** Net Promoter Score of the window's answers, in points. */
export const measureNps = (found: Found, fewest = fewestPeople): Measured => {
  if (typeof found === 'string') return found;
  if (found.tally.total === 0) return 'no-answers';
  if (found.tally.people < fewest) return 'too-few';
  return { estimate: estimateNps(npsCounts(found.tally)), unit: 'nps', window: found.window };
};

/** Mean rating of the window's reviews on their scale; tallies hold tenths. */
export const measureRating = (found: Found, scale: Scale | null, fewest = fewestPeople): Measured => {
  if (typeof found === 'string') return found;
  if (scale === null || found.tally.total === 0) return 'no-answers';
  if (found.tally.people < fewest) return 'too-few';
  const spread = new Map([...found.tally.by('value')].map(([tenths, count]) => [tenths / 10, count]));
  return { estimate: estimateMean(spread, scale), unit: 'rating', window: found.window };
};

/** Answers of customers in the quarter that is assessed and in every quarter, the earliest first. */
export interface Quarters {
  readonly found: Found;
  readonly quarters: readonly Windowed<Answers>[];
}

const labelOf = ({ window }: Windowed<Answers>): string => (window === 'undated' ? window : window.label);

/** The last quarter before the one that is assessed. */
export const previousQuarter = ({ found, quarters }: Quarters): Windowed<Answers> | undefined =>
  typeof found === 'string' ? undefined : quarters.findLast((quarter) => labelOf(quarter) < labelOf(found));

type Part = Pick<Assessment['outcome']['rating'], 'figure' | 'trend' | 'previous'>;

/** One measure of the company in every quarter, and of each department in the quarter before. */
const partOf = (
  id: 'nps' | 'rating',
  all: Quarters,
  departments: readonly Department[],
  measure: (found: Found) => Measured,
): Part => {
  const ofQuarter = (quarter: Windowed<Answers>) => figure(`${id}.${labelOf(quarter)}`, measure(quarter));
  const previous = previousQuarter(all);
  return {
    figure: figure(id, measure(all.found)),
    trend: all.quarters.map((quarter) => ({ period: labelOf(quarter), figure: ofQuarter(quarter) })),
    previous:
      previous === undefined
        ? null
        : {
            period: labelOf(previous),
            figure: ofQuarter(previous),
            units: departments.map((department) => {
              const tally = previous.tally.of((name) => department.spellings.has(name));
              const unitId = `unit.${department.id}.${id}.${labelOf(previous)}`;
              return { id: department.id, figure: figure(unitId, measure({ ...previous, tally })) };
            }),
          },
  };
};

/** What customers say, beside the stage and never in it: NPS and mean rating, with their quarters. */
export const outcomeOf = (
  nps: Quarters,
  rating: Quarters & { readonly scale: Scale | null },
  departments: readonly Department[],
  minimumGroup: number,
): Assessment['outcome'] => {
  const fewest = Math.max(fewestPeople, minimumGroup);
  const answers = typeof nps.found === 'string' || nps.found.tally.people < fewest ? null : nps.found.tally;
  const { figure: npsFigure, ...npsQuarters } = partOf('nps', nps, departments, (found) =>
    measureNps(found, fewest),
  );
  const { figure: ratingFigure, ...ratingQuarters } = partOf('rating', rating, departments, (found) =>
    measureRating(found, rating.scale, fewest),
  );
  return {
    nps: {
      figure: npsFigure,
      counts: answers && { ...npsCounts(answers) },
      distribution: answers && Array.from({ length: 11 }, (_, score) => answers.by('value').get(score) ?? 0),
      ...npsQuarters,
    },
    rating: { figure: ratingFigure, scale: rating.scale, ...ratingQuarters },
  };
};
