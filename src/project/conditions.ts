import {
  type Condition,
  type Demand,
  previousWave,
  type Severity,
  type UnmeasuredPolicy,
} from '../assessment/condition.ts';
import type { Place, Problem } from '../errors.ts';
import { nearest, nearestId } from '../nearest.ts';
import { isDay } from '../tallies/days.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Project } from './schema.ts';
import { type Ends, factsOf, type Placed } from './yardsticks.ts';

const kinds = ['atLeast', 'atMost', 'noSignificantDropFrom'] as const;

/** A demand as culture.yaml words it: its bound may still be the name of a stage. */
export interface StatedDemand {
  readonly figure: string;
  /** Undefined where nothing is asked. */
  readonly demand: { readonly kind: Demand['kind']; readonly value: number | string } | undefined;
  readonly severity: Severity;
  /** Undefined where neither the condition nor the gate says it. */
  readonly unmeasured: UnmeasuredPolicy | undefined;
}

type Demanded = Extract<NonNullable<Project['check']>[string], { atLeast?: unknown }>;

/** What the gate of culture.yaml asks, in its order; null without a gate. */
export const demandsIn = ({ check }: Project, yaml: YamlFile): Placed<StatedDemand>[] | null => {
  if (check === undefined) return null;
  const { unmeasured: ofAll, ...figures } = check;
  const demandsOf = (figure: string, demanded: Demanded, path: readonly PropertyKey[]) => {
    const { severity = 'error', unmeasured = ofAll } = demanded;
    const own = { figure, severity, unmeasured };
    const asked = kinds.flatMap((kind): Placed<StatedDemand>[] => {
      const value = demanded[kind];
      return value === undefined
        ? []
        : [{ stated: { ...own, demand: { kind, value } }, place: yaml.placeOf([...path, kind]) }];
    });
    return asked.length > 0 ? asked : [{ stated: { ...own, demand: undefined }, place: yaml.placeOf(path) }];
  };
  return Object.entries(figures).flatMap(([figure, demanded]) =>
    Array.isArray(demanded)
      ? demanded.flatMap((one, index) => demandsOf(figure, one, ['check', figure, index]))
      : demandsOf(figure, demanded, ['check', figure]),
  );
};

/** What conditions may speak of. */
export interface Askable {
  /** Every figure with its range. */
  readonly ends: ReadonlyMap<string, Ends>;
  /** Stages by their id. */
  readonly stages: ReadonlyMap<string, number>;
  isDay(figure: string): boolean;
  /** Whether a drop of it can be told from noise at all. */
  canDrop(figure: string): boolean;
  /** Whether an assessment itself holds its earlier value. */
  hasPrevious(figure: string): boolean;
}

const near = (
  code: string,
  facts: Problem['facts'],
  suggestion: string | undefined,
): Omit<Problem, 'place'> =>
  suggestion === undefined ? { code, facts } : { code: `${code}-near`, facts: { ...facts, suggestion } };

/** The demand with its bound as a number or a day, or what is wrong with it. */
const settle = (
  figure: string,
  { kind, value }: NonNullable<StatedDemand['demand']>,
  askable: Askable,
): Demand | Omit<Problem, 'place'> => {
  if (kind === 'noSignificantDropFrom') {
    const from = String(value);
    if (!askable.canDrop(figure)) return { code: 'check-no-drop', facts: { figure } };
    if (from === previousWave && !askable.hasPrevious(figure))
      return { code: 'check-no-previous', facts: { figure } };
    return { kind, from };
  }
  if (askable.isDay(figure))
    return isDay(String(value))
      ? { kind, bound: String(value) }
      : { code: 'check-not-a-day', facts: { figure, value: String(value) } };
  const isStage = figure === 'stage' && !Number.isInteger(value);
  const bound = isStage ? askable.stages.get(String(value)) : value;
  if (bound === undefined) {
    const known = [...askable.stages.keys()];
    return near(
      'check-unknown-stage',
      { value: String(value), known: known.join(', ') },
      nearest(String(value), known),
    );
  }
  if (typeof bound === 'string') return { code: 'check-not-a-number', facts: { figure, value: bound } };
  const ends = askable.ends.get(figure);
  return ends !== undefined && (bound < ends.min || bound > ends.max)
    ? { code: 'yardstick-out-of-range', facts: { figure, value: bound, ...factsOf(ends) } }
    : { kind, bound };
};

interface Settled {
  readonly conditions: readonly Placed<Condition>[];
  readonly problems: readonly Problem[];
}

const isProblem = (one: Demand | Omit<Problem, 'place'>): one is Omit<Problem, 'place'> => 'code' in one;

/** The conditions of a gate, and everything that is wrong with it: figures that nothing knows, bounds that no such figure reaches. */
export const settleConditions = (
  demands: readonly Placed<StatedDemand>[],
  top: Place,
  askable: Askable,
): Settled => {
  const conditions: Placed<Condition>[] = [];
  const problems: Problem[] = [];
  const isUnsaid = demands.some(
    ({ stated: { severity, unmeasured } }) => severity !== 'off' && unmeasured === undefined,
  );
  if (isUnsaid) problems.push({ code: 'check-unmeasured-unsaid', facts: {}, place: top });
  for (const { stated, place } of demands) {
    const { figure, demand, severity, unmeasured = 'fail' } = stated;
    if (!askable.ends.has(figure))
      problems.push({
        ...near('check-unknown', { figure }, nearestId(figure, [...askable.ends.keys()])),
        place,
      });
    else if (demand === undefined) problems.push({ code: 'check-asks-nothing', facts: { figure }, place });
    else {
      const settled = settle(figure, demand, askable);
      if (isProblem(settled)) problems.push({ ...settled, place });
      else conditions.push({ stated: { figure, demand: settled, severity, unmeasured }, place });
    }
  }
  return { conditions, problems };
};
