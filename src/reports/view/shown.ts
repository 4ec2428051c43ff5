import {
  type Figure,
  isMeasured,
  type MeasuredFigure,
  type Score,
  type Unit,
  type Unmeasured,
  type Window,
} from '../../assessment/figure.ts';
import { type Format, formatIn } from '../../locales/format.ts';
import type { Rule } from '../../model/measures.ts';
import { countsText } from '../../reference/counts.ts';
import { windowText } from '../../reference/figure-facts.ts';
import { type Names, namesOf } from '../../reference/names.ts';
import { reasonText } from '../../reference/reason.ts';
import { valueWriter } from '../../reference/write-value.ts';
import type { Edition } from '../report.ts';

/** A figure or score as a reader sees it: the number with its interval, or the reason there is none. */
export type Shown =
  | {
      readonly measured: true;
      /** The figure it can be asked by, the value behind the text, and the text. */
      readonly num: { readonly figure: string; readonly value: number; readonly text: string };
      readonly interval: string;
      readonly n: string | null;
    }
  | { readonly measured: false; readonly figure: string; readonly reason: string };

/** What every page needs to turn an assessment into words. */
export interface Desk extends Edition {
  readonly format: Format;
  readonly names: Names;
  score(score: Score): Shown;
  /** Of a rule's figure n says what it counts. */
  figure(figure: Figure, rule?: Rule): Shown;
  /** A value in the manner of its unit. */
  write(unit: Unit, value: number): string;
  window(window: Window): string;
}

export const openDesk = (edition: Edition): Desk => {
  const { say, published, model } = edition;
  const format = formatIn(say.locale);
  const write = valueWriter(format);
  const missing = (one: Unmeasured): Shown => ({
    measured: false,
    figure: one.id,
    reason: reasonText(say, one, published.disclosure.minimumGroup),
  });
  const interval = (
    written: (value: number) => string,
    { low, high }: { low: number; high: number },
  ): string => say('report.interval', { low: written(low), high: written(high) });
  const nOf = (figure: MeasuredFigure, rule: Rule | undefined): string | null => {
    if (figure.unit === 'count') return null;
    return rule === undefined
      ? say('report.n', { n: format.count(figure.n) })
      : countsText(say, rule, figure);
  };

  return {
    ...edition,
    format,
    names: namesOf(model, say),
    write,
    score: (score) =>
      isMeasured(score)
        ? {
            measured: true,
            num: { figure: score.id, value: score.value, text: format.score(score.value) },
            interval: interval(format.score, score),
            n: null,
          }
        : missing(score),
    figure: (figure, rule) => {
      if (!isMeasured(figure)) return missing(figure);
      const written = (value: number): string => write(figure.unit, value);
      return {
        measured: true,
        num: { figure: figure.id, value: figure.value, text: written(figure.value) },
        // What was counted in full has no interval worth printing.
        interval: figure.unit === 'count' || figure.unit === 'days' ? '' : interval(written, figure),
        n: nOf(figure, rule),
      };
    },
    window: (window) => windowText({ say, format }, window),
  };
};
