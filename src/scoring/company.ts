import type { Segments } from '../model/knowledge.ts';
import type { ActivityName } from '../tallies/events.ts';
import type { Level } from '../tallies/matrix.ts';

/** What the company says of itself and no file holds. */
export interface Company extends Segments {
  readonly minimumGroup: number;
  /** Whether figures of a survey are to speak of those who work there alone. */
  readonly finitePopulation: boolean;
  readonly headcount: {
    readonly departments: Readonly<Record<string, number>>;
    readonly levels: Readonly<Partial<Record<Exclude<Level, ''>, number | undefined>>>;
    readonly functions: Readonly<Record<string, number>>;
  };
  /** Absent where it does not say which goals it has. */
  readonly goals?:
    | readonly { readonly measure?: string | undefined; readonly due?: string | undefined }[]
    | undefined;
  readonly logged: readonly ActivityName[];
  readonly closures: readonly { readonly from: string; readonly to: string }[];
  readonly front_line: readonly string[];
}

/** A name as it is compared: without regard to case. */
export const sameName = (name: string): string => name.toLowerCase();

const everybody = new Set(['all', 'everyone', 'everybody', 'company']);

/** Whether a deed for a unit of this name is one for all of them. */
export const isEverybody = (name: string): boolean => everybody.has(sameName(name));
