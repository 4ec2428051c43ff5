import { z } from 'zod';
import { Figure, Score, Window } from './figure.ts';

export const schemaVersion = 1;

export const KindId = z.enum(['survey', 'nps', 'reviews', 'appraisals', 'internal', 'activities']);
export type KindId = z.infer<typeof KindId>;

/** Something wrong in the data. `value` is shown only where it can hold no words of a person (scale codes). */
export const Issue = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  file: z.string(),
  line: z.int().optional(),
  /** Where it was met more than once: the first places. */
  lines: z.array(z.int()).optional(),
  column: z.string().optional(),
  value: z.string().optional(),
  expected: z.string().optional(),
  /** What else its sentence says: headers, candidates; never a cell. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** How many rows or cells this stands for. */
  count: z.int(),
});
export type Issue = z.infer<typeof Issue>;

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

const HeldBack = z.discriminatedUnion('reason', [
  /** The overall score is below the next stage's cut point. */
  z.strictObject({ reason: z.literal('overall'), needs: z.number() }),
  /** A dimension is more than one level below the cut point. */
  z.strictObject({ reason: z.literal('dimension'), dimension: z.string(), needs: z.number() }),
  /** A practice's ceiling, such as every-week under 2.0. */
  z.strictObject({ reason: z.literal('practice'), practice: z.string(), needs: z.number() }),
  /** Too few measured dimensions for a high stage. */
  z.strictObject({ reason: z.literal('dimensions'), measured: z.int(), needs: z.int() }),
  /** Opinion alone cannot carry a high stage. */
  z.strictObject({ reason: z.literal('records'), measured: z.int(), needs: z.int() }),
]);
export type HeldBack = z.infer<typeof HeldBack>;

/** The score that falls short, where it is one. */
export const heldBackScore = (
  held: HeldBack,
  { overall, dimensions, practices }: Assessment,
): number | undefined => {
  const score =
    held.reason === 'overall'
      ? overall
      : held.reason === 'dimension'
        ? dimensions.find(({ id }) => id === held.dimension)?.score
        : held.reason === 'practice'
          ? practices.find(({ id }) => id === held.practice)?.score
          : undefined;
  return score?.status === 'measured' ? score.value : undefined;
};

const Stage = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('reached'),
    /** 1 Slogan … 5 Identity. */
    value: z.int().min(1).max(5),
    /** How often each stage comes out when the evidence is drawn again, 0…1 each, stages 1 to 5. */
    probabilities: z.array(z.number().min(0).max(1)).length(5),
    /** Everything that keeps the next stage out of reach; empty at stage 5. */
    heldBackBy: z.array(HeldBack),
  }),
  z.strictObject({
    status: z.literal('none'),
    practices: z.strictObject({ measured: z.int(), needs: z.int(), of: z.int() }),
    dimensions: z.strictObject({ measured: z.int(), needs: z.int(), of: z.int() }),
    /** Which kind of file would measure how many of the practices that nothing measures now. */
    wouldSettle: z.array(z.strictObject({ kind: KindId, practices: z.array(z.string()) })),
  }),
]);
export type Stage = z.infer<typeof Stage>;

const RuleResult = z.strictObject({
  /** Tells the rules of a practice apart. */
  id: z.string(),
  measure: z.string(),
  figure: Figure,
  /** What the figure's n counts. */
  counts: z.enum(['employees', 'periods', 'departments', 'pairs', 'ratings', 'goals', 'deeds', 'subjects']),
  /** The figure mapped through the rule's five values. */
  score: Score,
  /** 0 where the rule stands in for another that is measured. */
  weight: z.number(),
});

const PracticeResult = z.strictObject({
  id: z.string(),
  score: Score,
  evidence: z.enum(['opinion', 'records', 'both', 'none']),
  rules: z.array(RuleResult),
  /** Leaders' view minus staff's view of the same items, where the practice has a leader wording. */
  gap: Figure.nullable(),
  /** The ceiling that the gap put on the score, if it did. */
  cappedAt: z.number().nullable(),
});
export type PracticeResult = z.infer<typeof PracticeResult>;

const DimensionResult = z.strictObject({
  id: z.string(),
  score: Score,
  /** Measured practices and the share of the dimension that each carries. */
  weights: z.record(z.string(), z.number()),
});

const Nps = z.strictObject({
  figure: Figure,
  /** Counts in the window; null where withheld or unmeasured. */
  counts: z.strictObject({ promoters: z.int(), passives: z.int(), detractors: z.int() }).nullable(),
  /** Answers per score 0…10; null where withheld or unmeasured. */
  distribution: z.array(z.int()).nullable(),
  trend: z.array(z.strictObject({ period: z.string(), figure: Figure })),
});

const Rating = z.strictObject({
  figure: Figure,
  scale: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  trend: z.array(z.strictObject({ period: z.string(), figure: Figure })),
});

const UnitResult = z.strictObject({
  id: z.string(),
  /** The unit's name as the data spells it. */
  label: z.string(),
  /** Employees who answered in the window. */
  people: Figure,
  overall: Score,
  dimensions: z.array(z.strictObject({ id: z.string(), score: Score })),
  nps: Figure,
  rating: Figure,
});
export type UnitResult = z.infer<typeof UnitResult>;

/** One article's checklist, scored: its practices in the order of its points. */
const LensResult = z.strictObject({ id: z.string(), score: Score, practices: z.array(z.string()) });

/** The department that scores lowest beside the rest of the departments, both on the practices that both have. */
const LowestUnit = z.strictObject({ unit: z.string(), own: Score, rest: Score });

/** Whether items form a scale, by the bars of the model; `unmeasured` also where fewer people than a verdict needs answered all items. */
const Verdict = z.enum(['scale', 'weak', 'none', 'unmeasured']);
export type Verdict = z.infer<typeof Verdict>;

/** How the items of opinion of a dimension go together; n counts the people who answered all of them. */
const Reliability = z.strictObject({
  dimension: z.string(),
  /** Cronbach's α. */
  alpha: Figure,
  /** Each item that was answered, with its correlation with the sum of the others. */
  items: z.array(z.strictObject({ code: z.string(), itemRest: Figure })),
  verdict: Verdict,
});

/** Favourable shares of two groups of employees that the model sets against each other; n counts people. */
const GroupGap = z.strictObject({
  id: z.string(),
  high: Figure,
  low: Figure,
  /** High minus low, of different people. */
  difference: Figure,
});

/** What teams say of each other's service, on a scale of 1 to 5. */
const InternalService = z.strictObject({
  teams: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      /** What other teams say, pairs counting alike; n counts teams. */
      received: Figure,
      /** What its own people say; n counts them. */
      own: Figure,
    }),
  ),
  /** n counts the raters. */
  pairs: z.array(z.strictObject({ from: z.string(), to: z.string(), figure: Figure })),
});

/** Deeds by week; messages and reviews of metrics are no deeds. */
const Calendar = z.strictObject({
  weeks: z.array(
    z.strictObject({
      monday: z.iso.date(),
      closed: z.boolean(),
      deeds: z.record(z.string(), z.int()),
    }),
  ),
  /** The Monday of the busiest week; null with too few deeds. */
  busiest: z.iso.date().nullable(),
  busiestDeeds: Figure,
  /** The 95th percentile of the busiest week if as many deeds fell at random. */
  byChance: z.int().nullable(),
});

/** A sentence in numbers: what it says, of whom, and the figures behind it; words come at rendering. */
const Finding = z.strictObject({
  id: z.string(),
  /** The practice, department, week, dimension or item that it speaks of; null where its figures say it all. */
  subject: z.string().nullable(),
  figures: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;

/** What moves if a practice rises one level; in the order in which to begin. */
const Priority = z.strictObject({
  practice: z.string(),
  /** The level it stands at, 1 to 4, whose next action is meant. */
  level: z.int().min(1).max(4),
  /** How much the overall score gains. */
  overall: z.number(),
  /** Which part it closes of what the next stage lacks, 0…1; each score that holds the stage back counts alike. */
  closes: z.number().min(0).max(1),
  /** Whether that alone would reach the next stage. */
  lifts: z.boolean(),
  /** Whether the say–do gap takes the gain or part of it: then the gap is what to close. */
  heldByGap: z.boolean(),
});

/** What the stage hangs on: each of these alone, changed a little, would lead to another stage. */
const Sensitivity = z.strictObject({
  weights: z.array(
    z.strictObject({
      practice: z.string(),
      rule: z.string(),
      weight: z.number(),
      /** The weight nearest to its own from which on the stage is another; tried from none to four times its own. */
      flipsAt: z.number(),
      stage: z.int().min(1).max(5),
    }),
  ),
  cuts: z.array(
    z.strictObject({
      on: z.enum(['overall', 'dimension', 'practice']),
      /** The dimension or practice; null where it is the overall score. */
      id: z.string().nullable(),
      /** The stage whose cut point it is. */
      of: z.int().min(1).max(5),
      needs: z.number(),
      /** The score compared with it: a cut point on the other side of it leads to the other stage. */
      value: z.number(),
      stage: z.int().min(1).max(5),
    }),
  ),
});
export type Sensitivity = z.infer<typeof Sensitivity>;

/** What was withheld, and that nothing of it follows from what was not. */
const Disclosure = z.strictObject({
  /** Nothing is said of fewer people than this. */
  minimumGroup: z.int(),
  /** Figures and scores that are measured and not shown. */
  withheld: z.int(),
  certificate: z.strictObject({
    /** Statements of people that the assessment would make, figures that go together counted as one. */
    statements: z.int(),
    /** Those of them withheld for what they say: of too few people, or of few who all say the same; which of the two is not told. */
    primary: z.int(),
    /** Those withheld because one of these would follow from them. */
    complementary: z.int(),
    /** Sums that the statements give away, and questions that these answer. */
    sums: z.int(),
    questions: z.int(),
    /** Sets of combinations that were looked into one by one for a group that is too small; algebra settled the others. */
    looks: z.int(),
    /** Statements withheld because the search for such a group was too long to end. */
    undecided: z.int(),
  }),
});
export type Disclosure = z.infer<typeof Disclosure>;
/** What only people know of how the evidence was gathered; culture.yaml states it under the same names. */
const StatedPart = z.enum([
  'sponsor',
  'conductedBy',
  'contact',
  'notes',
  'question',
  'population',
  'selection',
  'incentives',
  'mode',
  'languages',
]);
export type StatedPart = z.infer<typeof StatedPart>;

const found = z.literal('found');

/** What the data and its processing say of how the evidence was gathered. */
const FoundPart = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('strategy'), kind: z.null(), status: found, kinds: z.array(KindId) }),
  /** Interval estimates of this confidence. */
  z.strictObject({ id: z.literal('precision'), kind: z.null(), status: found, confidence: z.number() }),
  /** No answer is weighted to match a population. */
  z.strictObject({ id: z.literal('weighting'), kind: z.null(), status: found, weighted: z.literal(false) }),
  /** Rows set aside because they or a later answer are there already; columns with personal data that were not read. */
  z.strictObject({
    id: z.literal('processing'),
    kind: z.null(),
    status: found,
    repeated: z.int(),
    personal: z.int(),
  }),
  /** Questions of the model that a column answers, of those that it has. */
  z.strictObject({
    id: z.literal('items'),
    kind: z.literal('survey'),
    status: found,
    asked: z.int(),
    of: z.int(),
  }),
  z.strictObject({
    id: z.literal('scale'),
    kind: KindId,
    status: found,
    scales: z.array(z.strictObject({ min: z.int(), max: z.int() })),
    /** Whether culture.yaml says so of every file, or it follows from the kind. */
    declared: z.boolean(),
  }),
  /** First and last day of the rows that are scored; by period where only the period is known that they lie in. */
  z.strictObject({
    id: z.literal('dates'),
    kind: KindId,
    status: found,
    from: z.iso.date(),
    to: z.iso.date(),
    by: z.enum(['day', 'period']),
  }),
  z.strictObject({
    id: z.literal('rows'),
    kind: KindId,
    status: found,
    read: z.int(),
    scored: z.int(),
    setAside: z.int(),
  }),
  /** Distinct employees who answered in the wave that is scored. */
  z.strictObject({ id: z.literal('people'), kind: z.literal('survey'), status: found, people: z.int() }),
  /** Of all employees; no rate where more answered than there are said to be. */
  z.strictObject({
    id: z.literal('response'),
    kind: z.literal('survey'),
    status: found,
    people: z.int(),
    headcount: z.int(),
    rate: z.number().min(0).max(1).nullable(),
  }),
]);

/** One part of how the evidence was gathered: of one kind of data or, where kind is null, of all of it. */
const MethodPart = z.discriminatedUnion('status', [
  z.strictObject({
    id: StatedPart,
    kind: KindId.nullable(),
    status: z.literal('stated'),
    /** As culture.yaml has it: one text, or one for each language. */
    texts: z.array(z.string()).min(1),
  }),
  z.strictObject({
    id: z.enum([...StatedPart.options, 'dates', 'response']),
    kind: KindId.nullable(),
    status: z.literal('not-stated'),
  }),
  z.strictObject({
    id: z.enum(['rows', 'people', 'response']),
    kind: KindId,
    status: z.literal('withheld'),
  }),
  FoundPart,
]);
export type MethodPart = z.infer<typeof MethodPart>;

/** The one result document: ids, numbers and reason codes; words come at rendering. */
export const Assessment = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  generator: z.strictObject({ name: z.literal('culture'), version: z.string() }),
  organisation: z.string(),
  /** The latest date in the data or --as-of; null where nothing is dated. */
  asOf: z.iso.date().nullable(),
  model: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  inputs: z.array(Input),
  stage: Stage,
  overall: Score,
  dimensions: z.array(DimensionResult),
  practices: z.array(PracticeResult),
  /** The articles that the assessment was asked to keep to; empty where it is the whole model. */
  chosenLenses: z.array(z.string()),
  lenses: z.array(LensResult),
  items: z.array(z.strictObject({ code: z.string(), figure: Figure })),
  reliability: z.array(Reliability),
  outcome: z.strictObject({ nps: Nps, rating: Rating }),
  units: z.array(UnitResult),
  lowestUnit: LowestUnit.nullable(),
  groupGaps: z.array(GroupGap),
  internal: InternalService.nullable(),
  calendar: Calendar.nullable(),
  /** Figures that no rule asks for and findings speak of. */
  observations: z.array(Figure),
  findings: z.array(Finding),
  priorities: z.array(Priority),
  sensitivity: Sensitivity,
  issues: z.strictObject({ total: z.int(), shown: z.array(Issue) }),
  disclosure: Disclosure,
  method: z.array(MethodPart),
});
export type Assessment = z.infer<typeof Assessment>;

/** An assessment before disclosure. */
export type Undisclosed = Omit<Assessment, 'disclosure'>;
