import type { Calibration, Layer } from './calibrate.ts';

export const layers: readonly Layer[] = ['measures', 'practices', 'dimensions', 'overall'];

type Held = Calibration['held'][number];

const shareOf = (held: readonly Held[], side: Held['side']): number =>
  held.filter((one) => one.side === side).length / held.length;

/** The share of intervals that hold the truth, 0…1. */
export const coverage = (held: readonly Held[]): number => shareOf(held, 0);

/** One strip of plausibilities: how many companies were given one in it, what it says on average and how often it came true. */
export interface Strip {
  readonly from: number;
  readonly companies: number;
  readonly predicted: number;
  readonly observed: number;
}

/** Ten strips of equal width over plausibilities and what came of them; empty ones are left out. */
const stripsOf = (said: readonly { readonly plausibility: number; readonly isTrue: boolean }[]): Strip[] =>
  Array.from({ length: 10 }, (_, strip) => {
    const own = said.filter(({ plausibility }) => Math.min(9, Math.floor(plausibility * 10)) === strip);
    return {
      from: strip / 10,
      companies: own.length,
      predicted: own.reduce((total, { plausibility }) => total + plausibility, 0) / own.length,
      observed: own.filter(({ isTrue }) => isTrue).length / own.length,
    };
  }).filter(({ companies }) => companies > 0);

/** Of the stage that is shown. */
export const shownStrips = ({ stages }: Calibration): Strip[] =>
  stripsOf(
    stages.map(({ plausibilities, shown, truth }) => ({
      plausibility: plausibilities[shown - 1] ?? 0,
      isTrue: shown === truth,
    })),
  );

/** Of every stage that came out in any draw, or is the true one. */
export const everyStrips = ({ stages }: Calibration): Strip[] =>
  stripsOf(
    stages.flatMap(({ plausibilities, truth }) =>
      plausibilities
        .map((plausibility, index) => ({ plausibility, isTrue: truth === index + 1 }))
        .filter(({ plausibility, isTrue }) => plausibility > 0 || isTrue),
    ),
  );

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const coverageRow = (name: string, held: readonly Held[]): string =>
  `| ${name} | ${held.length} | ${percent(coverage(held))} | ${percent(shareOf(held, -1))} | ${percent(shareOf(held, 1))} |`;

const coverageHead = ['intervals', 'hold the truth', 'truth below', 'truth above'];
export const table = (heads: readonly string[], rows: readonly string[]): string =>
  [
    `| ${heads.join(' | ')} |`,
    `|${heads.map((_, index) => (index === 0 ? ' --- ' : ' ---: ')).join('|')}|`,
    ...rows,
  ].join('\n');

const stripTable = (strips: readonly Strip[]): string =>
  table(
    ['plausibility', 'companies', 'said on average', 'came true'],
    strips.map(
      ({ from, companies, predicted, observed }) =>
        `| ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)} | ${companies} | ${predicted.toFixed(3)} | ${observed.toFixed(3)} |`,
    ),
  );

const sizes = [
  { name: '20 to 49', from: 20, to: 50 },
  { name: '50 to 149', from: 50, to: 150 },
  { name: '150 to 500', from: 150, to: 501 },
];

/** docs/calibration.md: how often intervals hold the truth, and how often a plausible stage is the true one. */
export const calibrationPage = (calibration: Calibration, companies: number, draws: number): string => {
  const { held } = calibration;
  const of = (layer: Layer): Held[] => held.filter((one) => one.layer === layer);
  const names = [...new Set(of('measures').map(({ name }) => name))].sort();
  return `# Calibration

How often the tool's 95 % intervals hold the truth, and how far the plausibility of a stage can be believed. Real companies do not
tell their truth, so ${companies} made-up ones were assessed whose data was drawn from known values. This page is written by
\`npm run simulate\`, and the test suite holds a tenth of the companies to the same bars.

## The companies

- 20 to 500 employees, evenly on a logarithmic scale, six departments, 16 % leaders of whom a quarter are executives.
- A culture drawn evenly from −1.1 to 1.3. Agreement with a practice varies around it by 0.45, with an item by 0.25 more, on
  a normal scale on which people differ by 0.7 in all they say and by 1 in each answer; 4 % of the answers are missing.
- Leaders see practices that have a leader wording higher by a normal number of mean 0.35 and deviation 0.4, never lower.
- Records follow the culture loosely: each share is 0.45 + 0.3 × culture and a normal number of deviation 0.2, held to .03 … .97.
- Appraisals of as many people as work there, ratings of all thirty pairs of departments by six people each, a year of weeks with
  customers' answers, a year's log of deeds, eight goals.

Rules on goals, training hours, silences, calendar weeks, pay, promotions and contact with customers are left out: what they count
is a year that happened, or has no truth that follows from what was drawn.

## Intervals

Truths between levels 1.2 and 4.8 only, since nearer to an end of the scale an interval can hardly miss on that side.

${table(['', ...coverageHead], [...layers.map((layer) => coverageRow(layer, of(layer))), coverageRow('**all**', held)])}

The bars: all together at least 93 %, no layer below 90 %. Measures hold the truth more often than 95 %, because Wilson's interval
takes each person for one answer, and someone who agrees with half of the items counts as half: such shares vary less.

By number of employees:

${sizes
  .map(
    ({ name, from, to }) =>
      `**${name}**\n\n${table(
        ['', ...coverageHead],
        layers.map((layer) =>
          coverageRow(
            layer,
            of(layer).filter(({ employees }) => employees >= from && employees < to),
          ),
        ),
      )}`,
  )
  .join('\n\n')}

By measure:

${table(
  ['measure', ...coverageHead],
  names.map((name) =>
    coverageRow(
      `\`${name}\``,
      of('measures').filter((one) => one.name === name),
    ),
  ),
)}

## Stages

Of the stage that is shown, by the plausibility that stands beside it (${draws} draws):

${stripTable(shownStrips(calibration))}

Of every stage that came out in a draw, or is the true one:

${stripTable(everyStrips(calibration))}

The bar: in each row with 50 companies or more, the two differ by at most .10. It holds for companies that are spread as these are;
where nearly all companies stand close to a cut point, a plausibility of .9 comes true less often.
`;
};
