import type { Assessment, Finding, PracticeResult, UnitResult } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score, type Unmeasured } from '../assessment/figure.ts';
import { publishMethod } from './publish-method.ts';
import { markPublished, type Published } from './published.ts';

/** Withholds what speaks of too few people, and counts what it withheld. */
class Suppression {
  readonly #minimum: number;
  readonly #withheld = new Set<string>();

  constructor(minimum: number) {
    this.#minimum = minimum;
  }

  isSmall(figure: Figure): boolean {
    return isMeasured(figure) && figure.n < this.#minimum;
  }

  withhold({ id }: Figure | Score): Unmeasured {
    this.#withheld.add(id);
    return { id, status: 'unmeasured', reason: 'withheld' };
  }

  get count(): number {
    return this.#withheld.size;
  }

  /** Whether a finding speaks of nothing that is withheld. */
  maySay({ figures }: Finding): boolean {
    return figures.every((id) => !this.#withheld.has(id));
  }

  figure(figure: Figure): Figure {
    return this.isSmall(figure) ? this.withhold(figure) : figure;
  }
}

/** Figures of employees; records of customers' answers carry no person of the company. */
const publishPractice = (practice: PracticeResult, suppression: Suppression): PracticeResult => ({
  ...practice,
  rules: practice.rules.map((rule) =>
    rule.counts === 'employees' ? { ...rule, figure: suppression.figure(rule.figure) } : rule,
  ),
  gap: practice.gap && suppression.figure(practice.gap),
});

/** A unit in which too few employees answered keeps its name and its customers' figures, if those are enough. */
const publishUnit = (unit: UnitResult, suppression: Suppression): UnitResult => {
  const customers = { nps: suppression.figure(unit.nps), rating: suppression.figure(unit.rating) };
  if (!suppression.isSmall(unit.people)) return { ...unit, ...customers };
  return {
    ...unit,
    ...customers,
    people: suppression.withhold(unit.people),
    overall: suppression.withhold(unit.overall),
    dimensions: unit.dimensions.map(({ id, score }) => ({ id, score: suppression.withhold(score) })),
  };
};

/** The lowest department is one that is shown; a comparison with one that is not is dropped. */
const publishLowest = (
  { lowestUnit, units }: Assessment,
  suppression: Suppression,
): Assessment['lowestUnit'] => {
  const unit = units.find(({ id }) => id === lowestUnit?.unit);
  if (lowestUnit === null || (unit !== undefined && !suppression.isSmall(unit.people))) return lowestUnit;
  return {
    ...lowestUnit,
    own: suppression.withhold(lowestUnit.own),
    rest: suppression.withhold(lowestUnit.rest),
  };
};

/** Two groups that together may be everybody: where one is too small, the other would give it away. */
const publishGroups = (
  { id, high, low }: Assessment['groupGaps'][number],
  suppression: Suppression,
): Assessment['groupGaps'][number] => {
  const isSmall = suppression.isSmall(high) || suppression.isSmall(low);
  const published = (figure: Figure): Figure =>
    isSmall && isMeasured(figure) ? suppression.withhold(figure) : figure;
  return { id, high: published(high), low: published(low) };
};

/** Ratings of a pair of teams by few people are withheld; the mean of what others say holds only pairs that are not. */
const publishInternal = (
  internal: Assessment['internal'],
  suppression: Suppression,
): Assessment['internal'] =>
  internal && {
    teams: internal.teams.map((team) => ({ ...team, own: suppression.figure(team.own) })),
    pairs: internal.pairs.map((pair) => ({ ...pair, figure: suppression.figure(pair.figure) })),
  };

/**
 * Makes an assessment publishable: no figure speaks of fewer people than the minimum group (primary suppression).
 * What can be worked out by subtracting published figures is not yet guarded against; docs/privacy.md says so.
 */
export const publish = (assessment: Assessment): Published => {
  const suppression = new Suppression(assessment.disclosure.minimumGroup);
  const disclosed: Assessment = {
    ...assessment,
    practices: assessment.practices.map((practice) => publishPractice(practice, suppression)),
    items: assessment.items.map(({ code, figure }) => ({ code, figure: suppression.figure(figure) })),
    units: assessment.units.map((unit) => publishUnit(unit, suppression)),
    lowestUnit: publishLowest(assessment, suppression),
    groupGaps: assessment.groupGaps.map((one) => publishGroups(one, suppression)),
    internal: publishInternal(assessment.internal, suppression),
  };
  const { minimumGroup } = assessment.disclosure;
  return markPublished({
    ...disclosed,
    findings: assessment.findings.filter((finding) => suppression.maySay(finding)),
    disclosure: { minimumGroup, withheld: suppression.count },
    method: publishMethod(assessment.method, minimumGroup),
  });
};
