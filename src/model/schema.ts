import { z } from 'zod';
import { RuleSchema } from './measures.ts';

/** Words for people, by locale; English is always there. */
export const Words = z.strictObject({
  en: z.string().min(1),
  'sr-Latn': z.string().min(1).optional(),
  'sr-Cyrl': z.string().min(1).optional(),
  pl: z.string().min(1).optional(),
  lt: z.string().min(1).optional(),
  ru: z.string().min(1).optional(),
});
export type Words = z.infer<typeof Words>;

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

/** An article whose points the practices come from: a citation and a checklist of its own. */
const Lens = z.strictObject({
  id: Id,
  name: Words,
  /** As one would cite it. */
  author: z.string().nullable(),
  publication: z.string(),
  date: z.string().nullable(),
  language: z.enum(['sr', 'lt', 'pl', 'ru', 'en']),
  /** What its points are called, in order; a practice cites one by number, 0 being the article's thesis. */
  points: z.array(Words).min(1),
  thesis: Words.optional(),
});

const Stage = z.strictObject({
  value: z.int().min(1).max(5),
  id: Id,
  name: Words,
  meaning: Words,
  /** The overall score from which this stage can be reached; stage 1 starts at 1. */
  cut: z.number().min(1).max(5),
});

/** What a stage needs beside the overall score. */
const StageRules = z.strictObject({
  practicesNeeded: z.int(),
  dimensionsNeeded: z.int(),
  /** A measured dimension may lie this far below the cut point of the stage. */
  dimensionSlack: z.number(),
  /** A dimension holds back only with this many answered items or a record. */
  itemsToHoldBack: z.int(),
  /** From `from` on: this many measured dimensions, and this many practices with records. */
  high: z.strictObject({ from: z.int(), dimensionsNeeded: z.int(), recordsNeeded: z.int() }),
  /** A practice below a score keeps the stage at or below a value. */
  ceilings: z.array(z.strictObject({ practice: Id, below: z.number(), atMost: z.int() })),
});

const Item = z.strictObject({
  code: z.string().regex(/^p\d\d[a-z]$/, 'p, the number of the practice in two digits, a letter: p07b'),
  staff: Words,
  /** The same question as leaders are asked it, of themselves. */
  leader: Words.optional(),
  /** Agreement is bad news. */
  reversed: z.boolean().default(false),
});

const Practice = z.strictObject({
  number: z.int(),
  id: Id,
  source: z.strictObject({ article: Id, point: z.int().min(0) }),
  name: Words,
  claim: Words,
  why: Words,
  items: z.array(Item).min(2).max(4),
  rules: z.array(RuleSchema).min(1),
});

const Dimension = z.strictObject({ id: Id, name: Words, question: Words });

/** One file per dimension. */
export const DimensionFile = z.strictObject({ dimension: Dimension, practices: z.array(Practice).min(1) });

/** The file that names the whole: model.yaml. */
export const ModelFile = z.strictObject({
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a semantic version such as 1.0.0'),
  name: Words,
  /** Names of the dimension files, in the order of the report. */
  dimensions: z.array(Id).min(1),
  stages: z.array(Stage).length(5),
  stageRules: StageRules,
  /** A gap between leaders and staff above a bar puts a ceiling on the practice; the widest bar first. */
  sayDoGap: z.array(z.strictObject({ above: z.number(), atMost: z.number() })),
  lenses: z.array(Lens),
});

type ModelDimension = z.infer<typeof Dimension>;
export type ModelPractice = z.infer<typeof Practice> & { readonly dimension: string };

/** The rule model, checked and whole. */
export interface Model extends Omit<z.infer<typeof ModelFile>, 'dimensions'> {
  readonly dimensions: readonly ModelDimension[];
  /** All practices, by number. */
  readonly practices: readonly ModelPractice[];
  readonly sha256: string;
}
