import type { Figure } from '../assessment/figure.ts';
import type { Rule } from '../model/measures.ts';
import type { ModelPractice } from '../model/schema.ts';
import { countPeople } from '../tallies/matrix.ts';
import type { Bootstrap } from './bootstrap.ts';
import { figure } from './figures.ts';
import { ofPopulation } from './finite-population.ts';
import { drawnLevels, scoreOf } from './levels.ts';
import { type Drawn, noDraws } from './means.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { measure } from './measures/registry.ts';
import type { People } from './sample.ts';

/** A rule with its figure and its score, and what that comes to in each draw. */
export interface ScoredRule extends Drawn {
  readonly figure: Figure;
  /** What was measured, and what of it may feed the score. */
  readonly all: Measured;
  readonly found: Measured;
}

const areFewOfOneMind = (people: People, few: number): boolean =>
  people.as !== 'own' && people.samples.some(({ isAlike, rows }) => isAlike && countPeople(rows) < few);

/**
 * What may feed a score: figures of fewer employees than the minimum group may not, nor of fewer than twice as many who are of one mind,
 * or the score would give away what disclosure withholds of its figure. A department's score with such a figure is withheld whole.
 */
export const scorable = (measured: Measured, { company, unit }: Evidence): Measured => {
  if (typeof measured === 'string' || !('people' in measured)) return measured;
  const { n } = measured.estimate;
  const isGivenAway = unit === undefined && areFewOfOneMind(measured.people, 2 * company.minimumGroup);
  return n < company.minimumGroup || isGivenAway ? 'too-few' : measured;
};

/** Measures what a rule of a practice asks and puts it through the rule's five values; and all of that again in each draw. */
export const scoreRule = (
  evidence: Evidence,
  practice: ModelPractice['id'],
  rule: Rule & { readonly id: string },
  bootstrap: Bootstrap,
): ScoredRule => {
  const id = `rule.${practice}.${rule.id}`;
  const all = ofPopulation(measure(evidence, rule), evidence);
  const found = scorable(all, evidence);
  return {
    figure: figure(id, all),
    all,
    found,
    score: scoreOf(`level.${practice}.${rule.id}`, figure(id, found), rule.levels),
    draws:
      typeof found === 'string'
        ? noDraws
        : drawnLevels(bootstrap.drawsOf(id, found), found.estimate.value, rule.levels),
  };
};
