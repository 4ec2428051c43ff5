import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from '../../src/checks/number-text.ts';
import { formatIn } from '../../src/locales/format.ts';
import { npsOnlyAssessment, richAssessment } from '../reports/fixture.ts';
import { atLeast, atMost, conditionOf, gateOf, noDropFrom } from './gates.ts';

const saysOf = (...all: Parameters<typeof gateOf>) => {
  const [first] = gateOf(...all).conditions;
  if (first === undefined) throw new Error('no condition');
  return first.says;
};

describe('a condition in words', () => {
  it('says figure, value, interval, n, what is asked, where, and what would pass', () => {
    expect(saysOf([conditionOf('nps', atLeast(30))])).toEqual({
      name: 'Net Promoter Score',
      value: '+20.1',
      demand: 'at least +30.0',
      headline: 'Net Promoter Score (nps) is +20.1, below +30.0',
      details: [expect.stringMatching(/^95% interval \+[\d.]+ to \+[\d.]+, n 791$/)],
      condition: 'at least +30.0 (data/culture.yaml:2)',
      passes: 'passes at +30.0 or above; 9.9 more',
    });
  });

  it('speaks of stages by their names, and of shares in per cent', () => {
    expect(saysOf([conditionOf('stage', atLeast(4))])).toMatchObject({
      headline: 'Stage (stage) is 3 (System), below 4 (Habit)',
      details: [expect.stringMatching(/^plausibility 84%, \d+ practices, \d+ employees answered$/)],
      passes: 'passes at stage 4 (Habit) or above',
    });
    expect(saysOf([conditionOf('data.setAside.nps', atMost(0.004))])).toMatchObject({
      headline: 'Share of rows set aside, NPS answers (data.setAside.nps) is 0.5%, above 0.4%',
      details: ['counted in full, of 2,000 rows read'],
      passes: 'passes at 0.4% or below; 0.1 points less',
    });
  });

  it('prints decimals enough to tell a value from the bound that it misses', () => {
    const rich = richAssessment();
    const overall = { id: 'overall', status: 'measured' as const, value: 2.4996, low: 2.3, high: 2.7 };
    expect(saysOf([conditionOf('overall', atLeast(2.5))], { ...rich, overall })).toMatchObject({
      headline: 'Overall score (overall) is 2.4996, below 2.5000',
      passes: 'passes at 2.5000 or above; 0.0004 more',
    });
  });

  it('says of a day from when on it passes', () => {
    expect(saysOf([conditionOf('data.newest.nps', atLeast('2026-10-01'))])).toMatchObject({
      headline: 'Newest day in the data, NPS answers (data.newest.nps) is 2026-09-28, before 2026-10-01',
      passes: 'passes from 2026-10-01 on',
    });
  });

  it('says why there is no value and what would give one, in words of its own', () => {
    expect(saysOf([conditionOf('rating', atLeast(3))], npsOnlyAssessment())).toMatchObject({
      value: 'not measured: no file holds it',
      headline: 'Mean rating (rating) has no value (not measured: no file holds it)',
      passes: 'passes when the data has what measures it: customer reviews; or with unmeasured: ignore',
    });
    const says = saysOf([conditionOf('nps', noDropFrom('previous'))], npsOnlyAssessment());
    expect(says.headline).toContain('cannot be compared: there is no earlier wave or quarter');
    expect(says.passes).toMatch(/^passes when an earlier wave .*; or with unmeasured: ignore$/);
  });

  it('says of a stage how much more it needs, and what would measure it', () => {
    expect(saysOf([conditionOf('stage', atLeast(3))], npsOnlyAssessment())).toMatchObject({
      headline: 'Stage (stage) has no value (too little is measured for a stage)',
      passes:
        'passes when 12 practices in 6 dimensions are measured, now 0 in 0; files of employee survey and NPS answers would measure more; or with unmeasured: ignore',
    });
  });

  it('says that articles which were not asked for leave a figure out', () => {
    const chosen = { ...npsOnlyAssessment(), chosenLenses: ['seven-steps'] };
    expect(saysOf([conditionOf('calendar.busiest', atLeast(3))], chosen)).toMatchObject({
      value: 'this assessment holds no such figure',
      passes: 'passes where --lens does not leave it out; or with unmeasured: ignore',
    });
  });

  it('has a way out for every reason', () => {
    const rich = richAssessment();
    for (const reason of [
      'no-file',
      'column-missing',
      'mostly-blank',
      'outside-window',
      'not-logged',
      'not-declared',
      'over-headcount',
      'not-by-unit',
      'no-answers',
      'too-few',
      'withheld',
      'no-variance',
    ] as const) {
      const overall = { id: 'overall', status: 'unmeasured' as const, reason };
      const { passes } = saysOf([conditionOf('overall', atLeast(2))], { ...rich, overall });
      expect(passes).toMatch(/^(passes when|is measured of) .*; or with unmeasured: ignore$/);
    }
  });

  it('points from errors of the data to the first of them', () => {
    const shown = ['a', 'b', 'c', 'd', 'e'].map((file, index) => ({
      code: 'no-answer',
      severity: 'error' as const,
      file: `data/${file}.csv`,
      line: index + 2,
      column: 'score',
      count: 1,
    }));
    const document = { ...richAssessment(), issues: { total: 5, shown } };
    const { headline, details } = saysOf([conditionOf('data.errors', atMost(0))], document);
    expect(headline).toBe('Number of errors in the data (data.errors) is 5, above 0');
    expect(details).toHaveLength(5);
    expect(details[1]).toMatch(/^data\/a\.csv:2: /);
    expect(details.at(-1)).toBe('and 2 more');
    expect(saysOf([conditionOf('data.errors', atMost(5))], document).details).toHaveLength(1);
  });

  it('says that a change is over what both times have in common where its later number is not the figure itself', () => {
    const rich = richAssessment();
    const { nps } = rich.outcome;
    const asked = [conditionOf('nps', noDropFrom('previous'))];
    const common = 'over what both times have in common';
    expect(saysOf(asked, rich).details[0]).not.toContain(common);
    // The document's own change stays what it is.
    const figure = { ...nps.figure, value: 25 };
    const other = { ...rich, outcome: { ...rich.outcome, nps: { ...nps, figure } } };
    expect(saysOf(asked, other).details[0]).toContain(common);
  });

  it('says of a fall within noise that there is no evidence of a drop', () => {
    const rich = richAssessment();
    const higher = (by: number) => ({
      ...rich,
      overall: { id: 'overall', status: 'measured' as const, value: 2.694 + by, low: 2.5, high: 3 },
    });
    const asked = [conditionOf('overall', noDropFrom('then.json'))];
    const says = saysOf(asked, rich, { 'then.json': higher(0.05) });
    expect(says.headline).toMatch(
      /^Overall score \(overall\) has changed by −0\.05 since 2026-09-30, from 2\.74 to 2\.69: no evidence of a drop$/,
    );
    expect(says.details[0]).toMatch(
      /^change −0\.05, 95% interval −[\d.]+ to \+[\d.]+, p 0\.\d{3} one-sided, 0\.\d{3} corrected for 1 change \(Holm\)/,
    );
    expect(saysOf(asked, rich, { 'then.json': higher(-0.3) }).headline).toMatch(/: no drop$/);
  });

  it('says how much a share has changed in points, which are no per cent of it', () => {
    const rich = richAssessment();
    const asked = [conditionOf('response.rate', noDropFrom('then.json'))];
    const { response } = rich;
    const rows = response?.rows.map((row) =>
      row.rate.status === 'measured' && row.rate.id === 'response.rate'
        ? {
            ...row,
            rate: {
              ...row.rate,
              value: row.rate.value + 0.1,
              low: row.rate.value + 0.1,
              high: row.rate.value + 0.1,
            },
          }
        : row,
    );
    if (response === null || rows === undefined) throw new Error('no rate');
    const { headline, details } = saysOf(asked, rich, {
      'then.json': { ...rich, response: { ...response, rows } },
    });
    expect(headline).toMatch(/ dropped by 10\.0 points since .*, from [\d.]+% to [\d.]+%: more than noise$/);
    expect(details[0]).toMatch(/^change −10\.0 points, 95% interval −10\.0 points to −10\.0 points/);
  });

  it('writes a probability beside the level like the level only where it is equal', () => {
    const rich = richAssessment();
    const asked = [conditionOf('overall', noDropFrom('then.json'))];
    const texts = Array.from({ length: 12 }, (_, step) => {
      const value = 2.982 + step / 5000;
      const overall = {
        id: 'overall',
        status: 'measured' as const,
        value,
        low: value - 0.2,
        high: value + 0.2,
      };
      const { headline, details } = saysOf(asked, rich, { 'then.json': { ...rich, overall } });
      return `${headline}; ${details[0]}`;
    }).filter((text) => / 0\.05\d* corrected/.test(text));
    const near = texts.filter((text) => / 0\.0(49[5-9]|50[0-4])\d+ corrected/.test(text));
    expect(texts.filter((text) => / 0\.050 corrected/.test(text))).toEqual([]);
    for (const text of near)
      expect(/: more than noise/.test(text)).toBe(Number(/ (0\.\d+) corrected/.exec(text)?.[1]) <= 0.05);
    expect(near.length).toBeGreaterThan(0);
  });
});

describe('numberText', () => {
  const format = formatIn('en');
  const anyNumber = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((value) => value / 1e6);
  const anyBound = fc.integer({ min: -5000, max: 5000 }).map((value) => value / 1000);

  it('writes a value like its bound only where it is equal, and the bound as it was stated', () => {
    fc.assert(
      fc.property(anyNumber, anyBound, (value, bound) => {
        const numbers = numberText(format, 'score', [[value, bound]], bound);
        const [one, other] = [numbers.value(value), numbers.value(bound)];
        expect(one === other).toBe(value === bound);
        expect(Number(other.replace('−', '-'))).toBe(bound);
      }),
    );
  });

  it('writes a gap that leads from the one to the other', () => {
    const numbers = numberText(format, 'share', [[0.1249, 0.125]], 0.125);
    expect([numbers.value(0.1249), numbers.value(0.125), numbers.apart(0.1249, 0.125)]).toEqual([
      '12.49%',
      '12.50%',
      '0.01',
    ]);
  });

  it('tells halves from what they would be rounded to, and counts the gap from what is written', () => {
    for (const [value, bound] of [
      [2.695, 2.7],
      [0.995, 1],
      [-0.995, -1],
      [2.5, 2.50000004],
    ] as const) {
      const numbers = numberText(format, 'score', [[value, bound]], bound);
      expect(numbers.value(value)).not.toBe(numbers.value(bound));
    }
    const numbers = numberText(format, 'score', [[2.695, 3]], 3);
    expect([numbers.value(2.695), numbers.apart(2.695, 3)]).toEqual(['2.70', '0.30']);
  });
});
