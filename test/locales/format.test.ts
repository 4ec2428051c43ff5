import { describe, expect, it } from 'vitest';
import { formatIn } from '../../src/locales/format.ts';

describe('a mean', () => {
  it('has two decimals, a true minus, and no sign where it rounds to nought', () => {
    const { mean } = formatIn('en');
    expect([-0.32, -0.004, 0, 0.004, 4.125].map(mean)).toEqual(['−0.32', '0.00', '0.00', '0.00', '4.13']);
  });
});
