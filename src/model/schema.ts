import { z } from 'zod';
import { type Rule, RuleSchema } from './measures.ts';
import { Id, Words } from './words.ts';

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
  /** It asks what somebody knows: which customers come first, or the Net Promoter Score of the last full quarter. */
  knowledge: z.enum(['focus-segments', 'nps']).optional(),
  /** The same question as leaders are asked it, of themselves. */
  leader: Words.optional(),
  /** Agreement is bad news. */
  reversed: z.boolean().default(false),
});

/** What to do to rise from one level to the next. */
const Action = z.strictObject({ what: Words, who: Words, firstStep: Words, sign: Words });

/** A practice as it is written in a file. */
export const Practice = z.strictObject({
  number: z.int().min(1).max(99),
  id: Id,
  source: z.strictObject({ article: Id, point: z.int().min(0) }),
  name: Words,
  claim: Words,
  why: Words,
  /** What one sees at levels 1 to 5. */
  levels: z.tuple([Words, Words, Words, Words, Words]),
  /** The steps from level 1 to 2, 2 to 3, 3 to 4 and 4 to 5. */
  actions: z.tuple([Action, Action, Action, Action]),
  items: z.array(Item).max(4),
  /** Whom it speaks of as leaders: executives alone, where enough of them answered; else, and by default, managers and executives together. */
  leaders: z.literal('executives').optional(),
  rules: z.array(RuleSchema).min(1),
});

const codes = z.array(z.string()).min(1);

/** Two practices of which the one should not stand far above the other: a tension that a report names. */
const Contrast = z.strictObject({
  id: Id,
  high: Id,
  low: Id,
  /** It is named where the one scores this much more and their intervals do not overlap. */
  apart: z.number().positive(),
  /** Where answers bear it out: the favourable share over the one items is at least this, and above that over the others. */
  where: z.strictObject({ items: codes, above: codes, atLeast: z.number().min(0).max(1) }).optional(),
  message: Words,
});

const Group = z.enum(['executives', 'front-line', 'near-customers', 'far-from-customers']);

/** Two groups of employees of which the one should not agree clearly more than the other with the items of a practice. */
const GroupGap = z.strictObject({ id: Id, practice: Id, high: Group, low: Group, message: Words });

/** What Cronbach's α says of the items of a dimension: a scale from one bar on, none below another, nothing from fewer people. */
const Reliability = z.strictObject({
  scale: z.number().max(1),
  none: z.number().max(1),
  /** Also what it takes to name an item that runs against the others. */
  people: z.int().min(4),
});

/** The answers of the agreement scale and of the knowledge items. */
const Agreement = z.strictObject({ labels: z.array(Words).min(4).max(11), unknown: Words });
/** What is asked of those who answer, beside the items; headers with these words are recognised as the columns. */
const Background = z.strictObject({
  department: Words,
  level: Words,
  /** The answers to the question for the level, as the columns of levels spell them. */
  levels: z.strictObject({ staff: Words, manager: Words, executive: Words }),
  customerFacing: Words,
  yes: Words,
  no: Words,
});

const NpsBand = z.strictObject({ name: Words, from: z.int().min(-100), to: z.int().max(100) });

export const Dimension = z.strictObject({ id: Id, name: Words, question: Words });

/** One file per dimension. */
export const DimensionFile = z.strictObject({ dimension: Dimension, practices: z.array(Practice).min(1) });

const Version = z.string().regex(/^\d+\.\d+\.\d+$/, 'a semantic version such as 1.0.0');

/** The file that names the whole: model.yaml. */
export const ModelFile = z.strictObject({
  id: Id,
  version: Version,
  name: Words,
  /** Names of the dimension files, in the order of the report. */
  dimensions: z.array(Id).min(1),
  stages: z.array(Stage).length(5),
  stageRules: StageRules,
  /** A gap between leaders and staff above a bar puts a ceiling on the practice; the widest bar first. */
  sayDoGap: z.array(z.strictObject({ above: z.number(), atMost: z.number() })),
  lenses: z.array(Lens),
  contrasts: z.array(Contrast),
  groupGaps: z.array(GroupGap),
  reliability: Reliability,
  agreement: Agreement,
  background: Background,
  /** The answers to the question for the last quarter's Net Promoter Score, from the lowest up. */
  npsBands: z.array(NpsBand).min(2),
});

/** What a file may say of a practice that it changes, or of one that is new. */
export const ChangedPractice = Practice.omit({ id: true }).partial().extend({ dimension: Id.optional() });
export type Change = z.infer<typeof ChangedPractice>;

/** A file that changes a model: practices by id, replaced key by key; a practice that the model does not have is added whole. */
export const ChangesFile = z.strictObject({
  /** The model that is changed: culture, or a folder beside this file. */
  extends: z.string().min(1).default('culture'),
  id: Id,
  version: Version,
  name: Words.optional(),
  practices: z.record(Id, ChangedPractice).default({}),
});

export type ModelHead = z.infer<typeof ModelFile>;
type ModelDimension = z.infer<typeof Dimension>;
export type WrittenPractice = z.infer<typeof Practice>;
export interface ModelPractice extends Omit<WrittenPractice, 'rules'> {
  readonly dimension: string;
  readonly rules: readonly Rule[];
}

/** The rule model, checked and whole. */
export interface Model extends Omit<ModelHead, 'dimensions'> {
  readonly dimensions: readonly ModelDimension[];
  /** All practices, by number. */
  readonly practices: readonly ModelPractice[];
  readonly sha256: string;
}
