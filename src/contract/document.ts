import { z } from 'zod';
import { Input, Reached } from '../assessment/input.ts';
import { Issue } from '../assessment/issue.ts';

export const contractVersion = 1;

/** What the texts of a column were read as; an empty value is no answer. */
const Decoding = z.strictObject({
  column: z.string(),
  values: z.array(z.strictObject({ raw: z.string(), value: z.string(), count: z.int() })),
  /** Different texts beyond those. */
  more: z.int(),
});
export type Decoding = z.infer<typeof Decoding>;

/** What a file was taken for and where its rows went. */
const ReadFile = Input.extend({ status: z.literal('read'), decodings: z.array(Decoding) });
export type ReadFile = z.infer<typeof ReadFile>;

/** A file that was not read, and how far one came; why is among the issues. */
const RefusedFile = Reached.extend({ status: z.literal('refused'), file: z.string() });
export type RefusedFile = z.infer<typeof RefusedFile>;

export const ContractFile = z.discriminatedUnion('status', [ReadFile, RefusedFile]);
export type ContractFile = z.infer<typeof ContractFile>;

/** What `culture validate` finds: whether the data keeps the contract, file by file. */
export const Contract = z.strictObject({
  schemaVersion: z.literal(contractVersion),
  generator: z.strictObject({ name: z.literal('culture'), version: z.string() }),
  files: z.array(ContractFile),
  issues: z.strictObject({
    /** Rows and cells, all of them. */
    total: z.int(),
    /** Different issues that are not shown. */
    more: z.int(),
    shown: z.array(Issue),
  }),
});
export type Contract = z.infer<typeof Contract>;
