import type { Unconcluded } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import type { Trend, Wave } from '../assessment/trend.ts';

/** Scores by what they are called in a document, whatever ids they have themselves. */
interface Named {
  readonly id: string;
  readonly score: Score;
}

/** Scores that go together: practices and the means of them. */
export interface Culture {
  readonly overall: Score;
  readonly dimensions: readonly Named[];
  readonly practices: readonly Named[];
}

/** A figure of the whole company with that of its units. */
export interface Outcome {
  readonly figure: Figure;
  /** What its values lie on, in words of no language: two of other scales are not compared. */
  readonly scale: string;
  readonly units: readonly { readonly id: string; readonly figure: Figure }[];
}

/** A stage with how probable each of the five is. */
export interface StageOdds {
  readonly value: number;
  readonly probabilities: readonly number[];
}

/** What a document or a wave has to be set beside another. */
export interface Snapshot {
  readonly label: string;
  readonly stage: StageOdds | null;
  readonly culture: Culture | null;
  readonly outcomes: readonly Outcome[];
}

/** The stage of a document. */
export const stageOdds = ({ stage }: Pick<Unconcluded, 'stage'>): StageOdds | null =>
  stage.status === 'reached' ? stage : null;

/** An earlier wave and the one that is assessed, on the ground that they have in common. */
export const onGround = (
  { label, stage, ground }: Wave,
  now: Pick<Trend, 'label'>,
  document: Unconcluded,
): { readonly before: Snapshot; readonly after: Snapshot } | undefined =>
  ground === null
    ? undefined
    : {
        before: { label, stage: isMeasured(stage) ? stage : null, culture: ground.before, outcomes: [] },
        after: { label: now.label, stage: stageOdds(document), culture: ground.after, outcomes: [] },
      };

/** What a document says of the customers: of the whole company and of each department. */
export const outcomesOf = ({
  outcome,
  units,
}: Unconcluded): { readonly nps: Outcome; readonly rating: Outcome } => {
  const { nps, rating } = outcome;
  return {
    nps: {
      figure: nps.figure,
      scale: 'nps',
      units: units.map((unit) => ({ id: unit.id, figure: unit.nps })),
    },
    rating: {
      figure: rating.figure,
      scale: rating.scale === null ? '' : `${rating.scale.min} to ${rating.scale.max}`,
      units: units.map((unit) => ({ id: unit.id, figure: unit.rating })),
    },
  };
};
