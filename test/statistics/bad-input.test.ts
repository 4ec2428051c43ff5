import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, type Family, holm } from '../../src/statistics/adjusted-p.ts';
import { agreementByChance, agreementWithin } from '../../src/statistics/agreement.ts';
import { chanceOfSameAnswers } from '../../src/statistics/coincidence.ts';
import { byFisher, estimateCorrelation } from '../../src/statistics/correlation.ts';
import { decomposeChange } from '../../src/statistics/decompose-change.ts';
import { designEffect } from '../../src/statistics/design-effect.ts';
import {
  centred,
  combineDraws,
  drawFromInterval,
  drawShare,
  meanDraws,
  spanOf,
  towards,
} from '../../src/statistics/draws.ts';
import { cliffDelta, cohenD, cohenH, hedgesG } from '../../src/statistics/effect-size.ts';
import {
  clamp,
  type Estimate,
  fromEnds,
  sizeOf,
  sum,
  withoutRounding,
} from '../../src/statistics/estimate.ts';
import { finiteFactor, shrunk } from '../../src/statistics/finite-population.ts';
import {
  estimateIntraclass,
  intraclassCorrelation,
  intraclassOfMoments,
} from '../../src/statistics/intraclass.ts';
import {
  countOf,
  estimateMean,
  estimateMeanDifference,
  estimatePairedDifference,
  meanDeviation,
  meanDifferenceP,
  meanOf,
  spreadOf,
  squaresOf,
  t95,
} from '../../src/statistics/mean.ts';
import { estimateMedian } from '../../src/statistics/median.ts';
import { type Difference, fallAt, meanDifference, moverDifference } from '../../src/statistics/mover.ts';
import { nonresponseBounds } from '../../src/statistics/nonresponse-bounds.ts';
import { estimateNps, npsChange, npsDeviation, npsVariance } from '../../src/statistics/nps.ts';
import { randomFrom, seedOf, splitmix, xoshiro } from '../../src/statistics/random.ts';
import { estimateRankCorrelation } from '../../src/statistics/rank-correlation.ts';
import { busiestByChance, estimateRate } from '../../src/statistics/rate.ts';
import {
  estimateLevelRatio,
  estimatePerHeadRatio,
  estimateRateRatio,
  estimateRiskRatio,
  estimateSumPerHead,
} from '../../src/statistics/ratio.ts';
import { estimateAlpha, itemRestCorrelations } from '../../src/statistics/reliability.ts';
import { drawMean, resample } from '../../src/statistics/resample.ts';
import {
  type Assurance,
  answersNeeded,
  type Compared,
  leastDifference,
} from '../../src/statistics/sample-size.ts';
import { estimateShare, estimateShareDifference, weakerOf } from '../../src/statistics/share.ts';
import { estimateStratifiedMean } from '../../src/statistics/stratified-mean.ts';
import { root } from '../fixtures.ts';

type Range = readonly [low: number, high: number];
const [anything, positive, shares, correlations, answers]: readonly [Range, Range, Range, Range, Range] = [
  [-Number.MAX_VALUE, Number.MAX_VALUE],
  [0, Number.MAX_VALUE],
  [0, 1],
  [-1, 1],
  [1, 5],
];

/** A finite number in its range. */
const holdNumber = (found: number, [low, high]: Range): void => {
  expect(Number.isFinite(found), `${found} is finite`).toBe(true);
  expect(found).toBeGreaterThanOrEqual(low);
  expect(found).toBeLessThanOrEqual(high);
};

/** Finite, in range, and in order; or a reason, where the function has reasons. */
const hold = (found: Estimate | string | undefined, range: Range): void => {
  if (typeof found !== 'object') {
    expect(['too-few', 'no-variance', undefined]).toContain(found);
    return;
  }
  const { value, low, high, se, n } = found;
  for (const one of [value, low, high]) holdNumber(one, range);
  holdNumber(se, positive);
  holdNumber(n, positive);
  expect(low).toBeLessThanOrEqual(value);
  expect(value).toBeLessThanOrEqual(high);
};
const holdNumberOrReason = (found: number | string | undefined, range: Range): void => {
  if (typeof found === 'number') holdNumber(found, range);
  else hold(found, range);
};

/** A difference of shares: finite, in order, with a probability unless it is certain. */
const holdDifference = ({ p, ...difference }: Difference): void => {
  hold({ ...difference, n: 0 }, [-2, 2]);
  if (p === undefined) expect(difference.se).toBe(0);
  else holdNumber(p, shares);
};

const five = { min: 1, max: 5 };
const count = fc.oneof(fc.constantFrom(0, 1, 2, 1e9), fc.integer({ min: 0, max: 40 }));
const someCount = count.map((n) => Math.max(1, n));
const amount = fc.constantFrom(1e-9, 0.1, 1, 7, 1e9);
/** An answer, or a person's mean of answers that no float can hold. */
const answer = fc.constantFrom(1, 1.1, 4 / 3, 2, 3, 3.7, 4, 5);
const spread = fc.uniqueArray(fc.tuple(answer, count), { maxLength: 6, selector: ([value]) => value });
const spreads = spread.map((entries) => new Map(entries));
const filledSpreads = spreads.filter((one) => countOf(one) > 0);
const value = fc.oneof(answer, fc.constantFrom(0, -0.1, 0.1, 1e9, -1e9));
const values = fc.array(value, { maxLength: 12 });
const someValues = fc.array(value, { minLength: 1, maxLength: 12 });
const table = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5 }), fc.boolean())
  .chain(([rows, items, isConstant]) =>
    isConstant
      ? fc.constant(Array.from({ length: rows }, () => Array.from({ length: items }, () => 0.1)))
      : fc.array(fc.array(value, { minLength: items, maxLength: items }), {
          minLength: rows,
          maxLength: rows,
        }),
  );
const npsCounts = fc.record({ promoters: count, passives: count, detractors: count });
const asked = npsCounts.filter(
  ({ promoters, passives, detractors }) => promoters + passives + detractors > 0,
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const estimatedShare = fc.tuple(share, someCount).map(([part, n]) => estimateShare(part * n, n));
const pairs = fc.array(fc.tuple(answer, answer), { maxLength: 12 });
const cases = (n: fc.Arbitrary<number>) =>
  fc.tuple(n, share).map(([size, part]) => ({ cases: Math.round(part * size), n: size }));
const family: fc.Arbitrary<Family> = fc.array(fc.oneof(fc.constantFrom(undefined, Number.NaN, 0, 1), share), {
  maxLength: 12,
});
const sizes = fc.array(fc.oneof(fc.constant(0), amount), { maxLength: 6 });
const pay = fc.array(amount, { minLength: 1, maxLength: 5 });

const compared: fc.Arbitrary<Compared> = fc.oneof(
  fc.record({ of: fc.constant('nps'), deviation: fc.constantFrom(1e-9, 1, 100) }),
  fc.record({ of: fc.constant('mean'), deviation: fc.constantFrom(1e-9, 1, 1e9) }),
  fc.record({ of: fc.constant('share'), share }),
);
const assurance: fc.Arbitrary<Assurance> = fc.record({
  power: fc.constantFrom(0.5, 0.8, 0.99),
  alpha: fc.constantFrom(0.001, 0.05, 0.2),
  population: fc.constantFrom(1, 500, Number.POSITIVE_INFINITY),
});

/** Every function of the room with all the input that its doc line allows. */
const properties: Readonly<Record<string, fc.IProperty<never> | fc.IRawProperty<unknown>>> = {
  agreementByChance: fc.property(
    fc.constantFrom(0, 1, 2, 3, 12, 20),
    fc.integer({ min: 2, max: 11 }),
    (n, options) => holdNumberOrReason(agreementByChance(n, options), shares),
  ),
  agreementWithin: fc.property(fc.array(spreads, { maxLength: 4 }), (items) =>
    holdNumberOrReason(agreementWithin(items, five), shares),
  ),
  answersNeeded: fc.property(amount, compared, assurance, (difference, what, sure) =>
    holdNumberOrReason(answersNeeded(difference, what, sure), positive),
  ),
  benjaminiHochberg: fc.property(family, (ps) => {
    for (const p of benjaminiHochberg(ps)) holdNumberOrReason(p, shares);
  }),
  busiestByChance: fc.property(count, someCount, (events, cells) =>
    holdNumber(busiestByChance(events, cells), [0, events]),
  ),
  byFisher: fc.property(fc.double({ min: -1, max: 1, noNaN: true }), someCount, amount, (r, n, se) =>
    hold(
      byFisher(r, n, () => se),
      correlations,
    ),
  ),
  centred: fc.property(someValues, value, (some, middle) => {
    const moved = centred(Float64Array.from(some), middle);
    holdNumber(meanOf(spreadOf([...moved])) - middle, [-1, 1]);
  }),
  chanceOfSameAnswers: fc.property(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), someCount, count), { maxLength: 40 }),
    (some) => {
      const answers = some.map(([option]) => option);
      const chosen = some.map(
        ([option, own, others]) =>
          new Map([
            [option, own],
            [option + 1, others],
          ]),
      );
      holdNumber(chanceOfSameAnswers(answers, chosen), shares);
    },
  ),
  clamp: fc.property(value, (one) => holdNumber(clamp(one, 1, 5), answers)),
  cliffDelta: fc.property(spreads, spreads, (a, b) => holdNumberOrReason(cliffDelta(a, b), correlations)),
  cohenD: fc.property(spreads, spreads, (a, b) => holdNumberOrReason(cohenD(a, b), anything)),
  cohenH: fc.property(share, share, (a, b) => holdNumber(cohenH(a, b), [-Math.PI, Math.PI])),
  combineDraws: fc.property(someValues, (some) => {
    const draws = Float64Array.from(some);
    expect(combineDraws(draws, draws, Math.min)).toEqual(draws);
  }),
  countOf: fc.property(spreads, (one) => holdNumber(countOf(one), positive)),
  decomposeChange: fc.property(
    fc.array(fc.record({ before: cases(count), after: cases(count) }), { maxLength: 5 }),
    (groups) => {
      const found = decomposeChange(groups);
      if (found === undefined) return;
      for (const part of [found.total, found.within, found.mix]) holdNumber(part, correlations);
      expect(found.within + found.mix).toBeCloseTo(found.total, 12);
      expect(found.groups).toHaveLength(groups.length);
      for (const part of found.groups) holdNumber(part.within + part.mix, [-2, 2]);
    },
  ),
  designEffect: fc.property(
    fc.array(fc.oneof(fc.constantFrom(0, 1e-200), amount), { maxLength: 8 }),
    (weights) => {
      const found = designEffect(weights);
      if (found === undefined) return;
      holdNumber(found.deff, [1, weights.length]);
      holdNumber(found.effectiveN, [1, weights.length]);
    },
  ),
  drawFromInterval: fc.property(estimatedShare, (one) => {
    for (const draw of drawFromInterval(one, 9, randomFrom(1))) holdNumber(draw, [-1, 2]);
  }),
  drawMean: fc.property(
    fc.integer({ min: 1, max: 9 }),
    fc.array(answer, { minLength: 1, maxLength: 9 }),
    (size, said) => {
      const respondents = said.map((_, at) => at % size);
      const drawn = drawMean(
        resample(size, 9, randomFrom(1)),
        { respondents, values: said },
        five,
        randomFrom(2),
      );
      for (const draw of drawn) holdNumber(draw, [-3, 9]);
    },
  ),
  drawShare: fc.property(share, someCount, (part, n) => {
    for (const draw of drawShare(part, n, 9, randomFrom(1))) holdNumber(draw, [-1, 2]);
  }),
  estimateAlpha: fc.property(table, (rows) => hold(estimateAlpha(rows), [-Number.MAX_VALUE, 1])),
  estimateCorrelation: fc.property(fc.array(fc.tuple(value, value), { maxLength: 9 }), (rows) =>
    hold(
      estimateCorrelation(
        rows.map(([x]) => x),
        rows.map(([, y]) => y),
      ),
      correlations,
    ),
  ),
  estimateIntraclass: fc.property(fc.array(spreads, { maxLength: 5 }), (groups) => {
    const found = intraclassCorrelation(groups);
    if (typeof found === 'string') return;
    for (const one of Object.values(estimateIntraclass(found))) hold(one, [-Number.MAX_VALUE, 1]);
  }),
  estimateLevelRatio: fc.property(fc.array(fc.record({ one: pay, other: pay }), { minLength: 1 }), (strata) =>
    hold(estimateLevelRatio(strata), positive),
  ),
  estimateMean: fc.property(filledSpreads, (one) => hold(estimateMean(one, five), answers)),
  estimateMeanDifference: fc.property(filledSpreads, filledSpreads, (a, b) =>
    hold(estimateMeanDifference(a, b, five), [-4, 4]),
  ),
  estimateMedian: fc.property(spreads, (one) => hold(estimateMedian(one, five), answers)),
  estimateNps: fc.property(asked, (counts) => hold(estimateNps(counts), [-100, 100])),
  estimatePairedDifference: fc.property(pairs, (rows) => hold(estimatePairedDifference(rows, five), [-4, 4])),
  estimatePerHeadRatio: fc.property(
    sizes,
    sizes.filter((some) => sum(some) > 0),
    amount,
    amount,
    (one, other, heads, otherHeads) =>
      hold(estimatePerHeadRatio({ sizes: one, heads }, { sizes: other, heads: otherHeads }), positive),
  ),
  estimateRankCorrelation: fc.property(fc.array(pairs, { maxLength: 4 }), (strata) =>
    hold(estimateRankCorrelation(strata), correlations),
  ),
  estimateRate: fc.property(count, amount, (events, time) => hold(estimateRate(events, time), positive)),
  estimateRateRatio: fc.property(count, someCount, amount, amount, (events, others, time, otherTime) =>
    hold(estimateRateRatio({ events, time }, { events: others, time: otherTime }), positive),
  ),
  estimateRiskRatio: fc.property(
    fc
      .array(fc.record({ one: cases(someCount), other: cases(someCount) }), { maxLength: 4 })
      .filter((strata) => strata.some(({ other }) => other.cases > 0)),
    (strata) => hold(estimateRiskRatio(strata), positive),
  ),
  estimateShare: fc.property(share, someCount, (part, n) => hold(estimateShare(part * n, n), shares)),
  estimateShareDifference: fc.property(estimatedShare, estimatedShare, (a, b) =>
    hold(estimateShareDifference(a, b), correlations),
  ),
  estimateStratifiedMean: fc.property(
    fc.array(fc.tuple(spreads, count), { maxLength: 4 }),
    fc.constantFrom('finite', 'infinite'),
    (parts, population) => {
      const strata = parts.map(([given, silent]) => ({ size: countOf(given) + silent, answers: given }));
      hold(estimateStratifiedMean(strata, population), anything);
    },
  ),
  estimateSumPerHead: fc.property(sizes, amount, (some, heads) =>
    hold(estimateSumPerHead({ sizes: some, heads }), positive),
  ),
  fallAt: fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), share, (p, reach) =>
    holdNumber(fallAt(p, reach), [-Number.MAX_VALUE, 0]),
  ),
  finiteFactor: fc.property(count, count, (n, size) => holdNumber(finiteFactor(n, size), shares)),
  fromEnds: fc.property(value, value, value, (middle, low, high) =>
    hold(fromEnds(middle, low, high, 1), anything),
  ),
  hedgesG: fc.property(spreads, spreads, (a, b) => holdNumberOrReason(hedgesG(a, b), anything)),
  holm: fc.property(family, (ps) => {
    for (const p of holm(ps)) holdNumberOrReason(p, shares);
  }),
  intraclassCorrelation: fc.property(fc.array(spreads, { maxLength: 5 }), (groups) => {
    const found = intraclassCorrelation(groups);
    if (typeof found === 'string') return hold(found, anything);
    const upToOne: Range = [-Number.MAX_VALUE, 1];
    holdNumber(found.single, upToOne);
    holdNumber(found.singleByMeanSize, upToOne);
    holdNumberOrReason(found.mean, upToOne);
    holdNumberOrReason(found.f, positive);
  }),
  intraclassOfMoments: fc.property(fc.array(spreads, { maxLength: 5 }), (groups) => {
    const filled = groups.filter((one) => countOf(one) > 0);
    const moments = filled.map((one) => ({ n: countOf(one), mean: meanOf(one), squares: squaresOf(one) }));
    expect(intraclassOfMoments(moments)).toEqual(intraclassCorrelation(groups));
  }),
  itemRestCorrelations: fc.property(table, (rows) => {
    for (const found of itemRestCorrelations(rows)) hold(found, correlations);
  }),
  leastDifference: fc.property(someCount, compared, assurance, (n, what, sure) =>
    holdNumberOrReason(leastDifference(n, what, sure), positive),
  ),
  meanDeviation: fc.property(filledSpreads, (one) =>
    holdNumber(meanDeviation(estimateMean(one, five)), positive),
  ),
  meanDifference: fc.property(
    fc.array(fc.tuple(estimatedShare, estimatedShare), { minLength: 1, maxLength: 4 }),
    (pairs) => holdDifference(meanDifference(pairs.map(([a, b]) => moverDifference(a, b)))),
  ),
  meanDifferenceP: fc.property(filledSpreads, filledSpreads, (a, b) =>
    holdNumber(meanDifferenceP(a, b, five), shares),
  ),
  meanDraws: fc.property(someValues, (some) => {
    const draws = Float64Array.from(some);
    for (const [at, draw] of meanDraws([{ draws, share: 1 }]).entries()) expect(draw).toBe(some[at]);
  }),
  meanOf: fc.property(filledSpreads, (one) => holdNumber(meanOf(one), answers)),
  moverDifference: fc.property(estimatedShare, estimatedShare, (a, b) =>
    holdDifference(moverDifference(a, b)),
  ),
  nonresponseBounds: fc.property(share, someCount, count, (part, answered, others) => {
    const { low, high } = nonresponseBounds(part, answered, answered + others);
    for (const end of [low, high]) holdNumber(end, [0, 1 + 1e-12]);
    expect(low).toBeLessThanOrEqual(part + 1e-12);
    expect(high).toBeGreaterThanOrEqual(part - 1e-12);
  }),
  npsChange: fc.property(npsCounts, npsCounts, (before, after) => {
    const found = npsChange(before, after);
    hold(found, [-200, 200]);
    holdNumberOrReason(found?.p, shares);
  }),
  npsDeviation: fc.property(asked, (counts) => holdNumber(npsDeviation(estimateNps(counts)), [0, 100])),
  npsVariance: fc.property(asked, (counts) => holdNumber(npsVariance(counts), shares)),
  randomFrom: fc.property(fc.integer(), (seed) => {
    const random = randomFrom(seed);
    holdNumber(random.next(), shares);
    holdNumber(random.below(3), [0, 2]);
    holdNumber(random.normal(), [-6, 6]);
  }),
  resample: fc.property(fc.constantFrom(0, 1, 2, 999, 1000, 1001, 2500), (size) => {
    const { times, units, unitOf, draws, stride } = resample(size, 3, randomFrom(1));
    expect(unitOf).toHaveLength(size);
    for (let draw = 0; draw < draws; draw++)
      expect(sum(Array.from({ length: units }, (_, unit) => times[unit * stride + draw] ?? 0))).toBe(units);
  }),
  seedOf: fc.property(fc.string(), (text) => holdNumber(seedOf(text), [0, 2 ** 32 - 1])),
  shrunk: fc.property(estimatedShare, share, (one, factor) => hold(shrunk(one, factor), shares)),
  sizeOf: fc.property(values, (some) => holdNumber(sizeOf(some), positive)),
  spanOf: fc.property(values, value, (some, middle) => {
    const { low, high } = spanOf(Float64Array.from(some), middle);
    for (const end of [low, high]) holdNumber(end, anything);
    expect(low).toBeLessThanOrEqual(middle);
    expect(high).toBeGreaterThanOrEqual(middle);
  }),
  splitmix: fc.property(fc.integer(), (seed) => holdNumber(splitmix(seed)(), [0, 2 ** 32 - 1])),
  spreadOf: fc.property(values, (some) => {
    expect(countOf(spreadOf(some))).toBe(some.length);
  }),
  squaresOf: fc.property(spreads, (one) => holdNumber(squaresOf(one), positive)),
  sum: fc.property(values, (some) => holdNumber(sum(some), anything)),
  t95: fc.property(someCount, (df) => holdNumber(t95(df), [1.95996, 12.70621])),
  towards: fc.property(someValues, value, share, (some, middle, factor) => {
    const drawn = towards(middle, Float64Array.from(some), factor);
    for (const draw of drawn) holdNumber(draw, anything);
  }),
  weakerOf: fc.property(estimatedShare, estimatedShare, (a, b) => hold(weakerOf(a, b), shares)),
  withoutRounding: fc.property(someValues, (some) => {
    const largest = sizeOf(some);
    for (const one of some) holdNumber(withoutRounding(one, largest), [-largest, largest]);
  }),
  xoshiro: fc.property(fc.integer(), (seed) => holdNumber(xoshiro([seed, 1, 2, 3])(), [0, 2 ** 32 - 1])),
};

describe('bad input', () => {
  it('is tried on every function of the room', async () => {
    const room = join(root, 'src', 'statistics');
    const files = readdirSync(room).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
    const modules: object[] = await Promise.all(
      files.map((name) => import(pathToFileURL(join(room, name)).href)),
    );
    const names = modules
      .flatMap((module) => Object.entries(module))
      .filter(([, exported]) => typeof exported === 'function')
      .map(([name]) => name);
    expect(Object.keys(properties)).toEqual(names.sort());
  });

  it.each(Object.entries(properties))('%s gives a number in its range or a reason', (_, property) => {
    fc.assert(property, { numRuns: 100 });
  });
});
