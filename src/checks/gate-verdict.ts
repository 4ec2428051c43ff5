import type { Say } from '../locales/words.ts';
import type { Effect, Gate, Sentences } from './gate.ts';
import { issueResults } from './issue-results.ts';
import { sayFrozen } from './say-frozen.ts';
import type { Outcome, Result, Verdict } from './verdict.ts';

const outcomes: { readonly [E in Exclude<Effect, 'off'>]: Outcome } = {
  fails: 'error',
  warns: 'warning',
  ignored: 'note',
  passes: 'passed',
};

const textOf = ({
  headline,
  details,
  condition,
  passes,
}: Pick<Sentences, 'headline' | 'passes'> & {
  readonly details: readonly string[];
  readonly condition?: string;
}): string => [headline, ...details, condition ?? '', passes].filter((line) => line !== '').join('\n');

const conditionResult = ({ effect, figure, demand, place, says }: Gate['conditions'][number]): Result[] =>
  effect === 'off'
    ? []
    : [
        {
          rule: demand.kind,
          subject: figure,
          outcome: outcomes[effect],
          text: textOf(says),
          place,
          count: effect === 'passes' ? 0 : 1,
        },
      ];

const frozenResult = (frozen: NonNullable<Gate['frozen']>, say: Say): Result => ({
  rule: 'frozen',
  subject: frozen.file,
  outcome: frozen.status === 'same' ? 'passed' : 'error',
  text: textOf(sayFrozen(frozen, say)),
  place: { file: frozen.file },
  count: frozen.status === 'same' ? 0 : 1,
});

/** A gate as a verdict for programs: conditions, the committed assessment, then the data's issues, which alone never fail. */
export const gateVerdict = (gate: Gate, say: Say): Verdict => {
  const { shown, total } = gate.issues;
  return {
    command: 'check',
    version: gate.generator.version,
    negative: gate.negative,
    omitted: total - shown.reduce((sum, { count }) => sum + count, 0),
    results: [
      ...gate.conditions.flatMap(conditionResult),
      ...(gate.frozen === null ? [] : [frozenResult(gate.frozen, say)]),
      ...shown.flatMap((issue) => issueResults(issue, issue.severity === 'note' ? 'note' : 'warning', say)),
    ],
  };
};
