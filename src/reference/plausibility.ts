import type { Assessment } from '../assessment/document.ts';
import type { Library } from './library.ts';
import { aboutFigure, type Piece, sayPieces, textOf } from './pieces.ts';

type Reached = Extract<Assessment['stage'], { status: 'reached' }>;

/** A stage that comes out in fewer of the draws than this is not decided. */
const decided = 0.5;
/** What comes out more seldom is not worth naming. */
const named = 0.05;

/** The stages by how often they come out, the commonest first. */
const rankedStages = (
  names: Library['names'],
  { stages }: Library['model'],
  probabilities: readonly number[],
) =>
  stages
    .map((stage, index) => ({
      value: stage.value,
      name: names.words(stage.name),
      share: probabilities[index] ?? 0,
    }))
    .sort((a, b) => b.share - a.share);

/** The two stages that come out most often where the one that the scores give does so in fewer than half of the draws; null where it is decided. */
export const undecidedBetween = (
  { names, model }: Pick<Library, 'names' | 'model'>,
  { value, probabilities }: Reached,
): { readonly first: string; readonly second: string } | null => {
  const [first, second] = rankedStages(names, model, probabilities);
  return (probabilities[value - 1] ?? 0) < decided && first !== undefined && second !== undefined
    ? { first: first.name, second: second.name }
    : null;
};

/** How surely the stage follows from the evidence: its share of the draws, and which other stages come out; as a sentence, or as a line of a summary. */
export const plausibilityPieces = (
  { say, format, names, model }: Pick<Library, 'say' | 'format' | 'names' | 'model'>,
  { value, probabilities }: Reached,
  where: 'report' | 'summary' = 'report',
): Piece[] => {
  const ranked = rankedStages(names, model, probabilities);
  const ofStage = (text: string): Piece => aboutFigure('stage', text);
  const own = probabilities[value - 1] ?? 0;
  const [first, second] = ranked;
  if (own < decided && first !== undefined && second !== undefined)
    return sayPieces(say, `${where}.stage.undecided`, {
      first: first.name,
      firstShare: ofStage(format.share(first.share)),
      second: second.name,
      secondShare: ofStage(format.share(second.share)),
    });
  const others = ranked.filter((stage) => stage.value !== value && stage.share >= named);
  return sayPieces(say, `${where}.stage.plausible`, {
    share: ofStage(format.share(own)),
    count: others.length,
    others: ofStage(format.list(others.map(({ name, share }) => `${name} (${format.share(share)})`))),
  });
};

/** The same as plain text. */
export const plausibilityText = (...facts: Parameters<typeof plausibilityPieces>): string =>
  textOf(plausibilityPieces(...facts));
