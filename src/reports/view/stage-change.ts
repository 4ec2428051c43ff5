import type { ChangeTable } from '../../assessment/changes.ts';
import type { Desk } from './shown.ts';

/** What a stage is called, or that there is none. */
export const stageName = ({ model, names, say }: Desk, value: number | null): string => {
  const stage = value === null ? undefined : model.stages[value - 1];
  return stage === undefined ? say('report.trend.no-stage') : names.words(stage.name);
};

/** What share of the draws is no more than what rounds to nought. */
const nothing = 0.005;

/** Which stage there was and is, and how often the later one comes out above or below; nothing without two stages. */
export const stageText = (desk: Desk, { before, stage }: ChangeTable): string => {
  const { say, format } = desk;
  if (stage === null) return '';
  const names = { wave: before, before: stageName(desk, stage.before), after: stageName(desk, stage.after) };
  const isSame = stage.before === stage.after;
  if (isSame && stage.above < nothing && stage.below < nothing) return say('report.trend.stage-sure', names);
  return say(isSame ? 'report.trend.stage-same' : 'report.trend.stage-other', {
    ...names,
    above: format.share(stage.above),
    below: format.share(stage.below),
  });
};
