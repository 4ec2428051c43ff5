import type { Disclosure } from '../assessment/disclosure.ts';
import type { Unconcluded, Undisclosed } from '../assessment/document.ts';
import type { Figure, Unmeasured } from '../assessment/figure.ts';
import type { Statement, Statements } from '../assessment/statement.ts';
import { conclude } from '../conclusions/conclude.ts';
import { type Protection, protect } from './protect.ts';
import { publishMethod } from './publish-method.ts';
import { markPublished, type Published } from './published.ts';

/** The document without these figures and scores, wherever they stand. */
const without = (assessment: Undisclosed, ids: ReadonlySet<string>): Undisclosed =>
  JSON.parse(JSON.stringify(assessment), (_key, value: unknown) => {
    const isMeasured =
      typeof value === 'object' && value !== null && 'status' in value && value.status === 'measured';
    return isMeasured && 'id' in value && typeof value.id === 'string' && ids.has(value.id)
      ? { id: value.id, status: 'unmeasured', reason: 'withheld' }
      : value;
  });

const withheld = ({ id }: { readonly id: string }): Unmeasured => ({
  id,
  status: 'unmeasured',
  reason: 'withheld',
});

const isWithheld = ({ people }: { readonly people: Figure }): boolean =>
  people.status === 'unmeasured' && people.reason === 'withheld';

/** Of a department or group whose size is withheld nothing is told, and so neither that nobody of it answered some questions. */
const silenced = ({ units, breakdowns }: Undisclosed): Pick<Undisclosed, 'units' | 'breakdowns'> => ({
  units: units.map((unit) =>
    isWithheld(unit)
      ? {
          ...unit,
          overall: withheld(unit.overall),
          dimensions: unit.dimensions.map(({ id, score }) => ({ id, score: withheld(score) })),
        }
      : unit,
  ),
  breakdowns: breakdowns.map((breakdown) => ({
    ...breakdown,
    groups: breakdown.groups.map((group) =>
      isWithheld(group)
        ? {
            ...group,
            dimensions: group.dimensions.map(({ dimension, mean, difference }) => ({
              dimension,
              mean: withheld(mean),
              difference: withheld(difference),
            })),
          }
        : group,
    ),
  })),
});

const certify = (
  statements: readonly Statement[],
  { withheld, audit }: Protection,
): Disclosure['certificate'] => {
  const complementary = [...withheld.values()].filter((reason) => reason === 'subtraction').length;
  return {
    statements: statements.length,
    primary: withheld.size - complementary,
    complementary,
    sums: audit.sums,
    questions: audit.variables,
    looks: audit.looks,
    undecided: audit.undecided,
  };
};

/**
 * Makes an assessment publishable: nothing in it speaks of fewer people than the minimum group, nor of few who all say the same, and
 * nothing of what is withheld follows from the rest by addition and subtraction.
 */
export const publish = (
  assessment: Undisclosed,
  { all, answer }: Statements,
  minimumGroup: number,
): Published => {
  const protection = protect(all, { minimum: minimumGroup, answers: answer });
  const hidden = all.filter(({ id }) => protection.withheld.has(id)).flatMap(({ figures }) => figures);
  const ids = new Set(hidden);
  const left = without(assessment, ids);
  // Each part keeps its place, so that the document stands in the order of its schema.
  const open = { ...left, ...silenced(left) };
  const { outcome, lowestUnit } = open;
  const isNpsHidden = ids.has(outcome.nps.figure.id);
  const published: Unconcluded = {
    ...open,
    outcome: isNpsHidden
      ? { ...outcome, nps: { ...outcome.nps, counts: null, distribution: null } }
      : outcome,
    reliability: open.reliability.map((one) =>
      ids.has(one.alpha.id) ? { ...one, verdict: 'unmeasured' } : one,
    ),
    // That a department is the lowest says something of it, too.
    lowestUnit: lowestUnit !== null && ids.has(lowestUnit.own.id) ? null : lowestUnit,
    sensitivity: {
      ...open.sensitivity,
      cuts: open.sensitivity.cuts.filter(({ on, id }) => !ids.has(id === null ? on : `${on}.${id}`)),
    },
    findings: assessment.findings.filter(({ figures }) => figures.every((id) => !ids.has(id))),
    disclosure: { minimumGroup, withheld: ids.size, certificate: certify(all, protection) },
    method: publishMethod(assessment.method, minimumGroup),
  };
  return markPublished({ ...published, conclusions: conclude(published) });
};
