import { z } from 'zod';
import { Window } from './figure.ts';
import { KindId } from './kind-id.ts';

/** Where a file's headings stand, and how many records they take. */
const Header = z.strictObject({ line: z.int(), rows: z.int() });

/** How far the reading of a file came that was refused; null for what was not reached. */
export const Reached = z.strictObject({
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  header: Header.nullable(),
  /** Rows after the header. */
  rows: z.int().nullable(),
});
export type Reached = z.infer<typeof Reached>;

export const Input = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  kind: KindId,
  encoding: z.string(),
  delimiter: z.string(),
  header: Header,
  /** What was found out and not declared: the order of day and month where it matters, the period where the folder says it. */
  assumed: z.array(z.enum(['kind', 'encoding', 'delimiter', 'scale', 'dates', 'period'])),
  /** The answer scale its values were read on, e.g. 0–10 or 1–5; null where its rows are no answers. */
  scale: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  window: Window.nullable(),
  /** read = scored + the sum of setAside. */
  rows: z.strictObject({
    read: z.int(),
    scored: z.int(),
    setAside: z.record(z.string(), z.int()),
  }),
  columns: z.strictObject({
    /** What each column that is used is taken for (an item by its code), and its header. */
    used: z.record(z.string(), z.string()),
    unused: z.array(z.string()),
    /** Columns with personal data, which were not read. */
    personal: z.array(z.string()),
  }),
});
export type Input = z.infer<typeof Input>;
