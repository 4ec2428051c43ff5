import { isMeasured, type MeasuredScore, type Score } from '../assessment/figure.ts';
import type { Finding } from '../assessment/findings.ts';
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

/** Whether the answers bear a contrast out: good in the one items, and among the same people clearly better there than in the others. */
const isBorneOut = ({ id, where }: Contrast, { items, observations }: Scored): boolean => {
  if (where === undefined) return true;
  const good = sharesOf(where.items, items);
  const better = observations.find((one) => one.id === `observation.${id}`);
  return (
    good !== undefined &&
    meanOf(good) >= where.atLeast &&
    better !== undefined &&
    isMeasured(better) &&
    better.low > 0
  );
};

/** The ids of what a contrast rests on beside its two practices. */
const itemFigures = ({ id, where }: Contrast, items: Scored['items']): string[] =>
  where === undefined
    ? []
    : [
        ...items.filter(({ code }) => where.items.includes(code)).map(({ figure }) => figure.id),
        `observation.${id}`,
      ];

/** Practices that should not stand far apart and do, such as words without a goal. */
export const contrasts = (scored: Scored, model: Model): Finding[] =>
  model.contrasts.flatMap((contrast) => {
    const [above, below] = [contrast.high, contrast.low].map(
      (name): Score | undefined => scored.practices.find((one) => one.id === name)?.score,
    );
    if (!above || !below || !isMeasured(above) || !isMeasured(below)) return [];
    if (!areApart(above, below, contrast.apart) || !isBorneOut(contrast, scored)) return [];
    return [
      {
        id: contrast.id,
        subject: null,
        figures: [above.id, below.id, ...itemFigures(contrast, scored.items)],
      },
    ];
  });

/** Groups of employees of which the one agrees clearly more than the other: the interval of the difference lies above none. */
export const groupGaps = (scored: Scored): Finding[] =>
  scored.groupGaps
    .filter(({ difference }) => isMeasured(difference) && difference.low > 0)
    .map(({ id, high, low, difference }) => ({
      id,
      subject: null,
      figures: [high.id, low.id, difference.id],
    }));
