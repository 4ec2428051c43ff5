import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/checks/format.ts';
import { portablePath } from '../../src/checks/portable-path.ts';
import { formats } from '../../src/checks/registry.ts';
import { anyVerdict, resultOf, verdictOf, words } from './verdicts.ts';

const each: [string, Format][] = Object.entries(formats).map(([name, { write }]) => [name, write]);

describe.each(each)('%s', (name, format) => {
  it('gives the same bytes for the same verdict', () => {
    fc.assert(
      fc.property(anyVerdict, (verdict) => {
        const copy = { ...verdict, results: verdict.results.map((result) => ({ ...result })) };
        expect(format(copy, words)).toBe(format(verdict, words));
      }),
    );
  });

  it('ends its last line', () => {
    expect(format(verdictOf([resultOf()]), words)).toMatch(/[^\n]\n$/);
  });

  it('finds Cyrillic nothing special', () => {
    expect(format(verdictOf([resultOf({ text: 'оценка' })]), words), name).toContain('оценка');
  });
});

describe('portablePath', () => {
  it.each([
    ['data/nps.csv', 'data/nps.csv'],
    ['data\\nps.csv', 'data/nps.csv'],
    ['./data//x/../nps.csv', 'data/nps.csv'],
    ['../nps.csv', '../nps.csv'],
    ['/home/ann/data/nps.csv', 'data/nps.csv'],
    ['/nps.csv', 'nps.csv'],
    ['C:\\nps.csv', 'nps.csv'],
    ['c:/Users/ann/data/nps.csv', 'data/nps.csv'],
    ['/', '.'],
  ])('shows %s as %s', (path, expected) => expect(portablePath(path)).toBe(expected));

  it('is never absolute, and the same when taken twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('/', '\\', 'C:', '.', '..', 'a')), (parts) => {
        const path = portablePath(parts.join(''));
        expect(path).not.toMatch(/^([a-z]:)?[/\\]/i);
        expect(portablePath(path)).toBe(path);
      }),
    );
  });
});
