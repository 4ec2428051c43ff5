import { describe, expect, it } from 'vitest';
import { declaredDelimiter, detectDelimiter } from '../../src/sources/delimiter.ts';

describe('detectDelimiter', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2\n2,5;3\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['"a;b",c\n"x;y",2\n', ','],
    ['score\n9\n', ','],
    ['', ','],
    ['Report of July\n\na;b;c\n1;2;3\n4;5;6\n', ';'],
    ['comment\nGood\nFine, thanks\nBad\n', ','],
  ])('of %j is %j', (head, delimiter) => {
    expect(detectDelimiter(head)).toBe(delimiter);
  });
});

describe('declaredDelimiter', () => {
  it.each([
    ['sep=;\na;b\n', ';'],
    ['"sep=,"\r\na,b\n', ','],
    ['sep=\t\na\tb', '\t'],
    ['sep=#\na#b', undefined],
    ['a;b\nsep=;\n', undefined],
  ])('of %j is %j', (start, delimiter) => {
    expect(declaredDelimiter(start)).toBe(delimiter);
  });
});
