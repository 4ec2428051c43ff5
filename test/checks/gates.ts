import type { Condition, Demand } from '../../src/assessment/condition.ts';
import type { Assessment } from '../../src/assessment/document.ts';
import type { Gate } from '../../src/checks/gate.ts';
import { type Baselines, type Judgement, judgeGate } from '../../src/checks/judge-gate.ts';
import { makeGate } from '../../src/checks/make-gate.ts';
import { figuresById } from '../../src/reference/figures-by-id.ts';
import { openLibrary } from '../../src/reference/library.ts';
import { editionOf, richAssessment } from '../reports/fixture.ts';

export const atLeast = (bound: number | string): Demand => ({ kind: 'atLeast', bound });
export const atMost = (bound: number | string): Demand => ({ kind: 'atMost', bound });
export const noDropFrom = (from: string): Demand => ({ kind: 'noSignificantDropFrom', from });

export const conditionOf = (
  figure: string,
  demand: Demand,
  rest: Partial<Pick<Condition, 'severity' | 'unmeasured'>> = {},
): Condition => ({ figure, demand, severity: 'error', unmeasured: 'fail', ...rest });

const evidenceOf = (document: Assessment) => {
  const { published } = editionOf(document);
  return { published, figures: figuresById(published), newest: new Map([['nps', '2026-09-28'] as const]) };
};

/** Conditions, each on the line of its place in the list and below `check:`, held against a document. */
export const judge = (
  conditions: readonly Condition[],
  document: Assessment = richAssessment(),
  saved: Readonly<Record<string, Assessment>> = {},
): Judgement => {
  const baselines: Baselines = new Map(
    Object.entries(saved).map(([from, one]) => [from, editionOf(one).published]),
  );
  const placed = conditions.map((stated, index) => ({
    stated,
    place: { file: 'data/culture.yaml', line: index + 2, column: 5 },
  }));
  return judgeGate(placed, evidenceOf(document), baselines);
};

/** The same as a document. */
export const gateOf = (
  conditions: readonly Condition[],
  document: Assessment = richAssessment(),
  saved: Readonly<Record<string, Assessment>> = {},
  frozen: Gate['frozen'] = null,
): Gate => {
  const { published, model, say } = editionOf(document);
  return makeGate(published, judge(conditions, document, saved), frozen, openLibrary(model, say));
};
