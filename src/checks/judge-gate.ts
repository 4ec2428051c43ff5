import { type Condition, previousWave } from '../assessment/condition.ts';
import { dropsAmong } from '../conclusions/drops.ts';
import type { Published } from '../disclosure/published.ts';
import type { Place } from '../errors.ts';
import { type ChangeSince, changeSincePrevious, changesSinceSaved } from './change-since.ts';
import { type Evidence, findFigure } from './find-figure.ts';
import type { Effect, Found, Judged, Outcome } from './gate.ts';

/** A condition and where it is written. */
export interface PlacedCondition {
  readonly stated: Condition;
  readonly place: Place;
}

/** Saved assessments by what conditions call them. */
export type Baselines = ReadonlyMap<string, Published>;

export interface Judgement {
  readonly judged: readonly Judged[];
  /** How many changes were corrected for together. */
  readonly family: number;
}

const compare = (found: Found, bound: number | string): number | undefined => {
  if (found.status === 'measured' && typeof bound === 'number') return found.value - bound;
  if (found.status === 'day' && typeof bound === 'string')
    return found.day < bound ? -1 : found.day > bound ? 1 : 0;
  return undefined;
};

const boundOutcome = (found: Found, kind: 'atLeast' | 'atMost', bound: number | string): Outcome => {
  if (found.status === 'unmeasured') return { status: 'unmeasured', reason: found.reason };
  const side = compare(found, bound);
  if (side === undefined) throw new Error('a bound of another sort than its figure');
  if (kind === 'atLeast' && side < 0) return { status: 'below' };
  if (kind === 'atMost' && side > 0) return { status: 'above' };
  return { status: 'held', since: null };
};

/** What an outcome does: only conditions that are not held do anything. */
export const effectOf = (
  { severity, unmeasured }: Pick<Condition, 'severity' | 'unmeasured'>,
  outcome: Outcome['status'],
): Effect => {
  if (severity === 'off' || outcome === 'off') return 'off';
  if (outcome === 'held') return 'passes';
  if ((outcome === 'unmeasured' || outcome === 'incomparable') && unmeasured === 'ignore') return 'ignored';
  return severity === 'warn' ? 'warns' : 'fails';
};

/** Each condition that asks for no drop, with its change; of one that is off none is looked for. */
const changesOf = (
  conditions: readonly PlacedCondition[],
  evidence: Evidence,
  baselines: Baselines,
): (ChangeSince | undefined)[] => {
  const since = new Map([...baselines].map(([from, saved]) => [from, changesSinceSaved(saved, evidence)]));
  return conditions.map(({ stated: { figure, demand, severity } }) => {
    if (demand.kind !== 'noSignificantDropFrom' || severity === 'off') return undefined;
    if (demand.from === previousWave) return changeSincePrevious(figure, evidence);
    const changeOf = since.get(demand.from);
    if (changeOf === undefined) throw new Error(`no saved assessment was read for ${demand.from}`);
    return changeOf(figure);
  });
};

/** The same for conditions that ask for the same change of the same figure, by whichever path they name a saved assessment. */
const changeKeyIn = (baselines: Baselines) => {
  const names = new Map([...baselines].map(([from, saved]) => [saved, from]));
  return ({ figure, demand }: Condition): string => {
    if (demand.kind !== 'noSignificantDropFrom') return '';
    const saved = baselines.get(demand.from);
    return `${figure}\n${saved === undefined ? demand.from : names.get(saved)}`;
  };
};

/**
 * Holds every condition against an assessment. All changes that can be told are one family, each once however many conditions ask for
 * it: the chance that any of them is taken for a drop while nothing has fallen is at most 5 %.
 */
export const judgeGate = (
  conditions: readonly PlacedCondition[],
  evidence: Evidence,
  baselines: Baselines,
): Judgement => {
  const changeKey = changeKeyIn(baselines);
  const changes = changesOf(conditions, evidence, baselines);
  const told = new Map(
    conditions.flatMap(({ stated }, at) => {
      const change = changes[at];
      return change?.status === 'measured' ? [[changeKey(stated), change] as const] : [];
    }),
  );
  const drops = dropsAmong([...told.values()]);
  const dropOf = new Map([...told.keys()].map((key, index) => [key, drops[index]]));

  const outcomeAt = (condition: Condition, found: Found, at: number): Outcome => {
    const { demand, severity } = condition;
    if (severity === 'off') return { status: 'off' };
    if (demand.kind !== 'noSignificantDropFrom') return boundOutcome(found, demand.kind, demand.bound);
    if (found.status === 'unmeasured') return { status: 'unmeasured', reason: found.reason };
    const [change, drop] = [changes[at], dropOf.get(changeKey(condition))];
    if (change?.status === 'none')
      return { status: 'incomparable', before: change.before, reason: change.reason };
    if (change === undefined || drop === undefined) throw new Error('a change that was not judged');
    const { status: _, ...rest } = change;
    const since = { ...rest, p: drop.p, adjusted: drop.adjusted };
    return drop.couldFall === null
      ? { status: 'held', since }
      : { status: 'dropped', since, passesFrom: since.was + drop.couldFall };
  };

  return {
    judged: conditions.map(({ stated, place }, at) => {
      const found = findFigure(stated.figure, evidence);
      const outcome = outcomeAt(stated, found, at);
      return { ...stated, place, found, outcome, effect: effectOf(stated, outcome.status) };
    }),
    family: drops.filter(({ p }) => p !== null).length,
  };
};
