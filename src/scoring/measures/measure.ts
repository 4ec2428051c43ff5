import type { Reason, Unit, Window } from '../../assessment/figure.ts';
import type { MeasureName, RuleOf } from '../../model/measures.ts';
import type { Model } from '../../model/schema.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Counts } from '../../tallies/counts.ts';
import type { Matrix } from '../../tallies/matrix.ts';
import type { Windowed } from '../windows.ts';

/** All that measures may look at: tallies cut to their windows, and how small a group may be. */
export interface Evidence {
  readonly survey: Windowed<Matrix> | Reason;
  readonly nps: Windowed<Counts> | Reason;
  readonly reviews: Windowed<Counts> | Reason;
  /** Dated answers of customers, of nps and reviews together, in the twelve months up to `asOf`. */
  readonly customers: Windowed<Counts> | Reason;
  /** Item codes whose agreement is bad news. */
  readonly reversed: ReadonlySet<string>;
  /** Fewer employees than this are not scored. */
  readonly minimumGroup: number;
  readonly model: Model;
}

/** A measured number or the reason there is none. */
export type Measured = { readonly estimate: Estimate; readonly unit: Unit; readonly window: Window } | Reason;

/** A named function from evidence to one number; its doc line says how it is computed. */
export type Measure<M extends MeasureName> = (evidence: Evidence, rule: RuleOf<M>) => Measured;
