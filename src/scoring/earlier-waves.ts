import type { Score } from '../assessment/figure.ts';
import type { Ground, Trend, Wave } from '../assessment/trend.ts';
import type { Tallies } from '../kinds/tallies.ts';
import type { Wave as Stretch, SurveyRow } from '../tallies/matrix.ts';
import { type CommonGround, commonGround } from './common-ground.ts';
import type { Company } from './company.ts';
import { type Files, gatherEvidence } from './evidence.ts';
import { npsBandOf } from './measures/knowing.ts';
import type { Evidence } from './measures/measure.ts';
import { usualDraws } from './organisation.ts';
import { type Scorer, type Scores, type ScoresOfPeople, scorerOf } from './scores.ts';
import { decideStage } from './stage.ts';
import { wavesBy } from './windows.ts';

/** More waves than these before the last make no better picture. */
const mostEarlier = 11;

/** An earlier wave, scored, and what it was scored from. */
export interface ScoredWave {
  readonly label: string;
  readonly asOf: string;
  readonly evidence: Evidence;
  readonly scores: ScoresOfPeople;
  /** What it has in common with the wave that is assessed, and both by nothing else; null where it is not compared. */
  readonly ground: {
    readonly common: CommonGround;
    readonly before: ScoresOfPeople;
    readonly after: ScoresOfPeople;
  } | null;
}

interface Earlier {
  readonly kept: readonly Stretch[];
  readonly leftOut: Trend['leftOut'];
}

/** The waves of the survey before the one that is assessed: those that end before a later one begins, and not too many. */
const earlierOf = ({ survey }: Tallies, { survey: last }: Evidence): Earlier => {
  if (survey === undefined || typeof last === 'string' || last.window === 'undated')
    return { kept: [], leftOut: [] };
  const { label, from, to } = last.window;
  const all = wavesBy(survey, to).filter((wave) => wave.from <= from && wave.label !== label);
  const overlaps = (wave: Stretch, at: number): boolean =>
    wave.to >= from || all.some((other, later) => later > at && wave.to >= other.from);
  const apart = all.filter((wave, at) => !overlaps(wave, at));
  return {
    kept: apart.slice(-mostEarlier),
    leftOut: [
      ...all
        .filter((wave) => !apart.includes(wave))
        .map((wave) => ({ label: wave.label, reason: 'overlaps' as const })),
      ...apart.slice(0, -mostEarlier).map((wave) => ({ label: wave.label, reason: 'too-old' as const })),
    ],
  };
};

/** What is said of the waves before, and what they were scored from. */
export interface EarlierWaves {
  readonly waves: readonly ScoredWave[];
  readonly leftOut: Trend['leftOut'];
}

/** What a time has of its own. */
interface Time {
  readonly evidence: Evidence;
  readonly by: Scorer;
  readonly scores: ScoresOfPeople;
}

const scoreGround = (before: Time, after: Time): ScoredWave['ground'] => {
  const sideOf = ({ evidence, scores }: Time) => ({
    practices: scores.practices,
    options: optionsOf(evidence),
    npsBand: npsBandOf(evidence),
  });
  const common = commonGround(after.evidence.model, sideOf(before), sideOf(after));
  return { common, before: before.by(common.model), after: after.by(common.model) };
};

/**
 * Scores every earlier wave by what was known at its end, the earliest first. The last and the first of them are compared with the
 * wave that is assessed, the last in as many draws as the company.
 */
export const scoreEarlierWaves = (
  tallies: Tallies,
  current: Time,
  company: Company,
  files: Files,
  draws = usualDraws,
): EarlierWaves => {
  const { kept, leftOut } = earlierOf(tallies, current.evidence);
  const waves = kept.map(({ label, to }, at): ScoredWave => {
    const { model } = current.evidence;
    const evidence = gatherEvidence(tallies, to, company, model, files);
    const isLast = at === kept.length - 1;
    const by = scorerOf(evidence, isLast ? draws.company : draws.unit);
    const scores = by(model);
    const ground = isLast || at === 0 ? scoreGround({ evidence, by, scores }, current) : null;
    return { label, asOf: to, evidence, scores, ground };
  });
  return { waves, leftOut };
};

const optionsIn = (rows: readonly SurveyRow[]): number[] =>
  [...new Set(rows.map(({ options }) => options))].filter((options) => options > 0).sort((a, b) => a - b);

/** The options of the answer scales of a survey. */
const optionsOf = ({ survey }: Evidence): number[] =>
  typeof survey === 'string' ? [] : optionsIn(survey.tally.rows);

/** Scores under ids that begin with these words. */
const sideOf = (begin: string, { overall, dimensions, practices }: Scores): Ground['before'] => {
  const within = (score: Score): Score => ({ ...score, id: `${begin}.${score.id}` });
  return {
    overall: within(overall),
    dimensions: dimensions.map(({ id, score }) => ({ id, score: within(score) })),
    practices: practices.map(({ id, score }) => ({ id, score: within(score) })),
  };
};

const groundResult = (label: string, ground: ScoredWave['ground']): Ground | null =>
  ground && {
    before: sideOf(`ground.${label}.before`, ground.before),
    after: sideOf(`ground.${label}.after`, ground.after),
    partly: [...ground.common.partly],
    lost: ground.common.lost.map((one) => ({ ...one })),
  };

const waveResult = ({ label, asOf, evidence, scores, ground }: ScoredWave): Wave => {
  const stage = decideStage(scores, evidence.model);
  const id = `wave.${label}.stage`;
  return {
    label,
    asOf,
    options: optionsOf(evidence),
    stage:
      stage.status === 'none'
        ? { id, status: 'unmeasured', reason: 'too-few' }
        : { id, status: 'measured', value: stage.value, probabilities: stage.probabilities },
    ...sideOf(`wave.${label}`, scores),
    ground: groundResult(label, ground),
  };
};

/** The trend of an assessment; null where its survey has no wave. */
export const trendOf = (current: Evidence, { waves, leftOut }: EarlierWaves): Trend | null => {
  const { survey } = current;
  if (typeof survey === 'string' || survey.window === 'undated') return null;
  return { label: survey.window.label, options: optionsOf(current), earlier: waves.map(waveResult), leftOut };
};
