import type { Published } from '../disclosure/published.ts';
import { figureName } from '../reference/figure-name.ts';
import type { Library } from '../reference/library.ts';
import { isDataFigure } from './askable.ts';
import type { Basis, Found } from './gate.ts';
import { type NumberText, numberText } from './number-text.ts';

type Measured = Extract<Found, { status: 'measured' }>;

/** What sentences on conditions are made with. */
export interface Speaker {
  readonly library: Library;
  readonly published: Published;
  /** How many changes were corrected for together. */
  readonly family: number;
}

/** What a figure is called, those of the data among them. */
export const nameOf = ({ library: { say, names }, published }: Speaker, id: string): string => {
  if (!isDataFigure(id)) return figureName(id, published, names, say);
  const [, what = '', kind] = id.split('.');
  const key = `check.figure.${what}`;
  const name = say.has(key) ? say(key) : id;
  const kindKey = `kind.${kind}`;
  return say.has(kindKey) ? say('check.figure.of-kind', { name, kind: say(kindKey) }) : name;
};

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
  const { format } = speaker.library;
  const numbers =
    'bound' in beside
      ? numberText(format, unit, [[value, beside.bound]], beside.bound)
      : numberText(format, unit, [[beside.was, beside.is]]);
  return unit === 'stage' ? { ...numbers, value: (stage) => stageText(speaker, stage) } : numbers;
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
