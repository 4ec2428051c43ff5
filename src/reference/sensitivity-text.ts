import type { Sensitivity } from '../assessment/stage.ts';
import type { Library } from './library.ts';
import { aboutFigure, type Piece, sayPieces, textOf, wordsAlone } from './pieces.ts';

/** What the stage hangs on, a sentence for each weight and cut point; one that says so where it hangs on none. */
export const sensitivityPieces = (
  { say, format, names, model }: Pick<Library, 'say' | 'format' | 'names' | 'model'>,
  { weights, cuts }: Sensitivity,
): Piece[][] => {
  const stageName = (value: number): string => {
    const stage = model.stages.find((one) => one.value === value);
    return stage === undefined ? String(value) : names.words(stage.name);
  };
  const ofStage = (text: string): Piece => aboutFigure('stage', text);
  const sentences = [
    ...cuts.map(({ on, id, of, needs, value, stage }) =>
      sayPieces(say, `report.sensitivity.${on}`, {
        stage: stageName(stage),
        of: stageName(of),
        name: id === null ? '' : on === 'practice' ? names.practice(id) : names.dimension(id),
        needs: ofStage(format.mean(needs)),
        value: ofStage(format.mean(value)),
      }),
    ),
    ...weights.map(({ practice, rule, weight, flipsAt, stage }) =>
      sayPieces(say, 'report.sensitivity.weight', {
        stage: stageName(stage),
        rule: names.rule(practice, rule),
        practice: names.practice(practice),
        weight: ofStage(format.mean(weight)),
        flipsAt: ofStage(format.mean(flipsAt)),
        more: flipsAt > weight ? 'yes' : 'no',
      }),
    ),
  ];
  return sentences.length === 0 ? [[wordsAlone(say('report.sensitivity.none'))]] : sentences;
};

/** The same as plain text. */
export const sensitivityText = (...facts: Parameters<typeof sensitivityPieces>): string[] =>
  sensitivityPieces(...facts).map(textOf);
