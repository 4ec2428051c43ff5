import { describe, expect, it } from 'vitest';
import { formatIn } from '../../src/locales/format.ts';

describe('a mean', () => {
  it('has two decimals, a true minus, and no sign where it rounds to nought', () => {
    const { mean } = formatIn('en');
    expect([-0.32, -0.004, 0, 0.004, 4.125].map(mean)).toEqual(['−0.32', '0.00', '0.00', '0.00', '4.13']);
  });
});

describe('a number of so many decimals', () => {
  it('has all of them, a true minus, and no sign where it rounds to nought', () => {
    const { fixed } = formatIn('en');
    expect([fixed(2.4996, 4), fixed(-7.5, 1), fixed(-0.04, 1), fixed(1234, 0)]).toEqual([
      '2.4996',
      '−7.5',
      '0.0',
      '1,234',
    ]);
  });
});
