import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Difference, DimensionMean } from '../../src/assessment/breakdown.ts';
import { Figure, Score } from '../../src/assessment/figure.ts';
import { BoundedShare, Response } from '../../src/assessment/response.ts';
import { publish } from '../../src/disclosure/publish.ts';
import { calendarOf } from '../../src/scoring/calendar.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { scoreGroups } from '../../src/scoring/groups.ts';
import { scoreInternal } from '../../src/scoring/internal-service.ts';
import { scoreItems } from '../../src/scoring/items.ts';
import { observe } from '../../src/scoring/observations.ts';
import { scoreOrganisation } from '../../src/scoring/organisation.ts';
import { outcomeOf } from '../../src/scoring/outcome.ts';
import { scorePairedItems } from '../../src/scoring/paired-items.ts';
import { prioritise } from '../../src/scoring/priorities.ts';
import { scoreReliability } from '../../src/scoring/reliability.ts';
import { scoreResponse } from '../../src/scoring/response-figures.ts';
import { responseIssues } from '../../src/scoring/response-issues.ts';
import { sensitivityOf } from '../../src/scoring/sensitivity.ts';
import { decideStage } from '../../src/scoring/stage.ts';
import { statementsOf } from '../../src/scoring/statements.ts';
import { Answers } from '../../src/tallies/answers.ts';
import { Counts } from '../../src/tallies/counts.ts';
import { activityNames, type Deed, type Rating } from '../../src/tallies/events.ts';
import { type AppraisalFact, type AppraisalRow, Matrix, type SurveyRow } from '../../src/tallies/matrix.ts';
import { emptyDocument } from '../empty-document.ts';
import { companyOf, model } from '../fixtures.ts';

const codes = model.practices.flatMap(({ items }) => items.map(({ code }) => code));
const department = fc.constantFrom('', 'A', 'a', 'B', 'C');
const level = fc.constantFrom('' as const, 'staff' as const, 'manager' as const, 'executive' as const);
const respondent = fc.constantFrom('', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6');
const day = fc.constantFrom('', '2025-07-01', '2026-06-01', '2026-06-30');

const surveyRow: fc.Arbitrary<SurveyRow> = fc.record({
  wave: fc.constantFrom('', '2026-Q2'),
  day,
  department,
  level,
  respondent,
  customerFacing: fc.constantFrom('yes' as const, 'no' as const, '' as const),
  function: fc.constantFrom('', 'service', 'sales'),
  options: fc.constantFrom(2, 5, 11),
  seconds: fc.constantFrom(null, 1, 60, 600),
  answers: fc
    .tuple(fc.integer({ min: 0, max: 1 }), fc.boolean(), fc.nat(3))
    .map(
      ([step, isFull, few]) =>
        new Map(codes.slice(0, isFull ? codes.length : few).map((code) => [code, step])),
    ),
});

const appraisalRow: fc.Arbitrary<AppraisalRow> = fc.record({
  wave: fc.constantFrom('', '2026', '2026-Q2'),
  day,
  department,
  level,
  respondent,
  function: fc.constantFrom('', 'service', 'sales'),
  facts: fc
    .array(
      fc.tuple(
        fc.constantFrom<AppraisalFact>(
          'customer_goal',
          'customer_weight',
          'coaching_sessions',
          'goal_attainment',
          'reward',
          'promoted',
          'pay_position',
        ),
        fc.constantFrom(0, 1, 100, 1e9),
      ),
    )
    .map((facts) => new Map(facts)),
});

const deed: fc.Arbitrary<Deed> = fc.record({
  day: fc.constantFrom('2025-07-01', '2026-01-01', '2026-06-30'),
  activity: fc.constantFrom(...activityNames),
  by: respondent,
  level,
  department,
  function: fc.constantFrom('', 'service', 'sales'),
  forDepartment: fc.constantFrom('', 'A', 'everybody'),
  forFunction: fc.constantFrom('', 'service', 'sales'),
  participants: fc.constantFrom(null, 0, 1, 1e9),
  hours: fc.constantFrom(null, 0, 10, 1e9),
  value: fc.constantFrom(null, 0, 1e12),
  metric: fc.constantFrom('customer' as const, 'inside' as const, '' as const),
  subject: fc.constantFrom('', 's', 't'),
  answeredAt: fc.constantFrom('', '2026-06-30'),
  outcome: fc.constantFrom('worked' as const, 'failed' as const, 'stated' as const, '' as const),
});

const rating: fc.Arbitrary<Rating> = fc.record({
  day,
  until: day,
  from: department,
  to: department,
  rating: fc.constantFrom(10, 50),
  agreed: fc.constantFrom('yes' as const, 'no' as const, '' as const),
  respondent,
});

const counted = <T>(one: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(one, fc.constantFrom(1, 2, 30)), { maxLength: 12 });
const times = fc.constantFrom(1, 9);

/** Every figure and score of a part of a document: finite, in order, in its range; numbers are nothing else than finite. */
const hold = (part: unknown): void => {
  if (typeof part === 'number') expect(Number.isFinite(part)).toBe(true);
  if (typeof part !== 'object' || part === null) return;
  if ('status' in part && part.status === 'measured' && 'id' in part) {
    const kinds =
      'worst' in part
        ? BoundedShare
        : 'sd' in part
          ? DimensionMean
          : 'restN' in part
            ? Difference
            : 'n' in part
              ? Figure
              : Score;
    const found = kinds.parse(part);
    if (found.status === 'measured') {
      expect(found.low, found.id).toBeLessThanOrEqual(found.value);
      expect(found.high, found.id).toBeGreaterThanOrEqual(found.value);
    }
  }
  for (const one of Object.values(part)) hold(one);
};

describe('bad input', () => {
  it('gives numbers in their range or reasons, never NaN and never a crash, whatever the rows', () => {
    fc.assert(
      fc.property(
        fc.array(surveyRow, { maxLength: 9 }),
        times,
        fc.array(appraisalRow, { maxLength: 9 }),
        counted(deed),
        counted(rating),
        counted(fc.record({ day, department, value: fc.constantFrom(0, 10) })),
        fc.constantFrom(0, 20),
        fc.constantFrom({}, { A: 0 }, { A: 3, B: 9, C: 1e9 }, { Z: 5 }),
        fc.boolean(),
        (surveyed, copies, appraised, deeds, ratings, answers, draws, departments, finitePopulation) => {
          const [survey, appraisals] = [new Matrix<SurveyRow>(), new Matrix<AppraisalRow>()];
          for (let copy = 0; copy < copies; copy++) {
            for (const row of surveyed) survey.add(copy === 0 ? row : { ...row, respondent: '' });
            for (const row of appraised) appraisals.add(copy === 0 ? row : { ...row, respondent: '' });
          }
          const [activities, internal] = [new Counts<Deed>(), new Counts<Rating>()];
          for (const [cell, by] of deeds) activities.add(cell, by);
          for (const [cell, by] of ratings)
            internal.add(cell.day > cell.until ? { ...cell, until: cell.day } : cell, by);
          const nps = new Answers();
          for (const [cell, by] of answers) for (let copy = 0; copy < by; copy++) nps.add(cell);
          const company = companyOf({
            headcount: {
              departments,
              levels: { executive: 1 },
              functions: { service: 1, sales: 1e9 },
            },
            finitePopulation,
            focus_segments: ['X'],
            goals: [],
          });
          const scale = { min: 1, max: 5 };
          const evidence = gatherEvidence(
            { survey, appraisals, activities, internal, nps },
            '2026-06-30',
            company,
            model,
            {
              internalScale: scale,
              activityColumns: new Set(['answered_at']),
            },
          );
          const organisation = scoreOrganisation(evidence, scale, { company: draws, unit: draws });
          const { scores } = organisation;
          const stage = decideStage(scores, model);
          const service = scoreInternal(evidence);
          const units = organisation.units.map(({ result }) => result);
          const parts = {
            practices: scores.practices,
            dimensions: scores.dimensions,
            overall: scores.overall,
            stage,
            units,
            lowestUnit: organisation.lowest?.result ?? null,
            items: scoreItems(organisation.items),
            groupGaps: scoreGroups(organisation.groups),
            breakdowns: organisation.breakdowns.map(({ result }) => result),
            observations: [...observe(evidence), ...scorePairedItems(organisation.paired)],
            reliability: scoreReliability(organisation.reliability, model),
            response: Response.nullable().parse(scoreResponse(organisation.response, evidence)),
            internal: service,
            calendar: calendarOf(evidence),
            priorities: prioritise(scores, stage, model, 5),
            sensitivity: sensitivityOf(scores, stage, model, 5),
            outcome: outcomeOf(
              { found: evidence.nps, quarters: [] },
              { found: evidence.reviews, quarters: [], scale },
              [],
              5,
            ),
          };
          hold(parts);
          hold(responseIssues(evidence, organisation.response, () => ({ file: 'culture.yaml' })));
          hold(publish({ ...emptyDocument, ...parts }, statementsOf(organisation), 5));
        },
      ),
      { numRuns: 60 },
    );
  });
});
