import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Decoder,
  decodeDay,
  decodeLabel,
  decodeLevel,
  decodePeriod,
  decodeTenths,
  decodeWhole,
  memoised,
  outcomeOf,
  tidyName,
} from '../../src/kinds/values.ts';

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
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31 15:28:00', '2026-03-31'],
    ['2026-03-31T15:28:00Z', '2026-03-31'],
    ['31.03.2026', '2026-03-31'],
    ['1.3.2026', '2026-03-01'],
    ['2026-02-30', 'not-a-day'],
    ['03/04/2026', 'not-a-day'],
    ['', 'missing'],
  ])('reads the day %j as %j', (raw, expected) => {
    expect(value(decodeDay, raw)).toBe(expected);
  });

  it.each([
    ['2026 q3', '2026-Q3'],
    ['2026/H1', '2026-H1'],
    ['2026', '2026'],
    ['autumn', 'not-a-period'],
  ])('reads the period %j as %j', (raw, expected) => {
    expect(value(decodePeriod, raw)).toBe(expected);
  });

  it('reads labels by their position and levels by their names', () => {
    const agreement = decodeLabel(['Disagree', 'Neither', 'Agree']);
    expect(value(agreement, ' agree ')).toBe(3);
    expect(value(agreement, 'Perhaps')).toBe('not-on-the-scale');
    expect(value(decodeLevel, 'Team Leader')).toBe('manager');
    expect(value(decodeLevel, 'Boss')).toBe('not-a-level');
  });

  it('never throw, whatever the text, and remember what they said', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        for (const decoder of [decodeWhole, decodeTenths, decodeDay, decodePeriod, decodeLevel] as const) {
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
