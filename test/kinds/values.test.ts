import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayOrder, dayDecoder, decodePeriod, OrderEvidence } from '../../src/kinds/days.ts';
import { type Decoder, memoised } from '../../src/kinds/decoded.ts';
import { decodeAmount, decodeHundredths, decodeTenths, decodeWhole } from '../../src/kinds/numbers.ts';
import { decodeLevel, outcomeOf, tidyName } from '../../src/kinds/words.ts';

const value = (decoder: Decoder<unknown>, raw: string): unknown => {
  const decoded = decoder(raw);
  return decoded.status === 'value'
    ? decoded.value
    : decoded.status === 'wrong'
      ? decoded.code
      : decoded.status;
};

describe('decoders', () => {
  it.each([
    ['9', 9],
    [' 10 ', 10],
    ['9.0', 9],
    ['9,0', 9],
    ['-1', -1],
    ['7.5', 'not-a-whole-number'],
    ['nine', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['', 'missing'],
    ['NA', 'missing'],
    ['n/a', 'missing'],
    ['10 - Extremely likely', 10],
    ['0 (not at all likely)', 0],
    ['Extremely likely – 10', 10],
    ['Agree (4)', 4],
    ['3 = neither', 3],
    ['4/5', 'not-a-number'],
    ["'9", 9],
    ['9\u200b', 9],
    ['Zdecydowanie nie (-2)', -2],
    ['⭐⭐⭐', 3],
    ['2 - kasjerka Anna była niegrzeczna', 'not-a-number'],
    ['Pan Kowalski z Gdyni - 9', 'not-a-number'],
    ['Pokój nr (5)', 'not-a-number'],
    ['5 stars', 5],
    ['★★★★☆', 4],
    ['5-7', 'not-a-number'],
    ['2026-01-01', 'not-a-number'],
    ['+381 64 123 4567', 'not-a-number'],
  ])('reads %j as the whole number %j', (raw, expected) => {
    expect(value(decodeWhole, raw)).toBe(expected);
  });

  it.each([
    ['4,5', 45],
    ['4.50', 45],
    ['-0.5', -5],
    ['4.25', 'not-a-number'],
  ])('reads %j as %j tenths', (raw, expected) => {
    expect(value(decodeTenths, raw)).toBe(expected);
  });

  it.each([
    ['52,000', 5_200_000],
    ['52.000,50', 5_200_050],
    ['52 000', 5_200_000],
    ['52\u00a0000,5', 5_200_050],
    ['€ 52,000', 5_200_000],
    ['52000 zł', 5_200_000],
    ['1,234,567.89', 123_456_789],
    ['1.234', 123_400],
    ['12,5', 1250],
    ['1,23,4', 'not-a-number'],
  ])('reads the amount %j as %j hundredths', (raw, expected) => {
    expect(value(decodeAmount, raw)).toBe(expected);
  });

  it.each([
    ['12,5 %', 1250],
    ['0.125', 12],
    ['80%', 8000],
    ['-3', -300],
    ['half', 'not-a-number'],
  ])('reads the percentage %j as %j hundredths', (raw, expected) => {
    expect(value(decodeHundredths, raw)).toBe(expected);
  });

  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31 15:28:00', '2026-03-31'],
    ['2026-03-31T15:28:00Z', '2026-03-31'],
    ['31.03.2026', '2026-03-31'],
    ['1.3.2026', '2026-03-01'],
    ['15.7.2026. 10.22.11', '2026-07-15'],
    ['2026/7/5', '2026-07-05'],
    ['15 Jul 2026', '2026-07-15'],
    ['July 15, 2026 10:22', '2026-07-15'],
    ['31.03.26', '2026-03-31'],
    ['26-07-15', 'not-a-day'],
    ['15 lipca 2026', '2026-07-15'],
    ['15 июля 2026 г.', '2026-07-15'],
    ['15. jul 2026.', '2026-07-15'],
    ['15. јул 2026.', '2026-07-15'],
    ['2026 m. liepos 15 d.', '2026-07-15'],
    ['15-Jul-26', '2026-07-15'],
    ['15.07.2026\u00a010:00', '2026-07-15'],
    ['46218', 'not-a-day'],
    ['2026-02-30', 'not-a-day'],
    ['03/04/2026', 'not-a-day'],
    ['', 'missing'],
  ])('reads the day %j as %j', (raw, expected) => {
    expect(value(dayDecoder(undefined), raw)).toBe(expected);
  });

  it.each<[string, DayOrder, string]>([
    ['03/04/2026', 'd/m/y', '2026-04-03'],
    ['03/04/2026', 'm/d/y', '2026-03-04'],
    ['7/15/26 10:22:11', 'm/d/y', '2026-07-15'],
    ['07/15/2026 10:22:11 AM', 'm/d/y', '2026-07-15'],
    ['15-07-2026', 'd/m/y', '2026-07-15'],
    ['15/07/2026', 'm/d/y', 'not-a-day'],
  ])('reads %j as %s: %j', (raw, order, expected) => {
    expect(value(dayDecoder(order), raw)).toBe(expected);
  });

  it.each<[readonly string[], string]>([
    [['2026-03-04', '4.3.2026', ''], 'none'],
    [['03/04/2026', '05/06/2026'], 'open'],
    [['03/04/2026', '15/04/2026'], 'd/m/y'],
    [['03/04/2026', '04/15/2026'], 'm/d/y'],
    [['15/04/2026', '04/15/2026'], 'both'],
  ])('of %j the order of day and month is %s', (days, proof) => {
    const evidence = new OrderEvidence();
    for (const day of days) evidence.add(day);
    expect(evidence.proof).toBe(proof);
  });

  it.each([
    ['2026 q3', '2026-Q3'],
    ['2026/H1', '2026-H1'],
    ['2026', '2026'],
    ['Q3 2026', '2026-Q3'],
    ['2026Q3', '2026-Q3'],
    ['2026_07', '2026-07'],
    ['autumn', 'not-a-period'],
  ])('reads the period %j as %j', (raw, expected) => {
    expect(value(decodePeriod, raw)).toBe(expected);
  });

  it('reads levels by their names', () => {
    expect(value(decodeLevel, 'Team Leader')).toBe('manager');
    expect(value(decodeLevel, 'Boss')).toBe('not-a-level');
  });

  it('never throw, whatever the text, and remember what they said', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const decoders = [
          decodeWhole,
          decodeTenths,
          decodeAmount,
          dayDecoder('d/m/y'),
          decodePeriod,
          decodeLevel,
        ];
        for (const decoder of decoders as readonly Decoder<unknown>[]) {
          const remembering = memoised<unknown>(decoder);
          expect(remembering(raw)).toEqual(decoder(raw));
          expect(remembering(raw)).toBe(remembering(raw));
        }
      }),
    );
  });
});

describe('tidyName', () => {
  it('makes one spelling of spaces and Unicode forms', () => {
    expect(tidyName('  Front \t Desk ')).toBe('Front Desk');
    expect(tidyName('Zagre\u0301b')).toBe('Zagréb');
    expect(tidyName('N/A')).toBe('');
  });
});

describe('outcomeOf', () => {
  it('takes what is still open, or came to nothing, for not stated', () => {
    for (const open of [
      '',
      'Pending',
      'open',
      'in progress',
      'TBD',
      'not evaluated',
      'not yet',
      'planned',
      'none',
    ])
      expect(outcomeOf(open), open).toBe('');
    expect(outcomeOf('ineffective')).toBe('failed');
    expect(outcomeOf('Removed')).toBe('worked');
    expect(outcomeOf('moved to May')).toBe('stated');
  });
});
