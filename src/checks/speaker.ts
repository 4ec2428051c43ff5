import type { Published } from '../disclosure/published.ts';
import type { Library } from '../reference/library.ts';
import type { Sentences } from './gate.ts';

/** What sentences on conditions are made with. */
export interface Speaker {
  readonly library: Library;
  readonly published: Published;
  /** How many changes were corrected for together. */
  readonly family: number;
}

/** What is said of what came of a condition. */
export type Said = Omit<Sentences, 'name' | 'condition'>;
