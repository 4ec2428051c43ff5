/** What a published number gives away to who subtracts: the sum of one answer over some people, all distinct. */
export interface Sum {
  /** The question; answers of different questions are not subtracted from each other. */
  readonly variable: string;
  /** Numbers of people, the same for the same person wherever this variable is asked. */
  readonly people: Int32Array | readonly number[];
}

/** What one thing that is published or withheld as a whole gives away. */
export interface Claim {
  readonly id: string;
  readonly sums: readonly Sum[];
  /** What is given up first: the lowest, among equals the first by id. Those of the whole organisation come last. */
  readonly rank: number;
  /** Ids of those that it combines; it is withheld with any of them, which would else follow from the rest. */
  readonly needs: readonly string[];
}

/** Figures and scores that are published or withheld together. */
export interface Statement extends Claim {
  /** Their ids in the assessment. */
  readonly figures: readonly string[];
}

/** All that an assessment would say of people, and what each of them answered, where that is a value. */
export interface Statements {
  readonly all: readonly Statement[];
  readonly answer: (variable: string, person: number) => number | undefined;
}
