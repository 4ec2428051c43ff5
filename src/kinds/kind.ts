import type { KindId } from '../assessment/document.ts';
import type { Scale } from '../statistics/mean.ts';
import type { Counts } from '../tallies/counts.ts';
import type { Matrix } from '../tallies/matrix.ts';
import type { Account } from './account.ts';

/** One thing a column of this kind can say. */
export interface Column {
  readonly name: string;
  readonly required?: true;
  /** Headers that mean this column, held against the header in lower case with _ for everything that is no letter or digit. */
  readonly header: RegExp;
}

/** A declared answer scale: its ends, or its labels from the lowest up. */
type DeclaredScale = Scale | { readonly labels: readonly string[] };

/** Where in a row each known column stands, counted from 0. */
export interface Layout {
  readonly columns: ReadonlyMap<string, number>;
  /** Survey items by code. */
  readonly items: ReadonlyMap<string, number>;
  readonly scale?: DeclaredScale;
}

export type Tally = Counts | Matrix;

/** What a file came to: its tally, and the scale its answers were read on. */
export interface Reading<T extends Tally = Tally> {
  readonly tally: T;
  readonly scale: Scale;
}

/** Takes a file's rows one by one and enters each in the account as scored or set aside; `line` is where the row starts. */
export interface Reader<T extends Tally = Tally> {
  read(cells: readonly string[], line: number): void;
  finish(): Reading<T>;
}

/** A kind of data: what a row is, which columns it has, and what is kept of it. */
export interface Kind<T extends Tally = Tally> {
  readonly id: KindId;
  /** Whose answers these are; it decides which privacy rules hold. */
  readonly people: 'employees' | 'customers';
  readonly fileName: RegExp;
  readonly columns: readonly Column[];
  /** Whether item columns are what makes this kind. */
  readonly hasItems: boolean;
  open(layout: Layout, account: Account): Reader<T>;
}
