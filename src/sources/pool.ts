import type { Issue } from '../assessment/issue.ts';
import type { Tallies } from '../kinds/tallies.ts';
import type { Scale } from '../statistics/mean.ts';
import { Answers } from '../tallies/answers.ts';
import { Counts } from '../tallies/counts.ts';
import type { Deed, Rating } from '../tallies/events.ts';
import { type AppraisalRow, Matrix, type SurveyRow } from '../tallies/matrix.ts';
import { daysApart } from './days-apart.ts';
import { departmentsLikeIds } from './departments-like-ids.ts';
import type { Intake } from './intake.ts';
import { ratingScale } from './rating-scale.ts';
import { repeatIssues, withoutRepeats } from './repeats.ts';

/** The scales of the pooled ratings; null without any. */
interface Scales {
  readonly reviews: Scale | null;
  readonly internal: Scale | null;
}

export interface Pool {
  readonly tallies: Tallies;
  readonly scales: Scales;
  readonly intakes: readonly Intake[];
  /** Files that cannot be pooled with the others, files that tell the same twice, and days that are hardly meant. */
  readonly issues: readonly Issue[];
}

const sameScale = (a: Scale | null, b: Scale | null): boolean => a?.min === b?.min && a?.max === b?.max;

/** Merges parts into an empty tally; undefined where there are none. */
const merged = <T extends { merge(other: T): void }>(parts: readonly T[], empty: T): T | undefined => {
  for (const part of parts) empty.merge(part);
  return parts.length === 0 ? undefined : empty;
};

/** Merges the tallies of all files of a kind. */
export const pool = (intakes: readonly Intake[]): Pool => {
  const scales: Scales = {
    reviews: ratingScale(intakes, 'reviews'),
    internal: ratingScale(intakes, 'internal'),
  };
  const fits = ({ reading: { kind, scale } }: Intake): boolean =>
    (kind !== 'reviews' && kind !== 'internal') || sameScale(scale, scales[kind]);
  const fitting = intakes.filter(fits);
  for (const { account } of intakes.filter((intake) => !fits(intake)))
    account.takeBack('scales-differ', account.rows.scored);
  const repeats = repeatIssues(fitting);
  const pooled = withoutRepeats(fitting);
  const readings = pooled.map(({ reading }) => reading);

  const all = {
    survey: merged(
      readings.flatMap((one) => (one.kind === 'survey' ? [one.tally] : [])),
      new Matrix<SurveyRow>(),
    ),
    nps: merged(
      readings.flatMap((one) => (one.kind === 'nps' ? [one.tally] : [])),
      new Answers(),
    ),
    reviews: merged(
      readings.flatMap((one) => (one.kind === 'reviews' ? [one.tally] : [])),
      new Answers(),
    ),
    appraisals: merged(
      readings.flatMap((one) => (one.kind === 'appraisals' ? [one.tally] : [])),
      new Matrix<AppraisalRow>(),
    ),
    internal: merged(
      readings.flatMap((one) => (one.kind === 'internal' ? [one.tally] : [])),
      new Counts<Rating>(),
    ),
    activities: merged(
      readings.flatMap((one) => (one.kind === 'activities' ? [one.tally] : [])),
      new Counts<Deed>(),
    ),
  };
  return {
    tallies: {
      ...(all.survey && { survey: all.survey }),
      ...(all.nps && { nps: all.nps }),
      ...(all.reviews && { reviews: all.reviews }),
      ...(all.appraisals && { appraisals: all.appraisals }),
      ...(all.internal && { internal: all.internal }),
      ...(all.activities && { activities: all.activities }),
    },
    scales,
    intakes: pooled,
    issues: [
      ...intakes
        .filter((intake) => !fits(intake))
        .map(({ file }): Issue => ({ code: 'scales-differ', severity: 'error', file, count: 1 })),
      ...repeats,
      ...daysApart(fitting),
      ...departmentsLikeIds(fitting),
    ],
  };
};
