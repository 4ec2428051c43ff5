import type { Verdict } from './verdict.ts';

/** The words that formats need beside the sentences of the results. */
export interface Words {
  /** What a rule is about, for a list of rules. */
  describe(rule: string): string;
  /** That so many more problems are not shown. */
  omitted(count: number): string;
}

/** A format in which a verdict can be written: the same verdict gives the same bytes. */
export type Format = (verdict: Verdict, words: Words) => string;
