import { roundNumbers } from '../assessment/round.ts';
import type { Published } from '../disclosure/published.ts';
import type { Library } from '../reference/library.ts';
import type { Frozen } from './frozen.ts';
import { type Effect, type Gate, gateVersion, type Judged } from './gate.ts';
import type { Judgement } from './judge-gate.ts';
import { portablePath } from './portable-path.ts';
import { sayCondition } from './say-condition.ts';

const count = (judged: readonly Judged[], effect: Effect): number =>
  judged.filter((one) => one.effect === effect).length;

/** The document of a gate: every condition with what came of it, in data and in words. */
export const makeGate = (
  published: Published,
  { judged, family }: Judgement,
  frozen: Frozen | null,
  library: Library,
): Gate => {
  const { generator, organisation, asOf, model, inputs, issues } = published;
  const fails = count(judged, 'fails');
  return roundNumbers({
    schemaVersion: gateVersion,
    generator,
    organisation,
    asOf,
    model,
    inputs: inputs.map(({ file, sha256 }) => ({ file, sha256 })),
    negative: fails > 0 || frozen?.status === 'differs',
    counts: {
      fails,
      warns: count(judged, 'warns'),
      passes: count(judged, 'passes'),
      ignored: count(judged, 'ignored'),
      off: count(judged, 'off'),
    },
    family,
    conditions: judged.map((one) => ({
      ...one,
      place: { ...one.place, file: portablePath(one.place.file) },
      says: sayCondition({ library, published, family }, one),
    })),
    frozen,
    issues,
  });
};
