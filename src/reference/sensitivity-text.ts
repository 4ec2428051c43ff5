import type { Sensitivity } from '../assessment/stage.ts';
import type { Library } from './library.ts';

/** What the stage hangs on, a sentence for each weight and cut point; one that says so where it hangs on none. */
export const sensitivityText = (
  { say, format, names, model }: Pick<Library, 'say' | 'format' | 'names' | 'model'>,
  { weights, cuts }: Sensitivity,
): string[] => {
  const stageName = (value: number): string => {
    const stage = model.stages.find((one) => one.value === value);
    return stage === undefined ? String(value) : names.words(stage.name);
  };
  const sentences = [
    ...cuts.map(({ on, id, of, needs, value, stage }) =>
      say(`report.sensitivity.${on}`, {
        stage: stageName(stage),
        of: stageName(of),
        name: id === null ? '' : on === 'practice' ? names.practice(id) : names.dimension(id),
        needs: format.mean(needs),
        value: format.mean(value),
      }),
    ),
    ...weights.map(({ practice, rule, weight, flipsAt, stage }) =>
      say('report.sensitivity.weight', {
        stage: stageName(stage),
        rule: names.rule(practice, rule),
        practice: names.practice(practice),
        weight: format.mean(weight),
        flipsAt: format.mean(flipsAt),
        more: flipsAt > weight ? 'yes' : 'no',
      }),
    ),
  ];
  return sentences.length === 0 ? [say('report.sensitivity.none')] : sentences;
};
