import { finiteFactor, shrunk } from '../statistics/finite-population.ts';
import { countPeople, type MatrixRow, type SurveyRow } from '../tallies/matrix.ts';
import { populationBehind } from './headcount.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import type { Sample } from './sample.ts';

const isOfSurvey = (row: MatrixRow): row is SurveyRow => 'answers' in row;

/** What the error of a sample shrinks by for what is known of all who work there; 1 where that is not asked for or not known. */
export const factorOf = (evidence: Evidence, { rows }: Pick<Sample, 'rows'>): number => {
  if (!evidence.company.finitePopulation) return 1;
  const asked = rows.filter(isOfSurvey);
  if (asked.length === 0) return 1;
  const population = populationBehind(evidence, asked);
  return population === undefined ? 1 : finiteFactor(countPeople(asked), population);
};

/**
 * A figure of a survey as one of the people who work there and of nobody else, if culture.yaml asks for it: standard error and
 * interval shrink; of two samples by as much as that shrinks of which less is known. Others stay as they are.
 */
export const ofPopulation = (measured: Measured, evidence: Evidence): Measured => {
  if (typeof measured === 'string' || !('people' in measured)) return measured;
  const { people, estimate } = measured;
  if (people.as === 'own' || !evidence.company.finitePopulation) return measured;
  const factor = Math.max(...people.samples.map((sample) => factorOf(evidence, sample)));
  return { ...measured, estimate: shrunk(estimate, factor) };
};
