import { describe, expect, it } from 'vitest';
import { tame } from '../../src/reports/fold-line.ts';

describe('tame', () => {
  it('takes out what steers a terminal, and what turns all that follows', () => {
    expect(tame('a\u0007\u001b[31mb\u202ec\u2066')).toBe('a bc');
  });

  it('leaves no command to a runner that reads what is printed, wherever a line is broken', () => {
    const text = tame('Front ::error title=x::pwned ##[add-mask]x ##:: C# [1] a: b');
    expect(text).not.toMatch(/::|##\[/);
    expect(text.replaceAll('\u200b', '')).toBe('Front ::error title=x::pwned ##[add-mask]x ##:: C# [1] a: b');
  });
});
