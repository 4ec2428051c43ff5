import { isMeasured } from '../../assessment/figure.ts';
import { answersView } from './findings.ts';
import type { Desk } from './shown.ts';

/** Of fewer items none goes less with the others than another does. */
const fewestItems = 3;

/** Which dimensions' items go together, and the item of each that does so least; nothing where no items were answered. */
export const scalesView = (desk: Desk) => {
  const { published, model, names, say, format } = desk;
  const answered = published.reliability.filter(({ items }) => items.length > 0);
  const { scale, none, people } = model.reliability;
  const itemName = (code: string): string =>
    names.isReversed(code) ? say('report.scales.reversed', { name: names.item(code) }) : names.item(code);
  return {
    any: answered.length > 0,
    lead: say('report.scales.lead', { scale: format.mean(scale), none: format.mean(none), people }),
    rows: answered.map(({ dimension, alpha, items, verdict }) => {
      const [weakest] = items
        .flatMap(({ code, itemRest }) => (isMeasured(itemRest) ? [{ code, itemRest }] : []))
        .sort((a, b) => a.itemRest.value - b.itemRest.value);
      return {
        name: names.dimension(dimension),
        alpha: desk.figure(alpha),
        // One item is no group of items, however many answered it.
        one: items.length === 1 ? say('report.scales.one') : '',
        verdict: say(`scale.${verdict}`),
        weakest:
          weakest === undefined || items.length < fewestItems
            ? null
            : { name: itemName(weakest.code), shown: desk.figure(weakest.itemRest) },
      };
    }),
    findings: answersView(desk),
  };
};
