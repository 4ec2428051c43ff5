import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../src/statistics/adjusted-p.ts';
import { agreementByChance, agreementWithin } from '../../src/statistics/agreement.ts';
import { decomposeChange } from '../../src/statistics/decompose-change.ts';
import { designEffect } from '../../src/statistics/design-effect.ts';
import { cliffDelta, cohenD, cohenH, hedgesG } from '../../src/statistics/effect-size.ts';
import type { Estimate } from '../../src/statistics/estimate.ts';
import { intraclassCorrelation } from '../../src/statistics/intraclass.ts';
import { spreadOf } from '../../src/statistics/mean.ts';
import { estimateNps, npsChange, npsVariance } from '../../src/statistics/nps.ts';
import { estimateAlpha } from '../../src/statistics/reliability.ts';
import { type Assurance, answersNeeded } from '../../src/statistics/sample-size.ts';
import { estimateShare, estimateShareDifference } from '../../src/statistics/share.ts';
import { estimateStratifiedMean } from '../../src/statistics/stratified-mean.ts';
import { root } from '../fixtures.ts';
import { fifteenByTen } from './fifteen-by-ten.ts';

/** One published number and ours; `published` keeps its digits, and as many of ours must agree. */
interface Oracle {
  readonly what: string;
  readonly input: string;
  readonly published: string;
  readonly ours: number;
  readonly source: string;
}

/** The number, where there is one. */
const had = <T>(found: T | string | undefined): T => {
  if (found === undefined || typeof found === 'string') throw new Error(`no number: ${found}`);
  return found;
};

const table = (
  what: string,
  source: string,
  rows: readonly (readonly [input: string, published: string, ours: number])[],
): Oracle[] => rows.map(([input, published, ours]) => ({ what, input, published, ours, source }));

const counts = (detractors: number, passives: number, promoters: number) => ({
  detractors,
  passives,
  promoters,
});
const npsAt = (...of: [number, number, number]): Estimate => estimateNps(counts(...of));
/** The raw score's standard error, in points. */
const rawSe = (...of: [number, number, number]): number =>
  100 * Math.sqrt(npsVariance(counts(...of)) / (of[0] + of[1] + of[2]));
const change = had(npsChange(counts(20, 30, 50), counts(15, 25, 60)));

const wilson = (successes: number, n: number, low: string, high: string) => {
  const found = estimateShare(successes, n);
  return [
    [`${successes}/${n}, low`, low, found.low],
    [`${successes}/${n}, high`, high, found.high],
  ] as const;
};
const newcombe = (first: [number, number], second: [number, number], low: string, high: string) => {
  const found = estimateShareDifference(estimateShare(...first), estimateShare(...second));
  const input = `${first.join('/')} − ${second.join('/')}`;
  return [
    [`${input}, low`, low, found.low],
    [`${input}, high`, high, found.high],
  ] as const;
};

const alpha = had(estimateAlpha(fifteenByTen));

const groups = (...of: number[][]) => of.map(spreadOf);
const raters = had(
  intraclassCorrelation(
    groups([9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]),
  ),
);
const unequal = had(intraclassCorrelation(groups([4, 4, 5], [2, 3, 2, 3, 2], [5, 5])));

const five = { min: 1, max: 5 };
const family = [0.52, 0.12, 0.0001, 0.03, 0.14];
const withGap = [0.52, Number.NaN, 0.1, 0.3, 0.14];
const pRows = (adjusted: readonly (number | undefined)[], of: readonly number[], published: string[]) =>
  of.flatMap((p, place) => {
    const expected = published[place];
    return expected === undefined || Number.isNaN(p)
      ? []
      : [[`${p} in ${of.join(', ')}`, expected, had(adjusted[place])] as const];
  });

const strata = [
  { size: 15, answers: spreadOf([2.8, 4.1, 6.8, 6.8, 9.2]) },
  { size: 12, answers: spreadOf([3.7, 6.6, 4.2]) },
];
const stratified = had(estimateStratifiedMean(strata, 'infinite'));
const kish = had(designEffect([3, 3, 3, 3, 3, 4, 4, 4]));

const [better, worse] = [spreadOf([5, 5, 4, 4, 3]), spreadOf([4, 3, 3, 2, 2])];

const cases = (of: number, n: number) => ({ cases: of, n });
const simpson = had(
  decomposeChange([
    { before: cases(81, 87), after: cases(234, 270) },
    { before: cases(192, 263), after: cases(55, 80) },
  ]),
);

const sure: Assurance = { power: 0.8, alpha: 0.05, population: Number.POSITIVE_INFINITY };
const forMean = (d: number, assurance = sure) =>
  had(answersNeeded(d, { of: 'mean', deviation: 1 }, assurance));
const forShares = (difference: number, assurance = sure) =>
  had(answersNeeded(difference, { of: 'share', share: 0.5 }, assurance));

const npsPackage = 'R package NPS, tests';
const oracles: readonly Oracle[] = [
  ...table('NPS, points; counts are detractors, passives, promoters', npsPackage, [
    ['(1, 2, 3)', '33.333333', npsAt(1, 2, 3).value],
    ['(1, 0, 1)', '0', npsAt(1, 0, 1).value],
    ['(0, 1, 1)', '50', npsAt(0, 1, 1).value],
    ['(1, 1, 1)', '0', npsAt(1, 1, 1).value],
    ['(1, 0, 0)', '-100', npsAt(1, 0, 0).value],
    ['(2, 11, 18)', '51.6129', npsAt(2, 11, 18).value],
  ]),
  ...table('NPS, variance of one answer (−1, 0, 1)', npsPackage, [
    ['(1, 2, 3)', '0.555556', npsVariance(counts(1, 2, 3))],
    ['(1, 0, 1)', '1', npsVariance(counts(1, 0, 1))],
    ['(0, 1, 1)', '0.25', npsVariance(counts(0, 1, 1))],
    ['(1, 1, 1)', '0.666667', npsVariance(counts(1, 1, 1))],
    ['(1, 0, 0)', '0', npsVariance(counts(1, 0, 0))],
  ]),
  ...table('NPS, standard error of the raw score, points', npsPackage, [
    ['(1, 2, 3)', '30.4290', rawSe(1, 2, 3)],
    ['(1, 0, 1)', '70.71', rawSe(1, 0, 1)],
    ['(0, 1, 1)', '35.36', rawSe(0, 1, 1)],
    ['(1, 1, 1)', '47.14', rawSe(1, 1, 1)],
  ]),
  ...table('NPS, adjusted Wald interval, points', npsPackage, [
    ['(1, 2, 3), low', '-26.7433', npsAt(1, 2, 3).low],
    ['(1, 2, 3), high', '71.1877', npsAt(1, 2, 3).high],
    ['(2, 11, 18), low', '25.5123', npsAt(2, 11, 18).low],
    ['(2, 11, 18), high', '68.6053', npsAt(2, 11, 18).high],
    ['(5, 3, 12), low', '-4.0430', npsAt(5, 3, 12).low],
    ['(5, 3, 12), high', '64.9125', npsAt(5, 3, 12).high],
    ['(8, 15, 13), low', '-10.6757', npsAt(8, 15, 13).low],
    ['(8, 15, 13), high', '36.3168', npsAt(8, 15, 13).high],
    ['(54, 108, 162), low', '24.9453', npsAt(54, 108, 162).low],
    ['(54, 108, 162), high', '41.1098', npsAt(54, 108, 162).high],
    ['(0, 0, 10), low', '47.5036', npsAt(0, 0, 10).low],
    ['(0, 0, 10), high, 106.3426 held to the range', '100', npsAt(0, 0, 10).high],
  ]),
  ...table('Change of NPS, adjusted, points', npsPackage, [
    ['(20, 30, 50) → (15, 25, 60), middle of the interval', '14.5631', (change.low + change.high) / 2],
    ['(20, 30, 50) → (15, 25, 60), standard error', '10.6177', change.se],
    ['(20, 30, 50) → (15, 25, 60), p', '0.170193', change.p],
    ['(20, 30, 50) → (15, 25, 60), low', '-6.2473', change.low],
    ['(20, 30, 50) → (15, 25, 60), high', '35.3735', change.high],
  ]),
  ...table('Share, Wilson interval', 'R binom via statsmodels', [
    ...wilson(18, 20, '0.698966354771513', '0.972133518786232'),
    ...wilson(4, 20, '0.080657662579798', '0.416017432251894'),
    ...wilson(4, 200, '0.007804426416349', '0.050287086905826'),
    ...wilson(190, 200, '0.910421851861224', '0.972617354399236'),
    ...wilson(0, 30, '0', '0.11351339'),
    ...wilson(29, 30, '0.8332961', '0.9940914'),
    ...wilson(19, 38, '0.348499283643951', '0.651500716356049'),
  ]),
  ...table('Difference of two shares, Newcombe interval', '–', [
    ...newcombe([7, 34], [1, 34], '0.0189214', '0.3403687'),
    ...newcombe([56, 70], [48, 80], '0.0524', '0.3339'),
  ]),
  ...table('Cronbach’s α, Feldt interval', 'R psych via pingouin', [
    ['15 people × 10 items', '0.5917188485995826', alpha.value],
    ['15 people × 10 items, low', '0.195', alpha.low],
    ['15 people × 10 items, high', '0.840', alpha.high],
  ]),
  ...table('Intraclass correlation, 6 targets × 4 raters', 'Shrout & Fleiss 1979', [
    ['ICC(1,1)', '0.165742', raters.single],
    ['ICC(1,k)', '0.442797', had(raters.mean)],
    ['F(5, 18)', '1.79', had(raters.f)],
    ['degrees of freedom between', '5', raters.betweenDf],
    ['degrees of freedom within', '18', raters.withinDf],
  ]),
  ...table('Intraclass correlation, {4,4,5} {2,3,2,3,2} {5,5}', '–', [
    ['F, from mean squares 6.316667 and 0.266667', '23.6875', had(unequal.f)],
    ['ICC(1) with mean k', '0.871898', unequal.singleByMeanSize],
    ['ICC(1) with n₀ = 3.1', '0.879787', unequal.single],
    ['ICC(2)', '0.957784', had(unequal.mean)],
  ]),
  ...table('Agreement, 5 options', '–', [
    ['r_wg {4,4,5,5,4}', '0.85', had(agreementWithin(groups([4, 4, 5, 5, 4]), five))],
    [
      'r_wg {1,5,1,5,1,5}, −1.4 held to the range',
      '0',
      had(agreementWithin(groups([1, 5, 1, 5, 1, 5]), five)),
    ],
    [
      'r_wg(j) of 3 items, 5 raters',
      '0.951220',
      had(agreementWithin(groups([4, 4, 5, 5, 4], [5, 4, 5, 4, 4], [4, 4, 4, 5, 4]), five)),
    ],
    ['critical at 5 %, n = 5', '0.85', had(agreementByChance(5, 5))],
    ['critical at 5 %, n = 10', '0.53', had(agreementByChance(10, 5))],
  ]),
  ...table('Benjamini–Hochberg', '–', [
    ...pRows(benjaminiHochberg(family), family, ['0.52', '0.175', '0.0005', '0.075', '0.175']),
    ...pRows(benjaminiHochberg(withGap), withGap, ['0.52', '', '0.28', '0.40', '0.28']),
  ]),
  ...table('Holm', '–', pRows(holm(family), family, ['0.52', '0.36', '0.0005', '0.12', '0.36'])),
  ...table('Stratified mean, N = 15 {2.8, 4.1, 6.8, 6.8, 9.2}, N = 12 {3.7, 6.6, 4.2}', 'R survey, tests', [
    ['mean', '5.448148', stratified.value],
    ['standard error', '0.741268', stratified.se],
    ['standard error, finite population', '0.616041', had(estimateStratifiedMean(strata, 'finite')).se],
  ]),
  ...table('Design effect, weights 3 × 5, 4 × 3', 'R survey, tests', [
    ['deff', '1.020576', kish.deff],
    ['effective n', '7.8387', kish.effectiveN],
  ]),
  ...table('Effect sizes, {5,5,4,4,3} against {4,3,3,2,2}', '–', [
    ['Cohen’s d', '1.673320', had(cohenD(better, worse))],
    ['Hedges’ g', '1.511386', had(hedgesG(better, worse))],
    ['Cliff’s δ', '0.76', had(cliffDelta(better, worse))],
  ]),
  ...table('Cohen’s h', '–', [['0.5, 0.4', '0.2013579207903309', cohenH(0.5, 0.4)]]),
  ...table('Answers needed in each group, two means, two-sided 5 %', 'Cohen 1988, table 2.4.1', [
    ['d = .2, power .8, rounded', '393', Math.floor(forMean(0.2))],
    ['d = .5, power .8, rounded up', '64', Math.ceil(forMean(0.5))],
    ['d = .8, power .8, rounded up', '26', Math.ceil(forMean(0.8))],
  ]),
  ...table('Answers needed in each group, two means, two-sided 5 %', 'R stats, power.t.test, examples', [
    ['1 standard deviation, power .9', '22.02', forMean(1, { ...sure, power: 0.9 })],
  ]),
  ...table('Answers needed in each group, two shares, two-sided 5 %', 'R stats, power.prop.test, examples', [
    ['.5 and .75, power .9', '76.7', forShares(0.25, { ...sure, power: 0.9 })],
  ]),
  ...table('Change of a total share, 81/87 → 234/270 and 192/263 → 55/80', '–', [
    ['total, 289/350 − 273/350', '0.0457142857', simpson.total],
  ]),
];

/** Digits behind the point, up to twelve: more would hang on the last bits, which differ between platforms. */
const digitsOf = (published: string): number => Math.min(12, (published.split('.')[1] ?? '').length);

const page = (): string => {
  const rows = oracles.map(({ what, input, published, ours, source }) => {
    const own = Number(ours.toFixed(Math.max(6, digitsOf(published))));
    return `| ${[what, input, published, own, source].join(' | ')} |`;
  });
  return [
    '# Statistics against published numbers',
    '',
    'Numbers that others have published and ours beside them, NPS in points. A test writes this page and holds each row to',
    'the digits that are published, at most twelve of them behind the point. Where the source is – it is not recorded.',
    '',
    '| what | input | published | ours | source |',
    '| --- | --- | ---: | ---: | --- |',
    ...rows,
    '',
  ].join('\n');
};

describe('published numbers', () => {
  it.each(oracles)('$what: $input is $published', ({ published, ours }) => {
    expect(ours).toBeCloseTo(Number(published), digitsOf(published));
  });

  it('stand beside ours in docs/statistics.md (vitest -u writes it anew)', async () => {
    await expect(page()).toMatchFileSnapshot(join(root, 'docs', 'statistics.md'));
  });
});
