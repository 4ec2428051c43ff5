/** What went wrong, as a code of the locale plus the facts its sentence needs; words come at the edge. */
export type Facts = Readonly<Record<string, string | number>>;

/** A place in a file that a person can open: 1-based line and column, both optional for whole-file problems. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Problem {
  readonly code: string;
  readonly facts: Facts;
  readonly place?: Place;
}

abstract class ReportedError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.problems = problems;
  }
}

/** The person at the keyboard must act: a flag, a path, culture.yaml, a missing browser. */
export class UsageError extends ReportedError {
  override readonly name = 'UsageError';
}

/** The author of a rule model must act. */
export class ModelError extends ReportedError {
  override readonly name = 'ModelError';
}

/** The keeper of the data must act: nothing in it can be assessed. */
export class DataError extends ReportedError {
  override readonly name = 'DataError';
}

export const isReported = (error: unknown): error is UsageError | ModelError | DataError =>
  error instanceof ReportedError;
