import type { Assessment } from '../../assessment/document.ts';
import { isMeasured } from '../../assessment/figure.ts';
import type { PriorityMap } from '../charts/priority-map.ts';
import type { Desk } from './shown.ts';

type Priority = Assessment['priorities'][number];

/** More rows than fit a sheet are left to the table. */
const most = 30;

/** What a level more of a practice gains, in a few words; practices of the same words are one band. */
const gainOf = (
  { say, format, published }: Desk,
  { lifts, closes, overall, heldByGap }: Priority,
): string => {
  if (lifts) return say('report.priority-map.lifts');
  if (closes > 0) return say('report.priority-map.closes');
  const levels = format.mean(overall);
  if (Number(overall.toFixed(2)) > 0) return say('report.priority-map.overall', { levels });
  if (heldByGap) return say('report.priority-map.held');
  // Without an overall score it is not known what that would gain.
  return isMeasured(published.overall)
    ? say('report.priority-map.overall', { levels })
    : say('report.priority-map.raises');
};

/** Where each practice stands, in bands of what a level more of it would move; null where that is one practice or none. */
export const priorityMapView = (desk: Desk): PriorityMap | null => {
  const { published, names, say } = desk;
  const bands = new Map<string, PriorityMap['bands'][number]['spots'][number][]>();
  for (const priority of published.priorities.slice(0, most)) {
    const score = published.practices.find(({ id }) => id === priority.practice)?.score;
    if (score === undefined || !isMeasured(score)) continue;
    const gain = gainOf(desk, priority);
    const spots = bands.get(gain) ?? [];
    bands.set(gain, spots);
    const name = names.practice(priority.practice);
    spots.push({ figure: score.id, name, value: score.value, held: priority.heldByGap });
  }
  return published.priorities.length < 2
    ? null
    : {
        title: say('report.priority-map.title'),
        description: say('report.priority-map.description'),
        bands: [...bands].map(([gain, spots]) => ({ gain, spots })),
        across: say('report.priority-map.across'),
      };
};
