import type { ChangeTable } from '../assessment/changes.ts';
import type { Unconcluded } from '../assessment/document.ts';
import type { Wave } from '../assessment/trend.ts';
import { changesBetween, type Footings } from './changes.ts';
import { type Outcome, onGround, outcomesOf } from './snapshot.ts';

/** How an earlier wave compares with the document: on common ground every practice does, if anything of it is left. */
const footingsOf = ({ ground }: Wave, { dimensions }: Unconcluded): Footings => {
  const lost = new Map(ground?.lost.map(({ practice, reason }) => [practice, reason]));
  return {
    of: (practice) => lost.get(practice) ?? (ground?.partly.includes(practice) ? 'part' : 'whole'),
    members: (dimension) =>
      Object.keys(dimensions.find(({ id }) => id === dimension)?.weights ?? {}).map((id) =>
        id.slice('practice.'.length),
      ),
  };
};

/** The wave that is assessed beside the one before it, and beside the first where that is another one. */
export const waveChanges = (document: Unconcluded): ChangeTable[] => {
  const { trend } = document;
  if (trend === null) return [];
  return [...trend.earlier].reverse().flatMap((wave) => {
    const both = onGround(wave, trend, document);
    return both === undefined ? [] : [changesBetween(both.before, both.after, footingsOf(wave, document))];
  });
};

const noFootings: Footings = { of: () => 'whole', members: () => [] };

/** The quarter of the assessment beside the last one before it in which customers answered, and beside the first where that is another one. */
export const quarterChanges = (document: Unconcluded): ChangeTable[] => {
  const outcomes = outcomesOf(document);
  return (['nps', 'rating'] as const).flatMap((id) => {
    const { figure, previous, trend } = document.outcome[id];
    if (previous === null || figure.status === 'unmeasured' || figure.window === 'undated') return [];
    const first = trend.find(({ figure: one }) => one.status === 'measured');
    const { scale } = outcomes[id];
    const after = { stage: null, culture: null, label: figure.window.label, outcomes: [outcomes[id]] };
    const since = (label: string, earlier: Outcome): ChangeTable =>
      changesBetween({ ...after, label, outcomes: [earlier] }, after, noFootings);
    return [
      since(previous.period, { figure: previous.figure, scale, units: previous.units }),
      ...(first !== undefined && first.period < previous.period
        ? [since(first.period, { figure: first.figure, scale, units: [] })]
        : []),
    ];
  });
};
