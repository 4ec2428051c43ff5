import type { Assessment } from '../../assessment/document.ts';
import { actionView } from './action.ts';
import { priorityMapView } from './priority-map.ts';
import type { Desk } from './shown.ts';

/** Priorities that are spelt out; the others are a table. */
const spelt = 5;

const gainText = (
  { say, format }: Desk,
  { lifts, closes, overall, heldByGap }: Assessment['priorities'][number],
): string => {
  const gap = heldByGap ? ` ${say('report.priorities.gap')}` : '';
  if (lifts) return `${say('report.priorities.lifts')}${gap}`;
  if (closes > 0) return `${say('report.priorities.closes', { share: format.share(closes) })}${gap}`;
  if (overall > 0) return `${say('report.priorities.overall', { levels: format.mean(overall) })}${gap}`;
  return heldByGap ? say('report.priorities.gap') : say('report.priorities.raises');
};

/** The text that stands most often in a list; the first of those. */
const commonest = (texts: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
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
        gain: gainText(desk, priority),
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
    usual: usual === '' ? '' : say('report.priorities.usual', { gain: usual }),
    others: others.map((one) => ({ ...one, gain: one.gain === usual ? '' : one.gain })),
  };
};
