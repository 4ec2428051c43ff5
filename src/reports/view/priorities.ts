import type { Assessment } from '../../assessment/document.ts';
import { aboutFigure, type Piece, sayPieces, textOf, wordsAlone } from '../../reference/pieces.ts';
import { actionView } from './action.ts';
import { priorityMapView } from './priority-map.ts';
import type { Desk } from './shown.ts';

/** Priorities that are spelt out; the others are a table. */
const spelt = 5;

const gainPieces = (
  { say, format }: Desk,
  { lifts, closes, overall, heldByGap }: Assessment['priorities'][number],
): Piece[] => {
  const gap = heldByGap ? [wordsAlone(` ${say('report.priorities.gap')}`)] : [];
  if (lifts) return [wordsAlone(say('report.priorities.lifts')), ...gap];
  if (closes > 0) {
    const share = aboutFigure('stage', format.share(closes));
    return [...sayPieces(say, 'report.priorities.closes', { share }), ...gap];
  }
  if (overall > 0) {
    const levels = aboutFigure('overall', format.mean(overall));
    return [...sayPieces(say, 'report.priorities.overall', { levels }), ...gap];
  }
  return [wordsAlone(say(heldByGap ? 'report.priorities.gap' : 'report.priorities.raises'))];
};

/** The sentence that stands most often in a list; the first of those, and none of an empty list. */
const commonest = (sentences: readonly (readonly Piece[])[]): readonly Piece[] => {
  const texts = sentences.map(textOf);
  const count = (text: string): number => texts.filter((other) => other === text).length;
  return [...sentences].sort((a, b) => count(textOf(b)) - count(textOf(a)))[0] ?? [];
};

/** What to do first, in the order of what it moves. */
export const prioritiesView = (desk: Desk) => {
  const { published, model, names, say } = desk;
  const all = published.priorities.flatMap((priority, index) => {
    const practice = model.practices.find(({ id }) => id === priority.practice);
    const result = published.practices.find(({ id }) => id === priority.practice);
    if (practice === undefined || result === undefined) return [];
    return [
      {
        rank: index + 1,
        id: practice.id,
        name: names.words(practice.name),
        score: desk.score(result.score),
        gain: gainPieces(desk, priority),
        steps: say('report.priorities.steps', { from: priority.level, to: priority.level + 1 }),
        action: actionView(desk, practice, priority.level),
      },
    ];
  });
  const [first] = all;
  const others = all.slice(spelt);
  const usual = commonest(others.map(({ gain }) => gain));
  return {
    any: all.length > 0,
    title: first === undefined ? '' : say('report.priorities.message', { name: first.name }),
    first: all.slice(0, spelt),
    map: priorityMapView(desk),
    // What most of them gain is said once, instead of in a column that repeats it.
    usual: usual.length === 0 ? [] : [wordsAlone(`${say('report.priorities.usual')} `), ...usual],
    others: others.map((one) => ({ ...one, gain: textOf(one.gain) === textOf(usual) ? [] : one.gain })),
  };
};
