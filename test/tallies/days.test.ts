import { describe, expect, it } from 'vitest';
import {
  isDay,
  mondayOf,
  monthsBefore,
  monthsBetween,
  periodDays,
  quarterOf,
} from '../../src/tallies/days.ts';

describe('days', () => {
  it('knows days that exist', () => {
    expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true);
    expect(
      ['2026-02-29', '2026-13-01', '2026-1-1', '', 'yesterday', '0206-01-01', '9999-12-31'].some(isDay),
    ).toBe(false);
  });

  it('finds quarter and Monday', () => {
    expect(quarterOf('2026-03-31')).toBe('2026-Q1');
    expect(quarterOf('2026-10-01')).toBe('2026-Q4');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-01-01')).toBe('2025-12-29');
  });

  it('goes back by months so that both ends make whole months', () => {
    expect(monthsBefore('2026-09-30', 12)).toBe('2025-10-01');
    expect(monthsBefore('2026-03-15', 12)).toBe('2025-03-16');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-03-01');
    expect(monthsBetween('2025-10', '2026-09')).toBe(12);
  });

  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-H1', '2026-01-01', '2026-06-30'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
  ])('%s runs from %s to %s', (label, from, to) => {
    expect(periodDays(label)).toEqual({ from, to });
  });

  it.each(['9999', '0206-Q1', '2026-H3', '2026-Q5', '2026-13', 'spring', ''])('%s is no period', (label) => {
    expect(periodDays(label)).toBeUndefined();
  });
});
