import type { Assessment } from '../assessment/document.ts';
import { figure } from './figures.ts';
import { measureFavourable } from './measures/favourable.ts';
import type { Evidence } from './measures/measure.ts';

/** The favourable share of every item of the model, among those its practice asks. */
export const scoreItems = (evidence: Evidence): Assessment['items'] =>
  evidence.model.practices.flatMap(({ items, rules }) => {
    const asksStaff = rules.some((rule) => 'among' in rule && rule.among === 'staff');
    return items.map(({ code }) => ({
      code,
      figure: figure(`item.${code}`, measureFavourable(evidence, [code], asksStaff ? 'staff' : 'everyone')),
    }));
  });
