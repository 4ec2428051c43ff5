import type { Scale } from '../statistics/mean.ts';
import type { MatrixRow } from '../tallies/matrix.ts';

/** The people of whom something is known: the rows it is of. */
export interface Group {
  readonly kind: 'survey' | 'appraisals';
  /** The same text for the same question, whoever is asked. */
  readonly variable: string;
  readonly rows: readonly MatrixRow[];
}

/** What people say to one question: one value for each row. */
export interface Sample extends Group {
  readonly values: readonly number[];
  /** Whether to one of the questions behind the values all of them gave the same answer. */
  readonly isAlike: boolean;
  /** What the values lie on. */
  readonly scale: Scale | 'share';
}

/** The people that a figure speaks of, and how it follows from the means of what they say; `own` where it is more than that. */
export type People =
  | { readonly as: 'mean'; readonly samples: readonly [Sample] }
  | { readonly as: 'lowest' | 'difference'; readonly samples: readonly [Sample, Sample] }
  | { readonly as: 'own'; readonly samples: readonly [Group] };

/** Whether there are no two different values. */
export const areAlike = (values: readonly number[]): boolean => new Set(values).size < 2;

/** The variable of what people say to some items: the same text whichever others, that nobody was asked, a rule names beside them. */
export const variableOf = (
  name: 'favourable' | 'answer',
  items: readonly string[],
  asked: ReadonlySet<string>,
): string => [name, ...items.filter((item) => asked.has(item)).sort()].join(' ');
