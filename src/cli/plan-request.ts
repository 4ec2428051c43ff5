import { type Problem, UsageError } from '../errors.ts';
import type { Assurance, Compared, Question } from '../plan.ts';
import type { PlanOptions } from './commands/plan.ts';

type Flag = Exclude<keyof PlanOptions, 'format' | 'in'>;
type What = Compared['of'];

/** What a flag may say. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly form: 'number' | 'whole';
}

const number = (low: number, high: number): Range => ({ low, high, form: 'number' });
const whole = (low: number, high: number): Range => ({ low, high, form: 'whole' });

const differences: Readonly<Record<What, Range>> = {
  nps: number(0.1, 200),
  mean: number(0.001, 100),
  share: number(0.001, 1),
};
const deviations: Readonly<Record<'nps' | 'mean', Range>> = { nps: number(1, 100), mean: number(0.01, 100) };
const probabilities = { power: number(0.5, 0.99), alpha: number(0.001, 0.2) } as const;
const people = whole(1, 1e9);

/** The standard deviation where half are promoters and half detractors, and the share of which answers differ most. */
const widest = { nps: 100, share: 0.5 } as const;

const problem = (code: string, facts: Problem['facts'] = {}): UsageError => new UsageError([{ code, facts }]);

const numberIn = (flag: Flag, text: string, { low, high, form }: Range): number => {
  const value = /^(\d+|\d*\.\d+)$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isRight = value >= low && value <= high && (form === 'number' || Number.isInteger(value));
  if (isRight) return value;
  throw problem('plan-bad-number', {
    flag: `--${flag}`,
    value: text,
    low: String(low),
    high: String(high),
    form,
  });
};

const whatIn = (name: string | undefined): What => {
  if (name === 'nps' || name === 'mean' || name === 'share') return name;
  throw problem('plan-in', { found: name ?? 'none' });
};

/** Refuses flags that would be passed over in silence. */
const refuse = (options: PlanOptions, flags: readonly (keyof PlanOptions)[], beside: string): void => {
  const found = flags.filter((flag) => options[flag] !== undefined);
  if (found.length > 0)
    throw new UsageError(
      found.map((flag) => ({ code: 'plan-not-beside', facts: { flag: `--${flag}`, beside } })),
    );
};

const comparedIn = (what: What, options: PlanOptions): Compared => {
  const { sd, share } = options;
  if (what === 'share') {
    refuse(options, ['sd'], '--in share');
    return { of: what, share: share === undefined ? widest.share : numberIn('share', share, number(0, 1)) };
  }
  refuse(options, ['share'], `--in ${what}`);
  if (sd !== undefined) return { of: what, deviation: numberIn('sd', sd, deviations[what]) };
  if (what === 'nps') return { of: what, deviation: widest.nps };
  throw problem('plan-needs-sd');
};

/** How sure one wants to be. Throws UsageError for what is no such probability or number of people. */
export const assuranceIn = ({ power, alpha, population }: PlanOptions): Assurance => ({
  power: numberIn('power', power, probabilities.power),
  alpha: numberIn('alpha', alpha, probabilities.alpha),
  population:
    population === undefined ? Number.POSITIVE_INFINITY : numberIn('population', population, people),
});

/** What is asked without an assessment. Throws UsageError where it is not one thing, or not enough is said. */
export const questionIn = (
  options: PlanOptions,
): { readonly question: Question; readonly compared: Compared } => {
  const { difference, answers } = options;
  if ((difference === undefined) === (answers === undefined)) throw problem('plan-one-of');
  const what = whatIn(options.in);
  const compared = comparedIn(what, options);
  if (difference !== undefined)
    return {
      question: { given: 'difference', difference: numberIn('difference', difference, differences[what]) },
      compared,
    };
  return { question: { given: 'answers', answers: numberIn('answers', answers ?? '', people) }, compared };
};

/** How sure one wants to be of an assessment, which says the rest. Throws UsageError for a flag beside it that has no part in it. */
export const assuranceBesideAssessment = (options: PlanOptions): Assurance => {
  refuse(options, ['difference', 'answers', 'in', 'sd', 'share', 'population'], 'an assessment');
  return assuranceIn(options);
};
