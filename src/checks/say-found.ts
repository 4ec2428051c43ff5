import type { Basis, Found } from './gate.ts';
import { type NumberText, numberText } from './number-text.ts';
import type { Speaker } from './speaker.ts';

/** A figure with a value. */
export type Measured = Extract<Found, { status: 'measured' }>;

const basisTexts = ({ library: { say, format } }: Speaker, basis: Basis | null): string[] => {
  if (basis === null) return [];
  const { n, of, answered } = basis;
  return [
    say(`check.n.${of}`, { n: format.count(n), count: n }),
    ...(answered === null ? [] : [say('check.answered', { n: format.count(answered) })]),
  ];
};

const stageText = ({ library: { model, say, names } }: Speaker, value: number): string => {
  const stage = model.stages.find((one) => one.value === value);
  return stage === undefined ? String(value) : say('check.stage', { value, name: names.words(stage.name) });
};

/** Writes numbers of a figure, a value not like the bound or the earlier value that it is held beside; those of the stage with their names. */
export const writing = (
  speaker: Speaker,
  { unit, value }: Measured,
  beside: { readonly bound: number } | { readonly was: number; readonly is: number },
): NumberText => {
  const { format, say } = speaker.library;
  const numbers =
    'bound' in beside
      ? numberText(format, unit, [[value, beside.bound]], beside.bound)
      : numberText(format, unit, [[beside.was, beside.is]]);
  if (unit === 'stage') return { ...numbers, value: (stage) => stageText(speaker, stage) };
  if (unit !== 'share') return numbers;
  const points = (number: string): string => say('check.points', { number });
  return {
    ...numbers,
    change: (number) => points(numbers.change(number)),
    apart: (one, other) => points(numbers.apart(one, other)),
  };
};

/** Interval, or that there is none, and n. */
export const foundText = (speaker: Speaker, found: Measured, numbers: NumberText): string => {
  const { say, format } = speaker.library;
  const { interval, plausibility, basis } = found;
  const spread =
    interval !== null
      ? say('check.interval', { low: numbers.value(interval.low), high: numbers.value(interval.high) })
      : plausibility !== null
        ? say('check.plausibility', { share: format.share(plausibility) })
        : say('check.counted');
  return [spread, ...basisTexts(speaker, basis)].join(', ');
};
