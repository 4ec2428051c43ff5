import type { Assessment } from '../assessment/document.ts';
import type { Library } from './library.ts';

type Reached = Extract<Assessment['stage'], { status: 'reached' }>;

/** A stage that comes out in fewer of the draws than this is not decided. */
const decided = 0.5;
/** What comes out more seldom is not worth naming. */
const named = 0.05;

/** How surely the stage follows from the evidence: its share of the draws, and which other stages come out; as a sentence, or as a line of a summary. */
export const plausibilityText = (
  { say, format, names, model }: Pick<Library, 'say' | 'format' | 'names' | 'model'>,
  { value, probabilities }: Reached,
  where: 'report' | 'summary' = 'report',
): string => {
  const ranked = model.stages
    .map((stage, index) => ({
      value: stage.value,
      name: names.words(stage.name),
      share: probabilities[index] ?? 0,
    }))
    .sort((a, b) => b.share - a.share);
  const own = probabilities[value - 1] ?? 0;
  const [first, second] = ranked;
  if (own < decided && first !== undefined && second !== undefined)
    return say(`${where}.stage.undecided`, {
      first: first.name,
      firstShare: format.share(first.share),
      second: second.name,
      secondShare: format.share(second.share),
    });
  const others = ranked.filter((stage) => stage.value !== value && stage.share >= named);
  return say(`${where}.stage.plausible`, {
    share: format.share(own),
    count: others.length,
    others: format.list(others.map(({ name, share }) => `${name} (${format.share(share)})`)),
  });
};
