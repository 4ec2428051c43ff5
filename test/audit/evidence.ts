import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

export type Row = Readonly<Record<string, string>>;

/** The rule of a practice as the model's YAML has it; which keys stand in it depends on the measure. */
export interface Rule {
  readonly measure: string;
  readonly id?: string;
  readonly levels: readonly number[];
  readonly weight: number;
  readonly insteadOf?: string;
  readonly items: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly item: string;
  readonly among?: 'staff' | 'leaders' | 'front-line';
  readonly have: string | readonly string[];
  readonly of?: string;
  readonly atLeast: number;
  readonly activities: readonly string[];
  readonly activity: string;
  readonly units: 'company' | 'departments' | 'functions' | 'executives' | 'front-line';
  readonly every: 'month' | 'quarter' | 'half-year' | 'year';
  readonly by?: string;
  readonly metric?: string;
  readonly days: number;
  readonly outcome?: boolean;
  readonly function: string;
  readonly against: string;
}

interface Item {
  readonly code: string;
  readonly reversed?: boolean;
  readonly knowledge?: 'focus-segments' | 'nps';
  readonly leader?: object;
}

interface Words {
  readonly en: string;
}

export interface Practice {
  readonly id: string;
  readonly dimension: string;
  readonly name: Words;
  readonly claim: Words;
  readonly leaders?: 'executives';
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
  readonly actions: readonly { readonly what: Words }[];
}

interface Stage {
  readonly value: number;
  readonly name: Words;
  readonly meaning: Words;
  readonly cut: number;
}

export interface Model {
  readonly stages: readonly Stage[];
  readonly stageRules: {
    readonly practicesNeeded: number;
    readonly dimensionsNeeded: number;
    readonly dimensionSlack: number;
    readonly itemsToHoldBack: number;
    readonly high: {
      readonly from: number;
      readonly dimensionsNeeded: number;
      readonly recordsNeeded: number;
    };
    readonly ceilings: readonly {
      readonly practice: string;
      readonly below: number;
      readonly atMost: number;
    }[];
  };
  readonly sayDoGap: readonly { readonly above: number; readonly atMost: number }[];
  readonly npsBands: readonly { readonly name: Words; readonly from: number; readonly to: number }[];
  readonly dimensions: readonly string[];
  readonly practices: readonly Practice[];
}

interface Culture {
  readonly headcount: Readonly<
    Record<'departments' | 'levels' | 'functions', Readonly<Record<string, number>>>
  >;
  readonly goals: readonly { readonly measure?: string; readonly due?: string }[];
  readonly closures: readonly { readonly from: string; readonly to: string }[];
  readonly focus_segments: readonly string[];
}

/** What the company handed in, as it stands in its files, and of which of its departments it is to speak. */
export interface Evidence {
  /** The day that is assessed: the last one in the data. */
  readonly asOf: string;
  readonly within: readonly string[];
  readonly culture: Culture;
  readonly survey: readonly Row[];
  readonly nps: readonly Row[];
  readonly reviews: readonly Row[];
  readonly appraisals: readonly Row[];
  readonly internal: readonly Row[];
  readonly activities: readonly Row[];
}

const table = (folder: string, file: string): Row[] =>
  parseCsv(readFileSync(`${folder}/${file}.csv`, 'utf8'), { columns: true });

/** The six files and culture.yaml of a folder, of all its departments. */
export const evidenceOf = (folder: string): Evidence => {
  const culture: Culture = parseYaml(readFileSync(`${folder}/culture.yaml`, 'utf8'));
  const [nps, reviews, activities] = ['nps', 'reviews', 'activities'].map((file) => table(folder, file));
  return {
    asOf:
      [nps, reviews, activities]
        .flatMap((rows = []) => rows.map((row) => row.date ?? ''))
        .toSorted()
        .at(-1) ?? '',
    within: Object.keys(culture.headcount.departments),
    culture,
    survey: table(folder, 'survey'),
    nps: nps ?? [],
    reviews: reviews ?? [],
    appraisals: table(folder, 'appraisals'),
    internal: table(folder, 'internal'),
    activities: activities ?? [],
  };
};

/** Whether it is the whole company that is spoken of. */
export const isWhole = ({ within, culture }: Evidence): boolean =>
  within.length === Object.keys(culture.headcount.departments).length;

/** Rows of the departments that are spoken of; of the whole company all, with or without a department. */
export const here = (
  evidence: Evidence,
  rows: readonly Row[],
  placeOf = (row: Row) => row.department ?? '',
): readonly Row[] =>
  isWhole(evidence) ? rows : rows.filter((row) => evidence.within.includes(placeOf(row)));

/** The rule model from its YAML, the practices of all dimensions in one list. */
export const modelOf = (folder: string): Model => {
  const read = (file: string) => parseYaml(readFileSync(`${folder}/${file}`, 'utf8'));
  const practices = readdirSync(folder)
    .filter((file) => file !== 'model.yaml')
    .map(read)
    .flatMap(({ dimension, practices }) =>
      practices.map((practice: object) => ({ ...practice, dimension: dimension.id })),
    );
  return { ...read('model.yaml'), practices };
};
