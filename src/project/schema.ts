import iconv from 'iconv-lite';
import { z } from 'zod';
import { Severity, UnmeasuredPolicy } from '../assessment/condition.ts';
import { KindId } from '../assessment/kind-id.ts';
import { activityNames } from '../tallies/events.ts';
import { Departments, eachNameOnce } from './departments.ts';

/** Two numbers as a scale is written: 1-5, -2..2, 0 to 10. */
export const numericScale = /^\s*(-?\d{1,2})\s*(?:-|–|\.\.|to)\s*(-?\d{1,2})\s*$/;

/** 1-5, 0-10, -2..2, or the labels of the answers from the lowest up. */
const Scale = z.union([
  z
    .string()
    .regex(numericScale, 'a scale such as 1-5 or -2..2')
    .transform((text) => {
      const [, min, max] = numericScale.exec(text) ?? [];
      return { min: Number(min), max: Number(max) };
    })
    .refine(({ min, max }) => min < max, 'a scale whose end is above its start'),
  z
    .array(z.string())
    .min(2)
    .refine((labels) => new Set(labels).size === labels.length, 'labels that differ')
    .transform((labels) => ({ labels })),
]);

/** What a file is, where the tool is not to find out by itself. */
const Source = z.strictObject({
  /** The file's name, as it stands in the data folder. */
  file: z.string().min(1),
  kind: KindId.optional(),
  /** Canonical column → header in the file; null where a column that looks like it is not to be used. */
  columns: z.record(z.string(), z.string().nullable()).default({}),
  /** Item code of the model → header in the file. */
  items: z.record(z.string(), z.string()).default({}),
  scale: Scale.optional(),
  encoding: z
    .string()
    .refine(
      (label) =>
        iconv.encodingExists(label) && !/^(hex|base64|binary|buffer|utf-?7.*|internal)$/i.test(label),
      'an encoding such as utf-8 or windows-1250',
    )
    .optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  /** Whether 03/04/2026 is the third of April or the fourth of March. */
  dates: z.enum(['d/m/y', 'm/d/y']).optional(),
});
export type SourceConfig = z.infer<typeof Source>;

/** Entries of which each speaks of another file, and takes no heading of it for two things. */
const Sources = z.array(Source).superRefine((sources, context) => {
  const wrong = (path: PropertyKey[], message: string): void =>
    context.addIssue({ code: 'custom', path, message });
  const files = new Set<string>();
  sources.forEach(({ file, columns, items }, at) => {
    if (files.has(file)) wrong([at, 'file'], 'a file that no entry before this one speaks of');
    files.add(file);
    const taken = new Map<string, string>();
    for (const [part, headings] of Object.entries({ columns, items }))
      for (const [name, heading] of Object.entries(headings)) {
        if (heading === null) continue;
        const other = taken.get(heading);
        if (other !== undefined)
          wrong([at, part, name], `a heading of its own, and "${heading}" is taken for ${other}`);
        taken.set(heading, name);
      }
  });
});

const People = z.int().min(0);

/** How many people work there, which no file says. */
const Headcount = z.strictObject({
  departments: z.record(z.string(), People).superRefine(eachNameOnce).default({}),
  levels: z
    .strictObject({ staff: People.optional(), manager: People.optional(), executive: People.optional() })
    .default({}),
  functions: z.record(z.string(), People).superRefine(eachNameOnce).default({}),
});

/** One of the organisation's goals for its customers. */
const Goal = z.strictObject({
  goal: z.string().min(1),
  measure: z.string().min(1).optional(),
  target: z.union([z.string().min(1), z.number()]).optional(),
  due: z.iso.date().optional(),
  owner: z.string().min(1).optional(),
  budget: z.union([z.string().min(1), z.number()]).optional(),
});

/** Days on which the company is closed, both included. */
const Closure = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, 'a closure that ends after it begins');

const Text = z.string().trim().min(1);

/** How records of one kind came to be: what they cover, how that was selected, how they were collected. */
const Gathered = z.strictObject({
  /** Whom or what the rows are to speak of, and where. */
  population: Text.optional(),
  /** From which list or place they come, how they were chosen and recruited, and who could not be reached. */
  selection: Text.optional(),
  mode: Text.optional(),
});

/** How answers of one kind were asked for. */
const Asked = Gathered.extend({
  incentives: Text.optional(),
  languages: z.array(Text).min(1).optional(),
});

/** Answers to a question that the model does not word. */
const AskedInOwnWords = Asked.extend({ question: Text.optional() });

/** How the evidence was gathered, as far as only people know: of all of it, and kind by kind. */
const Method = z.strictObject({
  /** Who commissioned it, and who paid if that is somebody else. */
  sponsor: Text.optional(),
  conductedBy: Text.optional(),
  contact: Text.optional(),
  notes: Text.optional(),
  survey: Asked.optional(),
  nps: AskedInOwnWords.optional(),
  reviews: AskedInOwnWords.optional(),
  appraisals: Gathered.optional(),
  internal: AskedInOwnWords.optional(),
  activities: Gathered.optional(),
});

/** What a figure is to reach: the value alone, or with the day and with who set it. */
const Target = z.union([
  z.number(),
  z.strictObject({ value: z.number(), by: z.iso.date().optional(), source: Text.optional() }),
]);

/** The file of benchmarks: what others reached, each with where and when that was published. */
export const BenchmarksFile = z.array(
  z
    .strictObject({
      figure: z.string().min(1),
      value: z.number(),
      low: z.number().optional(),
      high: z.number().optional(),
      n: z.int().min(1).optional(),
      source: Text,
      date: z.iso.date(),
      note: Text.optional(),
    })
    .refine(
      ({ value, low = value, high = value }) => low <= value && value <= high,
      'a benchmark whose value lies between its low and its high',
    ),
);

const Colour = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'a colour such as "#0b5a7c"')
  .transform((text) =>
    text.length === 4 ? `#${[...text.slice(1)].map((sign) => sign + sign).join('')}` : text,
  )
  .transform((text) => text.toLowerCase());

/** How the report looks. */
const Brand = z.strictObject({
  /** Who signs it. */
  name: Text.optional(),
  /** A png, jpg or svg beside culture.yaml. */
  logo: Text.optional(),
  /** Main: behind the cover. Accent: links, headings and marks in charts. */
  colours: z.strictObject({ main: Colour.optional(), accent: Colour.optional() }).optional(),
  /** What the last page says; blank lines part paragraphs. */
  closing: Text.optional(),
});

/** A number in the figure's unit, the id of a stage, or a day. */
const Bound = z.union([z.number(), Text]);

/** What is asked of a figure; each demand counts as a condition of its own. */
const Demanded = z
  .strictObject({
    atLeast: Bound.optional(),
    atMost: Bound.optional(),
    /** `previous`, or a saved assessment by its path from culture.yaml. */
    noSignificantDropFrom: Text.optional(),
    severity: Severity.optional(),
    unmeasured: UnmeasuredPolicy.optional(),
  })
  .refine(
    ({ atLeast, atMost }) => typeof atLeast !== 'number' || typeof atMost !== 'number' || atLeast <= atMost,
    'atLeast to be no more than atMost',
  );

/** The gate: figure id → what is asked of it. */
const Check = z.preprocess(
  (check, context) => {
    // What stands there as a policy is no demand: its key is misspelt.
    if (typeof check === 'object' && check !== null)
      for (const [key, value] of Object.entries(check))
        if (key !== 'unmeasured' && UnmeasuredPolicy.safeParse(value).success)
          context.addIssue({
            code: 'invalid_key',
            origin: 'record',
            issues: [{ code: 'custom', path: [], message: 'unmeasured, or the id of a figure', input: key }],
            path: [key],
            input: check,
          });
    return check;
  },
  z
    .object({
      /** What a figure without a value does, unless its condition says otherwise. */
      unmeasured: UnmeasuredPolicy.optional(),
    })
    .catchall(z.union([Demanded, z.array(Demanded).min(1)])),
);

/** culture.yaml: what the data cannot say of itself. */
export const ProjectFile = z.strictObject({
  organisation: z.string().min(1).optional(),
  asOf: z.iso.date().optional(),
  /** Groups of fewer distinct people than this are withheld. */
  minimumGroup: z.int().min(3).max(100).default(5),
  /** Old names of departments, each with the name of today. */
  departments: Departments.default({}),
  headcount: Headcount.default({ departments: {}, levels: {}, functions: {} }),
  /** Whether intervals of survey figures shrink by the part of the employees that answered. */
  finitePopulation: z.boolean().default(false),
  /** The organisation's goals for its customers; absent where it does not say, empty where it has none. */
  goals: z.array(Goal).optional(),
  /** Activities that the company records at all, so that none of them means none was done. */
  logged: z.array(z.enum(activityNames)).default([]),
  closures: z.array(Closure).default([]),
  /** The customers that the company has chosen to put first, and others it might have chosen. */
  focus_segments: z.array(z.string().min(1)).default([]),
  other_segments: z.array(z.string().min(1)).default([]),
  /** Departments that work with customers every day; by default those whose people say so. */
  front_line: z.array(z.string().min(1)).default([]),
  method: Method.default({}),
  /** Figure id → what it is to reach. */
  targets: z.record(z.string(), Target).default({}),
  /** The file of benchmarks, beside culture.yaml. */
  benchmarks: z.string().min(1).optional(),
  /** What `culture check` holds the assessment against; no score depends on it. */
  check: Check.optional(),
  brand: Brand.optional(),
  /** Practice or dimension id → what the consultant remarks on it; blank lines part paragraphs. */
  notes: z.record(z.string(), Text).default({}),
  sources: Sources.default([]),
});
export type Project = z.infer<typeof ProjectFile>;
