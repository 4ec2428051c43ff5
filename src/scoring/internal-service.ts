import type { Assessment } from '../assessment/document.ts';
import type { Figure } from '../assessment/figure.ts';
import { sum } from '../statistics/estimate.ts';
import { estimateMean, spreadOf } from '../statistics/mean.ts';
import { sameName } from './company.ts';
import { departmentsIn } from './departments.ts';
import { figure } from './figures.ts';
import type { Evidence } from './measures/measure.ts';
import { maySpeak, type PairOfTeams, pairsOf } from './pairs.ts';

const scale = { min: 1, max: 5 };

/** What teams say of each other's service: every pair, and of each team what others and what its own people say. */
export const scoreInternal = (evidence: Evidence): Assessment['internal'] => {
  const { internal, internalScale, company } = evidence;
  if (typeof internal === 'string' || internalScale === null) return null;
  const departments = departmentsIn(evidence);
  const idOf = (name: string): string =>
    departments.find(({ label }) => sameName(label) === name)?.id ?? name;
  const pairs = pairsOf(internal.tally, internalScale);

  /** The mean of ratings, with the raters as witnesses. */
  const ofPair = (id: string, { ratings, people }: PairOfTeams): Figure => {
    const estimate = { ...estimateMean(spreadOf(ratings), scale), n: people };
    return figure(id, { estimate, unit: 'rating', window: internal.window });
  };
  /** The mean of what other teams say, pairs counting alike; those too small to be shown do not enter. */
  const received = (name: string): Figure => {
    const means = pairs
      .filter((pair) => pair.to === name && pair.from !== name && maySpeak(pair, company.minimumGroup))
      .map(({ ratings }) => sum(ratings) / ratings.length);
    const id = `team.${idOf(name)}.received`;
    if (means.length === 0) return figure(id, 'too-few');
    const estimate = estimateMean(spreadOf(means), scale);
    return figure(id, { estimate, unit: 'rating', window: internal.window });
  };
  const own = (name: string): Figure => {
    const pair = pairs.find(({ from, to }) => from === name && to === name);
    const id = `team.${idOf(name)}.own`;
    return pair === undefined ? figure(id, 'no-answers') : ofPair(id, pair);
  };

  const teams = departments.filter(({ label }) =>
    pairs.some(({ from, to }) => from === sameName(label) || to === sameName(label)),
  );
  return {
    teams: teams.map(({ id, label }) => ({
      id,
      label,
      received: received(sameName(label)),
      own: own(sameName(label)),
    })),
    pairs: pairs
      .filter(({ from, to }) => from !== to)
      .map((pair) => {
        const [from, to] = [idOf(pair.from), idOf(pair.to)];
        return { from, to, figure: ofPair(`pair.${from}.${to}`, pair) };
      }),
  };
};
