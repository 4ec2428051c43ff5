import type { Assessment } from '../assessment/document.ts';
import { itemsOf } from '../model/measures.ts';
import { figure } from './figures.ts';
import { measureFavourable } from './measures/favourable.ts';
import type { Evidence } from './measures/measure.ts';

/** The favourable share of every opinion item of the model, among those its practice asks. */
export const scoreItems = (evidence: Evidence): Assessment['items'] =>
  evidence.model.practices.flatMap(({ items, rules }) => {
    const isAskedOfStaff = (code: string): boolean =>
      rules.some((rule) => 'among' in rule && rule.among === 'staff' && itemsOf(rule).includes(code));
    const opinions = items.filter(({ knowledge }) => knowledge === undefined);
    return opinions.map(({ code }) => ({
      code,
      figure: figure(
        `item.${code}`,
        measureFavourable(evidence, [code], isAskedOfStaff(code) ? 'staff' : 'everyone'),
      ),
    }));
  });
