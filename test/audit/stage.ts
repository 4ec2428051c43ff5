import type { Model } from './evidence.ts';
import { meanScore, type Scored } from './scores.ts';

/** What keeps a company from a stage. */
type Bar =
  | { readonly by: 'overall' | 'breadth' | 'records' }
  | { readonly by: 'dimension'; readonly id: string }
  | { readonly by: 'practice'; readonly id: string; readonly needs: number };

const barsTo = (stage: Model['stages'][number], practices: readonly Scored[], model: Model): Bar[] => {
  const rules = model.stageRules;
  const isHigh = stage.value >= rules.high.from;
  const withRecords = practices.filter(({ values }) =>
    values.some(({ rule, value }) => !rule.measure.startsWith('survey.') && !Number.isNaN(value)),
  );
  const dimensions = model.dimensions
    .map((id) => ({ id, of: practices.filter(({ practice }) => practice.dimension === id) }))
    .filter(({ of }) => !Number.isNaN(meanScore(of)));
  const founded = dimensions.filter(
    ({ of }) =>
      of.some((practice) => withRecords.includes(practice)) ||
      of.flatMap(({ practice }) => practice.items).length >= rules.itemsToHoldBack,
  );
  const measured = practices.filter(({ score }) => !Number.isNaN(score));
  const broad =
    measured.length >= rules.practicesNeeded &&
    dimensions.length >= (isHigh ? rules.high.dimensionsNeeded : rules.dimensionsNeeded);
  const ceilings = rules.ceilings.filter(
    ({ practice, below, atMost }) =>
      stage.value > atMost && practices.some((of) => of.practice.id === practice && of.score < below),
  );
  return [
    ...(meanScore(practices) < stage.cut ? [{ by: 'overall' } as const] : []),
    ...(broad ? [] : [{ by: 'breadth' } as const]),
    ...(isHigh && withRecords.length < rules.high.recordsNeeded ? [{ by: 'records' } as const] : []),
    ...founded
      .filter(({ of }) => meanScore(of) < stage.cut - rules.dimensionSlack)
      .map(({ id }) => ({ by: 'dimension', id }) as const),
    ...ceilings.map(({ practice, below }) => ({ by: 'practice', id: practice, needs: below }) as const),
  ];
};

/** The highest stage that nothing bars, and what bars the next. */
export const stageOf = (practices: readonly Scored[], model: Model) => {
  const bars = model.stages.map((stage) => barsTo(stage, practices, model));
  const next = bars.findIndex((of) => of.length > 0);
  const stage = model.stages.at(next === -1 ? -1 : next - 1);
  if (stage === undefined || next === 0) throw new Error('no stage is reached');
  return { stage, heldBackBy: next === -1 ? [] : (bars[next] ?? []) };
};
