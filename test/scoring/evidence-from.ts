import type { Tallies } from '../../src/kinds/tallies.ts';
import type { Company } from '../../src/scoring/company.ts';
import { type Files, gatherEvidence } from '../../src/scoring/evidence.ts';
import type { Evidence, Measured } from '../../src/scoring/measures/measure.ts';
import { evidenceOf } from '../../src/scoring/unit-evidence.ts';
import { Counts } from '../../src/tallies/counts.ts';
import type { ActivityName, Deed, Rating } from '../../src/tallies/events.ts';
import { type AppraisalFact, type AppraisalRow, Matrix } from '../../src/tallies/matrix.ts';
import { companyOf, model } from '../fixtures.ts';

/** The day of the assessment: its twelve months are those of 2026, 365 days. */
const asOf = '2026-12-31';

/** What these tallies hold on that day, of a company that says no more of itself than this. */
export const evidenceFrom = (tallies: Tallies, company: Partial<Company> = {}, files: Files = {}): Evidence =>
  gatherEvidence(tallies, asOf, companyOf(company), model, files);

/** The part of some evidence that speaks of one department. */
export const partOf = (evidence: Evidence, department: string): Evidence =>
  evidenceOf(evidence, new Set([department]));

/** A deed of which no more is known than this. */
export const deed = (activity: ActivityName, day: string, more: Partial<Deed> = {}): Deed => ({
  day,
  activity,
  by: '',
  level: '',
  department: '',
  function: '',
  forDepartment: '',
  forFunction: '',
  participants: null,
  hours: null,
  value: null,
  metric: '',
  subject: '',
  answeredAt: '',
  outcome: '',
  ...more,
});

export const logOf = (deeds: readonly Deed[]): Counts<Deed> => {
  const counts = new Counts<Deed>();
  for (const one of deeds) counts.add(one);
  return counts;
};

/** What one person says of a team's service, on a scale of 1 to 5. */
export const rating = (from: string, to: string, value: number, more: Partial<Rating> = {}): Rating => ({
  day: '2026-05-04',
  until: '2026-05-04',
  from,
  to,
  rating: 10 * value,
  agreed: '',
  respondent: '',
  ...more,
});

export const ratingsOf = (ratings: readonly Rating[]): Counts<Rating> => {
  const counts = new Counts<Rating>();
  for (const one of ratings) counts.add(one);
  return counts;
};

/** A performance review of 2026 that records just these facts. */
export const review = (
  facts: readonly (readonly [AppraisalFact, number])[],
  more: Partial<Omit<AppraisalRow, 'facts'>> = {},
): AppraisalRow => ({
  wave: '2026',
  day: '',
  department: '',
  level: 'staff',
  respondent: '',
  function: '',
  facts: new Map(facts),
  ...more,
});

export const reviewsOf = (rows: readonly AppraisalRow[]): Matrix<AppraisalRow> => {
  const matrix = new Matrix<AppraisalRow>();
  for (const row of rows) matrix.add(row);
  return matrix;
};

type Levels = [number, number, number, number, number];
const levels: Levels = [1, 2, 3, 4, 5];

/** What a rule holds beside its measure and the arguments of that. */
export const rule = { id: 'rule', levels, weight: 1, basis: 'judgement' } as const;

/** The value and n of what was measured, else the reason. */
export const told = (measured: Measured) =>
  typeof measured === 'string' ? measured : [measured.estimate.value, measured.estimate.n];
