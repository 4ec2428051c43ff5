import { isMeasured } from '../../src/assessment/figure.ts';
import type { Scores } from '../../src/scoring/scores.ts';
import { type KnownCompany, knownWave, model, surveyAlone } from './known-company.ts';
import { scoreKnown, trueDimension } from './truth.ts';

/** Says which dimensions have changed from one wave to the next. */
export type ChangedDimensions = (before: Scores, after: Scores) => readonly string[];

/** What the waves hold: the employees' survey and nothing else, or records as well, those of each wave of a year of its own. */
export type Evidence = 'survey' | 'everything';

const waveOf = (evidence: Evidence, ...of: Parameters<typeof knownWave>): KnownCompany =>
  evidence === 'survey' ? surveyAlone(knownWave(...of)) : knownWave(...of);

/** One company before and after one of its dimensions fell by half a level. */
export interface Repetition {
  readonly dimension: string;
  /** The measured score after less the one before. */
  readonly change: number;
  readonly isDetected: boolean;
  /** Dimensions that are the same as before and are said to have changed. */
  readonly falseAlarms: readonly string[];
}

export const employees = 400;
const fallen = 0.5;
/** No opinion falls further than this, in steps on the normal scale of agreement. */
const furthest = 2;

/** How much less people must agree for the true score of a dimension to fall by half a level; undefined where it cannot. */
const fallOf = (seed: number, dimension: string, scores: Scores): number | undefined => {
  const truth = (by: number): number =>
    trueDimension(knownWave(seed, 0, 1, { dimension, by }), dimension, scores);
  const wanted = truth(0) - fallen;
  let [low, high] = [0, furthest];
  if (!(truth(high) <= wanted)) return undefined;
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    if (truth(middle) > wanted) low = middle;
    else high = middle;
  }
  return high;
};

const scoreOf = ({ dimensions }: Scores, dimension: string): number => {
  const score = dimensions.find(({ id }) => id === dimension)?.score;
  return score !== undefined && isMeasured(score) ? score.value : Number.NaN;
};

/** The company of a seed in two waves of other people; the dimension that falls is the first of those in turn that can; undefined where none can. */
const repeatOnce = (
  evidence: Evidence,
  seed: number,
  draws: number,
  changed: ChangedDimensions,
): Repetition | undefined => {
  const before = scoreKnown(waveOf(evidence, seed, 1, employees), draws);
  const names = model.dimensions.map(({ id }) => id);
  const inTurn = names.map((_, index) => names[(seed + index) % names.length] ?? '');
  for (const dimension of inTurn) {
    const by = fallOf(seed, dimension, before);
    if (by === undefined) continue;
    const after = scoreKnown(waveOf(evidence, seed, 2, employees, { dimension, by }), draws);
    const found = changed(before, after);
    const change = scoreOf(after, dimension) - scoreOf(before, dimension);
    return {
      dimension,
      change,
      isDetected: change < 0 && found.includes(dimension),
      falseAlarms: found.filter((id) => id !== dimension),
    };
  }
  return undefined;
};

/** So many companies with one dimension that falls by half a level and others that stay; companies too poor to fall are passed over. */
export const detect = (
  evidence: Evidence,
  repetitions: number,
  draws: number,
  changed: ChangedDimensions,
): Repetition[] => {
  const found: Repetition[] = [];
  for (let seed = 1; found.length < repetitions; seed++) {
    const repetition = repeatOnce(evidence, seed, draws, changed);
    if (repetition !== undefined) found.push(repetition);
  }
  return found;
};

/** The share of repetitions in which the fall was seen, 0…1. */
export const shareDetected = (found: readonly Repetition[]): number =>
  found.filter(({ isDetected }) => isDetected).length / found.length;

/** The share of repetitions in which any dimension that stayed was said to have changed, 0…1. */
export const shareOfFalseAlarms = (found: readonly Repetition[]): number =>
  found.filter(({ falseAlarms }) => falseAlarms.length > 0).length / found.length;
