import { sum } from '../../statistics/estimate.ts';
import { estimateMean, spreadOf } from '../../statistics/mean.ts';
import { estimateShare } from '../../statistics/share.ts';
import { stepsOfYear } from '../../tallies/days.ts';
import type { Rating } from '../../tallies/events.ts';
import { countPeople } from '../../tallies/matrix.ts';
import { sameName } from '../company.ts';
import { daysIn, type Span } from '../deeds.ts';
import { maySpeak, pairsOf } from '../pairs.ts';
import type { Measure } from './measure.ts';

const fewestPairs = 2;

/**
 * Mean, on a scale of 1 to 5, over pairs of teams of what the one says of the other's service: pairs count alike, however many
 * ratings they hold; self-ratings are left out, and pairs with fewer raters than the minimum group or few who are of one mind. t interval over pairs with
 * one pseudo-pair; at least two pairs. Of a department: what others say of it.
 */
export const internalPairs: Measure<'internal.pairs'> = ({ internal, internalScale, company, unit }) => {
  if (typeof internal === 'string') return internal;
  if (internalScale === null) return 'no-answers';
  const pairs = pairsOf(internal.tally, internalScale).filter(
    (pair) =>
      pair.from !== pair.to &&
      maySpeak(pair, company.minimumGroup) &&
      (unit === undefined || unit.has(pair.to)),
  );
  if (pairs.length < fewestPairs) return internal.tally.total === 0 ? 'no-answers' : 'too-few';
  const means = pairs.map(({ ratings }) => sum(ratings) / ratings.length);
  return {
    estimate: estimateMean(spreadOf(means), { min: 1, max: 5 }),
    unit: 'rating',
    window: internal.window,
  };
};

const fewestPeriods = 3;

/** The one of some steps of time that holds at least half of a rating's days, those after the last step left out; the later of two halves. */
const stepOf = (steps: readonly Span[], { day, until }: Rating): Span | undefined => {
  const last = steps.at(-1)?.to ?? until;
  const end = until < last ? until : last;
  return steps.findLast(({ from, to }) => {
    const within = { from: day > from ? day : from, to: end < to ? end : to };
    return within.from <= within.to && 2 * daysIn(within) >= daysIn({ from: day, to: end });
  });
};

/**
 * Share, 0…1, of departments and the two half-years of the year in which ratings were both given to others and received from
 * them; a rating of a longer period counts in the one half-year that holds most of it. Wilson interval.
 */
export const internalCoverage: Measure<'internal.coverage'> = ({ internal, departments }) => {
  if (typeof internal === 'string') return internal;
  const { tally, window } = internal;
  if (window === 'undated') return 'column-missing';
  const steps = stepsOfYear(window.to, 'half-year');
  const periods = steps.length * departments.size;
  if (periods < fewestPeriods) return 'too-few';
  const met = steps.flatMap((step) => {
    const ratings = tally.where(
      (one) => sameName(one.from) !== sameName(one.to) && stepOf(steps, one) === step,
    );
    const [given, received] = (['from', 'to'] as const).map(
      (side) => new Set([...ratings.by(side).keys()].map(sameName)),
    );
    return [...departments].filter((name) => given?.has(name) && received?.has(name));
  });
  return { estimate: estimateShare(met.length, periods), unit: 'share', window };
};

const fewestRatings = 10;

/**
 * Share, 0…1, of ratings after which an improvement was agreed on, of those that say; at least ten, by as many people as the minimum
 * group. Wilson interval over ratings.
 */
export const internalAgreed: Measure<'internal.agreed'> = ({ internal, company, unit }) => {
  if (typeof internal === 'string') return internal;
  // A rating is of two departments: what each has of a few raters could be worked out from several.
  if (unit !== undefined) return 'not-by-unit';
  const { tally, window } = internal;
  const agreed = tally.by('agreed');
  const [yes, no] = [agreed.get('yes') ?? 0, agreed.get('no') ?? 0];
  if (yes + no === 0) return tally.total === 0 ? 'no-answers' : 'column-missing';
  const raters = tally.cells.flatMap(({ cell, count }) =>
    cell.agreed === '' ? [] : Array.from({ length: count }, () => cell),
  );
  if (yes + no < fewestRatings || countPeople(raters) < company.minimumGroup) return 'too-few';
  return { estimate: estimateShare(yes, yes + no), unit: 'share', window };
};
