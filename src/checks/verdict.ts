import { z } from 'zod';

/** What came of one thing that was checked. */
export const Outcome = z.enum(['passed', 'note', 'warning', 'error']);
export type Outcome = z.infer<typeof Outcome>;

/** One thing that was checked, with its sentence in the reader's language. */
export const Result = z.strictObject({
  /** A stable code, such as `not-on-the-scale` or `passed`. */
  rule: z.string().min(1),
  /** What was checked: a file or a condition. */
  subject: z.string(),
  outcome: Outcome,
  /** May have several lines; says how many rows it stands for where that matters. */
  text: z.string(),
  /** The file as it is shown to people, relative to the working folder wherever that is possible. */
  place: z
    .strictObject({
      file: z.string(),
      line: z.int().min(1).optional(),
      column: z.int().min(1).optional(),
    })
    .optional(),
  /** How many rows or cells it stands for. */
  count: z.int().min(0),
});
export type Result = z.infer<typeof Result>;

/** All that a command which judges has to say, whatever the format. */
export const Verdict = z.strictObject({
  /** The command that judged. */
  command: z.string(),
  /** The version of culture. */
  version: z.string(),
  /** Whether the exit code says no. */
  negative: z.boolean(),
  /** How many problems, counted as `count` does, have no result here because only the first are kept. */
  omitted: z.int().min(0),
  results: z.array(Result).readonly(),
});
export type Verdict = z.infer<typeof Verdict>;
