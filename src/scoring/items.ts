import type { Assessment } from '../assessment/document.ts';
import { itemsOf } from '../model/measures.ts';
import { figure } from './figures.ts';
import { ofPopulation } from './finite-population.ts';
import { measureFavourable } from './measures/favourable.ts';
import type { Evidence, Measured } from './measures/measure.ts';

/** What people say to one item. */
export interface MeasuredItem {
  readonly code: string;
  readonly measured: Measured;
}

/** The favourable share of every opinion item of the model, among those its practice asks. */
export const measureItems = (evidence: Evidence): MeasuredItem[] =>
  evidence.model.practices.flatMap(({ items, rules }) => {
    const isAskedOfStaff = (code: string): boolean =>
      rules.some((rule) => 'among' in rule && rule.among === 'staff' && itemsOf(rule).includes(code));
    const opinions = items.filter(({ knowledge }) => knowledge === undefined);
    return opinions.map(({ code }) => ({
      code,
      measured: ofPopulation(
        measureFavourable(evidence, [code], isAskedOfStaff(code) ? 'staff' : 'everyone'),
        evidence,
      ),
    }));
  });

/** The same as figures. */
export const scoreItems = (items: readonly MeasuredItem[]): Assessment['items'] =>
  items.map(({ code, measured }) => ({ code, figure: figure(`item.${code}`, measured) }));
