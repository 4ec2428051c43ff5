import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import { type Benchmark, sideOf, type Target } from '../assessment/yardsticks.ts';
import type { Library } from './library.ts';

type Writing = Pick<Library, 'say' | 'format' | 'write'>;

/** A target or benchmark in words: its value, where the figure's interval lies beside it, and where it comes from. */
export interface YardstickText {
  readonly figure: string;
  readonly sort: 'target' | 'benchmark';
  /** The value, of a benchmark also its interval and n. */
  readonly value: string;
  /** The side on which the interval lies; empty where nothing is measured. */
  readonly side: string;
  /** Who says so, from when or by when, and what there is to note. */
  readonly from: string;
  /** All of it in one sentence. */
  readonly sentence: string;
}

const written = ({ format, write }: Writing, one: Figure | Score, value: number): string => {
  if (!isMeasured(one)) return format.weight(value);
  if (!('unit' in one)) return format.mean(value);
  return write(one.unit, value);
};

const sideText = ({ say }: Writing, one: Figure | Score, value: number): string =>
  isMeasured(one) ? say(`yardstick.${sideOf(one, value)}`) : '';

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('; ');

const textOf = (
  { say }: Writing,
  sort: YardstickText['sort'],
  figure: string,
  parts: Pick<YardstickText, 'value' | 'side' | 'from'>,
): YardstickText => {
  const { value, side, from } = parts;
  const sentence = say('yardstick.sentence', {
    name: say(`yardstick.${sort}`),
    value,
    side: side === '' ? 'none' : side,
    from: from === '' ? 'none' : from,
  });
  return { figure, sort, ...parts, sentence };
};

const targetText = (
  writing: Writing,
  one: Figure | Score,
  { figure, value, by, source }: Target,
): YardstickText =>
  textOf(writing, 'target', figure, {
    value: written(writing, one, value),
    side: sideText(writing, one, value),
    from: joined([source, by === null ? null : writing.say('yardstick.by', { day: writing.format.day(by) })]),
  });

const benchmarkText = (writing: Writing, one: Figure | Score, benchmark: Benchmark): YardstickText => {
  const { say, format } = writing;
  const { figure, value, low, high, n, source, date, note } = benchmark;
  const rest = [
    low === null || high === null
      ? null
      : say('report.interval', { low: written(writing, one, low), high: written(writing, one, high) }),
    n === null ? null : say('report.n', { n: format.count(n) }),
  ].filter((part) => part !== null);
  const own = written(writing, one, value);
  return textOf(writing, 'benchmark', figure, {
    value: rest.length === 0 ? own : `${own} (${rest.join(', ')})`,
    side: sideText(writing, one, value),
    from: joined([source, format.day(date), note]),
  });
};

/** All targets and benchmarks of figures that the assessment holds, the targets first. */
export const yardstickTexts = (
  writing: Writing,
  { targets, benchmarks }: Assessment,
  known: ReadonlyMap<string, Figure | Score>,
): YardstickText[] => {
  const of = <T extends { readonly figure: string }>(
    all: readonly T[],
    text: (writing: Writing, one: Figure | Score, stated: T) => YardstickText,
  ): YardstickText[] =>
    all.flatMap((stated) => {
      const one = known.get(stated.figure);
      return one === undefined ? [] : [text(writing, one, stated)];
    });
  return [...of(targets, targetText), ...of(benchmarks, benchmarkText)];
};
