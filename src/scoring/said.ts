import { opinionItemsOf } from '../model/opinion-items.ts';
import { type Spread, spreadOf } from '../statistics/mean.ts';
import type { SurveyRow } from '../tallies/matrix.ts';
import type { Evidence } from './measures/measure.ts';
import { favour, isFavourable, perPerson } from './people.ts';
import { type Sample, variableOf } from './sample.ts';

/** The scale on which answers are averaged, whatever the questionnaire's. */
export const answerScale = { min: 1, max: 5 };

/** What people say of one dimension: only those who answered at least half of the items that were asked. */
export interface Said {
  readonly dimension: string;
  readonly codes: readonly string[];
  /** What its samples are called. */
  readonly variables: { readonly [name in 'answer' | 'favourable']: string };
  /** Steps above the lowest option; undefined also where somebody who leads speaks of themselves, which the say–do gap looks at. */
  readonly answer: (row: SurveyRow, code: string) => number | undefined;
  /** 1…5 with 5 the favourable end. */
  readonly values: ReadonlyMap<SurveyRow, number>;
  /** The part of the answers on the favourable side, 0…1. */
  readonly favourable: ReadonlyMap<SurveyRow, number>;
}

export const saidOf = (
  { model, reversed, asked }: Evidence,
  rows: readonly SurveyRow[],
  dimension: string,
): Said => {
  const ofLeaders = new Set(
    model.practices.flatMap(({ items }) => items.flatMap(({ leader, code }) => (leader ? [code] : []))),
  );
  const leads = ({ level }: SurveyRow): boolean => level === 'manager' || level === 'executive';
  const answer = (row: SurveyRow, code: string): number | undefined =>
    ofLeaders.has(code) && leads(row) ? undefined : row.answers.get(code);
  const items = opinionItemsOf(model, dimension);
  const codes = items.filter((code) => rows.some((row) => answer(row, code) !== undefined));
  const answering = rows.filter((row) => {
    const given = codes.filter((code) => answer(row, code) !== undefined).length;
    return given > 0 && 2 * given >= codes.length;
  });
  const each = (valued: (share: number, options: number) => number): Map<SurveyRow, number> => {
    const { values } = perPerson(answering, codes, (row, code) => {
      const share = answer(row, code) === undefined ? undefined : favour(row, code, reversed);
      return share === undefined ? undefined : valued(share, row.options);
    });
    return new Map(answering.map((row, at) => [row, values[at] ?? 0]));
  };
  return {
    dimension,
    codes,
    variables: {
      answer: variableOf('answer', items, asked),
      favourable: variableOf('favourable', items, asked),
    },
    answer,
    values: each((share) => 1 + 4 * share),
    favourable: each((share, options) => Number(isFavourable(share, options))),
  };
};

/** The mean answers of some people as a spread; equal means are one value however their last bits fell. */
export const spreadIn = ({ values }: Said, rows: readonly SurveyRow[]): Spread =>
  spreadOf(rows.map((row) => Math.round((values.get(row) ?? 0) * 1e9) / 1e9));

/**
 * What a cell tells of some people. Mean and standard deviation of few often say how many of them agree, so that counts as told.
 * Of `smallBelow` people or more it gives nobody away that all say the same.
 */
export const samplesOf = (
  { codes, variables, answer, values, favourable }: Said,
  rows: readonly SurveyRow[],
  smallBelow: number,
): Sample[] => {
  const isAlike = rows.length < smallBelow && perPerson(rows, codes, answer).isAlike;
  const told = (
    name: 'answer' | 'favourable',
    of: ReadonlyMap<SurveyRow, number>,
    on: Sample['scale'],
  ): Sample => ({
    kind: 'survey',
    variable: variables[name],
    rows,
    values: rows.map((row) => of.get(row) ?? 0),
    isAlike,
    scale: on,
  });
  return [told('answer', values, answerScale), told('favourable', favourable, 'share')];
};
