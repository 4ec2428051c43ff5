import type { Reason, Unit, Window } from '../../assessment/figure.ts';
import type { MeasureName, RuleOf } from '../../model/measures.ts';
import type { Model } from '../../model/schema.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Scale } from '../../statistics/mean.ts';
import type { Answers } from '../../tallies/answers.ts';
import type { Counts } from '../../tallies/counts.ts';
import type { ActivityName, Deed, Rating } from '../../tallies/events.ts';
import type { AppraisalRow, Matrix, SurveyRow } from '../../tallies/matrix.ts';
import type { Company } from '../company.ts';
import type { People } from '../sample.ts';
import type { Windowed } from '../windows.ts';

/** All that measures may look at: tallies cut to their windows, and what the company says of itself. */
export interface Evidence {
  readonly survey: Windowed<Matrix<SurveyRow>> | Reason;
  readonly nps: Windowed<Answers> | Reason;
  readonly reviews: Windowed<Answers> | Reason;
  /** Dated answers of customers, of nps and reviews together, in the twelve months up to `asOf`. */
  readonly customers: Windowed<Answers> | Reason;
  readonly appraisals: Windowed<Matrix<AppraisalRow>> | Reason;
  /** The twelve months up to `asOf`; undated ratings as a whole. */
  readonly internal: Windowed<Counts<Rating>> | Reason;
  /** The twelve months up to `asOf`; the window starts with the first deed in them, and ends with the last where the log ends early. */
  readonly activities: Windowed<Counts<Deed>> | Reason;
  /** How many quarters a review covers that is dated by its day. */
  readonly reviewQuarters: number;
  /** The scale of the internal ratings. */
  readonly internalScale: Scale | null;
  /** NPS of the last full quarter when the survey was answered, in points; undefined where there is none. */
  readonly knownNps: number | undefined;
  /** Activities that the company records: declared, or found in the file at least once. */
  readonly logged: ReadonlySet<ActivityName>;
  /** Whether deeds are recorded with when they were answered and with what came of them. */
  readonly recorded: { readonly answers: boolean; readonly outcomes: boolean };
  /** The departments and functions that there are, and those at the front line, by compared name. */
  readonly departments: ReadonlySet<string>;
  readonly frontLine: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  /** The department that the evidence is cut to, by compared names; undefined for the whole company. */
  readonly unit: ReadonlySet<string> | undefined;
  /** The evidence of the whole company, where this is a department's. */
  readonly whole: Evidence | undefined;
  /** Codes of the items that somebody in the company answered. */
  readonly asked: ReadonlySet<string>;
  /** Item codes whose agreement is bad news. */
  readonly reversed: ReadonlySet<string>;
  readonly company: Company;
  readonly model: Model;
}

/** A number with what it is measured in and speaks of. */
export interface Counted {
  readonly estimate: Estimate;
  readonly unit: Unit;
  readonly window: Window;
}

/** A number that speaks of employees, with whom. */
export interface Asked extends Counted {
  readonly people: People;
}

/** A measured number or the reason there is none. */
export type Measured = Counted | Asked | Reason;

/** The employees of whom a measured number speaks; undefined where it is of none or is not measured. */
export const peopleOf = (measured: Measured): People | undefined =>
  typeof measured !== 'string' && 'people' in measured ? measured.people : undefined;

/** A named function from evidence to one number; its doc line says how it is computed. */
export type Measure<M extends MeasureName> = (evidence: Evidence, rule: RuleOf<M>) => Measured;
