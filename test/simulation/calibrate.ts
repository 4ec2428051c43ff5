import { isMeasured } from '../../src/assessment/figure.ts';
import { levelOf } from '../../src/scoring/levels.ts';
import { decideStage } from '../../src/scoring/stage.ts';
import { stageOf, standingOf } from '../../src/scoring/standing.ts';
import { type KnownCompany, knownCompany, model } from './known-company.ts';
import { mean, scoreKnown, trueDimension, trueScore } from './truth.ts';

export type Layer = 'measures' | 'practices' | 'dimensions' | 'overall';

/** One interval held against the truth. */
interface Held {
  readonly layer: Layer;
  readonly name: string;
  readonly employees: number;
  readonly truth: number;
  /** −1: the truth lies below the interval, 1: above it. */
  readonly side: -1 | 0 | 1;
}

/** What was said of a company's stage: how plausible each of the five is, which one is shown, and which is true. */
interface Staged {
  readonly plausibilities: readonly number[];
  readonly shown: number;
  readonly truth: number;
}

export interface Calibration {
  readonly held: readonly Held[];
  readonly stages: readonly Staged[];
}

/** Scores of which the truth lies nearer to an end of the scale can hardly be missed on that side. */
const isInside = (level: number): boolean => level >= 1.2 && level <= 4.8;

const sideOf = (
  truth: number,
  { low, high }: { readonly low: number; readonly high: number },
): Held['side'] => (truth < low ? -1 : truth > high ? 1 : 0);

/** What one known company adds: every measured figure and score beside its truth. */
const calibrateOne = (
  known: KnownCompany,
  draws: number,
): { readonly held: Held[]; readonly stage: Staged | undefined } => {
  const scores = scoreKnown(known, draws);
  const held: Held[] = [];
  const add = (
    layer: Layer,
    name: string,
    level: number,
    truth: number,
    interval: { low: number; high: number },
  ): void => {
    if (isInside(level))
      held.push({ layer, name, employees: known.employees, truth, side: sideOf(truth, interval) });
  };

  const truths = new Map<string, number>();
  for (const [index, practice] of model.practices.entries()) {
    const result = scores.practices[index];
    if (result === undefined || !isMeasured(result.score)) continue;
    for (const [at, rule] of practice.rules.entries()) {
      const found = result.rules[at];
      if (found === undefined || !isMeasured(found.figure)) continue;
      const truth = known.figure(rule);
      add('measures', rule.measure, levelOf(truth, rule.levels), truth, found.figure);
    }
    const truth = trueScore(known, practice, result);
    truths.set(practice.id, truth);
    add('practices', practice.id, truth, truth, result.score);
  }

  const dimensions = new Map<string, number>();
  for (const { id, score } of scores.dimensions) {
    if (!isMeasured(score)) continue;
    const truth = trueDimension(known, id, scores);
    dimensions.set(id, truth);
    add('dimensions', id, truth, truth, score);
  }
  const overall = mean([...truths.values()]);
  if (isMeasured(scores.overall)) add('overall', 'overall', overall, overall, scores.overall);

  const stage = decideStage(scores, model);
  if (stage.status !== 'reached') return { held, stage: undefined };
  const truth = stageOf({ ...standingOf(scores, model), practices: truths, dimensions, overall }, model);
  return {
    held,
    stage: { plausibilities: stage.probabilities, shown: stage.value, truth },
  };
};

/** Holds the intervals and stages of so many known companies against their truth. */
export const calibrate = (companies: number, draws: number): Calibration => {
  const held: Held[] = [];
  const stages: Staged[] = [];
  for (let seed = 1; seed <= companies; seed++) {
    const found = calibrateOne(knownCompany(seed), draws);
    held.push(...found.held);
    if (found.stage !== undefined) stages.push(found.stage);
  }
  return { held, stages };
};
