import { isScaleWord } from '../vocabulary/verbal-scales.ts';
import type { CsvRecord } from './csv.ts';
import type { Heading } from './header.ts';

/** Why a file that looks like one of ours is none: an issue code. */
export type Trap = 'percentages' | 'satisfaction-is-not-nps' | 'words-are-not-nps';

const percentHeader = /percent|percentage|(^|[^\p{L}])pct([^\p{L}]|$)|%|procent|процент|postotak/iu;
const satisfactionHeader = /satisf|csat|zadowol|удовлетвор|zadovolj|pasitenkin/iu;
const recommendHeader = /recommend|polec|рекоменд|порекоменд|preporuč|rekomend|friends.*family/iu;

const valuesAt = (rows: readonly CsvRecord[], index: number): string[] =>
  rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');

const mostly = (values: readonly string[], holds: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(holds).length > values.length / 2;

const isNumber = (text: string): boolean => /^\d{1,3}([.,]\d+)?\s*%?$/.test(text);

/** Looks for what is often taken for NPS or for answers and is neither: tables of percentages, satisfaction, recommendations in words. */
export const trapIn = (headings: readonly Heading[], rows: readonly CsvRecord[]): Trap | undefined => {
  const isAt = (header: RegExp, holds: (value: string) => boolean): boolean =>
    headings.some(
      ({ names }, index) => names.some((name) => header.test(name)) && mostly(valuesAt(rows, index), holds),
    );
  if (isAt(percentHeader, isNumber)) return 'percentages';
  if (isAt(recommendHeader, isScaleWord)) return 'words-are-not-nps';
  return isAt(satisfactionHeader, isNumber) ? 'satisfaction-is-not-nps' : undefined;
};
