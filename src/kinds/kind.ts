import type { KindId } from '../assessment/kind-id.ts';
import type { Scale } from '../statistics/mean.ts';
import type { Answers } from '../tallies/answers.ts';
import type { Counts } from '../tallies/counts.ts';
import type { Deed, Rating } from '../tallies/events.ts';
import type { AppraisalRow, Matrix, SurveyRow } from '../tallies/matrix.ts';
import type { Account } from './account.ts';
import type { DayOrder } from './days.ts';

/** One thing a column of this kind can say; the headers that mean it are in src/vocabulary. */
export interface Column {
  readonly name: string;
  readonly required?: true;
  /** Whether it holds days, whose order has to be known. */
  readonly holdsDays?: true;
}

/** A declared answer scale: its ends, or its labels from the lowest up. */
type DeclaredScale = Scale | { readonly labels: readonly string[] };

/** What a column of a knowledge item may say, in lower case, and the number it is kept as; any other answer is kept as −1. */
export type KnowledgeKey = ReadonlyMap<string, number>;

/** Where in a row each known column stands, counted from 0, and how its answers are to be read. */
export interface Layout {
  readonly columns: ReadonlyMap<string, number>;
  /** Survey items by code. */
  readonly items: ReadonlyMap<string, number>;
  readonly scale?: DeclaredScale;
  /** Whether somebody said which kind the file is of. */
  readonly isDeclared?: true;
  /** Proved or declared; absent where no day is written so that it matters. */
  readonly dayOrder?: DayOrder;
  /** The period that all rows are of where they do not say: 2026-Q3, from the name of their folder. */
  readonly period?: string;
  /** Labels of the answers of the model's questionnaire, from the lowest up, one list a language. */
  readonly labels: readonly (readonly string[])[];
  /** Items that ask what somebody knows, by code. */
  readonly knowledge: ReadonlyMap<string, KnowledgeKey>;
}

/** What is kept of the rows of each kind. */
export interface TallyOf {
  readonly survey: Matrix<SurveyRow>;
  readonly nps: Answers;
  /** Ratings in tenths. */
  readonly reviews: Answers;
  readonly appraisals: Matrix<AppraisalRow>;
  /** Ratings in tenths. */
  readonly internal: Counts<Rating>;
  readonly activities: Counts<Deed>;
}

/** What a file of one kind came to: its tally, and the scale its answers were read on, where it has answers. */
type ReadingOf<K extends KindId> = {
  readonly [One in K]: { readonly kind: One; readonly tally: TallyOf[One]; readonly scale: Scale | null };
}[K];

export type Reading = ReadingOf<KindId>;

/** Takes a file's rows one by one and enters each in the account as scored or set aside; `line` is where the row starts. */
export interface Reader<K extends KindId = KindId> {
  read(cells: readonly string[], line: number): void;
  finish(): ReadingOf<K>;
}

/** A kind of data: what a row is, which columns it has, and what is kept of it. */
export interface Kind<K extends KindId = KindId> {
  readonly id: K;
  readonly fileName: RegExp;
  readonly columns: readonly Column[];
  /** Whether item columns are what makes this kind. */
  readonly hasItems: boolean;
  /** Columns of which at least one must be there, where no single one is required. */
  readonly anyOf?: readonly string[];
  open(layout: Layout, account: Account): Reader<K>;
}
