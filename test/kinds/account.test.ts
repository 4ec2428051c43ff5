import { describe, expect, it } from 'vitest';
import { Account } from '../../src/kinds/account.ts';
import { type Decoder, missing, valued, wrong } from '../../src/kinds/decoded.ts';

describe('Account', () => {
  it('keeps the places of an issue that comes again', () => {
    const account = new Account('a.csv');
    for (const line of [3, 5, 8])
      account.note({ code: 'not-on-the-scale', severity: 'warning', line, column: 'score', value: '11' });
    expect(account.issues).toEqual([
      {
        code: 'not-on-the-scale',
        severity: 'warning',
        file: 'a.csv',
        line: 3,
        lines: [3, 5, 8],
        column: 'score',
        value: '11',
        count: 3,
      },
    ]);
  });

  it('keeps a thousand different issues and says that there are more, with their number', () => {
    const account = new Account('a.csv');
    for (let line = 1; line <= 5000; line++)
      account.note({
        code: 'not-on-the-scale',
        severity: 'warning',
        line,
        column: 'score',
        value: String(1000 + line),
      });
    const { issues } = account;
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toEqual({
      code: 'more-issues',
      severity: 'warning',
      file: 'a.csv',
      facts: { code: 'not-on-the-scale' },
      count: 4000,
    });
    expect(issues.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
    expect(issues.flatMap(({ lines = [] }) => lines).length).toBeLessThanOrEqual(1000);
  });

  it('books what texts were read as, and shows none that could not be', () => {
    const account = new Account('a.csv');
    const decode: Decoder<number> = (raw) =>
      raw === 'NA' ? missing : raw === 'Ana' ? wrong('not-a-number') : valued(Number(raw));
    const booked = account.booked('score', decode, (value) => (value > 5 ? undefined : String(value)));
    for (const raw of ['4', '4', ' 5', 'NA', 'Ana', '9']) booked(raw);
    expect(account.decodings).toEqual([
      {
        column: 'score',
        values: [
          { raw: 'NA', value: '', count: 1 },
          { raw: '4', value: '4', count: 2 },
          { raw: '5', value: '5', count: 1 },
        ],
      },
    ]);
  });
});
