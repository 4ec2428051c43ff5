import type { Finding } from '../assessment/document.ts';
import { type Figure, isMeasured, type MeasuredScore, type Score } from '../assessment/figure.ts';
import type { Model } from '../model/schema.ts';
import { sum } from '../statistics/estimate.ts';
import type { Scored } from './findings.ts';

type Contrast = Model['contrasts'][number];

const areApart = (high: MeasuredScore, low: MeasuredScore, by: number): boolean =>
  high.value - low.value >= by && high.low > low.high;

/** The favourable shares of some items; undefined where one of them is not measured. */
const sharesOf = (codes: readonly string[], items: Scored['items']): number[] | undefined => {
  const shares = codes.flatMap((code) => {
    const figure = items.find((item) => item.code === code)?.figure;
    return figure !== undefined && isMeasured(figure) ? [figure.value] : [];
  });
  return shares.length === codes.length ? shares : undefined;
};

const meanOf = (values: readonly number[]): number => sum(values) / values.length;

/** Whether the answers bear a contrast out: good in the one items, and better there than in the others. */
const isBorneOut = ({ where }: Contrast, items: Scored['items']): boolean => {
  if (where === undefined) return true;
  const [good, other] = [sharesOf(where.items, items), sharesOf(where.above, items)];
  return (
    good !== undefined && other !== undefined && meanOf(good) >= where.atLeast && meanOf(good) > meanOf(other)
  );
};

/** The ids of what a contrast rests on beside its two practices. */
const itemFigures = ({ where }: Contrast, items: Scored['items']): string[] =>
  items
    .filter(({ code }) => where?.items.includes(code) || where?.above.includes(code))
    .map(({ figure }) => figure.id);

/** Practices that should not stand far apart and do, such as words without a goal. */
export const contrasts = ({ practices, items }: Scored, model: Model): Finding[] =>
  model.contrasts.flatMap((contrast) => {
    const [above, below] = [contrast.high, contrast.low].map(
      (name): Score | undefined => practices.find((one) => one.id === name)?.score,
    );
    if (!above || !below || !isMeasured(above) || !isMeasured(below)) return [];
    if (!areApart(above, below, contrast.apart) || !isBorneOut(contrast, items)) return [];
    return [
      { id: contrast.id, subject: null, figures: [above.id, below.id, ...itemFigures(contrast, items)] },
    ];
  });

const isAbove = (high: Figure, low: Figure): boolean =>
  isMeasured(high) && isMeasured(low) && high.low > low.high;

/** Groups of employees of which the one agrees clearly more than the other. */
export const groupGaps = (scored: Scored): Finding[] =>
  scored.groupGaps
    .filter(({ high, low }) => isAbove(high, low))
    .map(({ id, high, low }) => ({ id, subject: null, figures: [high.id, low.id] }));
