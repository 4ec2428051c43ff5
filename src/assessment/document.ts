import { z } from 'zod';
import { Breakdown } from './breakdown.ts';
import { Calendar } from './calendar.ts';
import { Conclusions } from './conclusions.ts';
import { Disclosure } from './disclosure.ts';
import { Figure, Score } from './figure.ts';
import { Finding, Priority } from './findings.ts';
import { Input } from './input.ts';
import { InternalService } from './internal-service.ts';
import { Issue } from './issue.ts';
import { MethodPart } from './method.ts';
import { Nps, Rating } from './outcome.ts';
import { Reliability } from './reliability.ts';
import { Response } from './response.ts';
import { DimensionResult, LensResult, PracticeResult } from './scores.ts';
import { type HeldBack, Sensitivity, Stage } from './stage.ts';
import { Trend } from './trend.ts';
import { GroupGap, LowestUnit, UnitResult } from './units.ts';
import { Benchmark, Target } from './yardsticks.ts';

export const schemaVersion = 1;

/** The score that falls short, where it is one. */
export const heldBackScore = (
  held: HeldBack,
  { overall, dimensions, practices }: Assessment,
): number | undefined => {
  const score =
    held.reason === 'overall'
      ? overall
      : held.reason === 'dimension'
        ? dimensions.find(({ id }) => id === held.dimension)?.score
        : held.reason === 'practice'
          ? practices.find(({ id }) => id === held.practice)?.score
          : undefined;
  return score?.status === 'measured' ? score.value : undefined;
};

/** The one result document: ids, numbers and reason codes; words come at rendering. */
export const Assessment = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  generator: z.strictObject({ name: z.literal('culture'), version: z.string() }),
  organisation: z.string(),
  /** The latest date in the data or --as-of; null where nothing is dated. */
  asOf: z.iso.date().nullable(),
  model: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  /** The articles that the assessment was asked to keep to; empty where it is the whole model. */
  chosenLenses: z.array(z.string()),
  inputs: z.array(Input),
  /** What the company says of its figures, in its own order; only of figures that are known. */
  targets: z.array(Target),
  benchmarks: z.array(Benchmark),
  stage: Stage,
  overall: Score,
  dimensions: z.array(DimensionResult),
  practices: z.array(PracticeResult),
  lenses: z.array(LensResult),
  /** Of each item the share of answers on the favourable side, in the middle and on the other side. */
  items: z.array(z.strictObject({ code: z.string(), figure: Figure, neither: Figure, against: Figure })),
  reliability: z.array(Reliability),
  /** Null without a survey. */
  response: Response.nullable(),
  outcome: z.strictObject({ nps: Nps, rating: Rating }),
  units: z.array(UnitResult),
  lowestUnit: LowestUnit.nullable(),
  groupGaps: z.array(GroupGap),
  breakdowns: z.array(Breakdown),
  internal: InternalService.nullable(),
  calendar: Calendar.nullable(),
  /** Figures that no rule asks for and findings speak of. */
  observations: z.array(Figure),
  /** null where the survey has no wave. */
  trend: Trend.nullable(),
  findings: z.array(Finding),
  priorities: z.array(Priority),
  sensitivity: Sensitivity,
  issues: z.strictObject({ total: z.int(), shown: z.array(Issue) }),
  method: z.array(MethodPart),
  disclosure: Disclosure,
  conclusions: Conclusions,
});
export type Assessment = z.infer<typeof Assessment>;

/** An assessment before anything is concluded from it. */
export type Unconcluded = Omit<Assessment, 'conclusions'>;

/** An assessment before disclosure. */
export type Undisclosed = Omit<Unconcluded, 'disclosure'>;
