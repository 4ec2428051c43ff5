import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sayProblem } from '../../src/locales/issue-words.ts';
import { loadWords } from '../../src/locales/words.ts';
import { parseYaml } from '../../src/yaml/yaml-file.ts';

const Sheet = z.strictObject({ name: z.string(), sort: z.enum(['tea', 'coffee']).optional() });

const problemsOf = (text: string) => {
  const checked = parseYaml('sheet.yaml', text).check(Sheet);
  return checked.ok ? [] : checked.problems.map(({ code, place }) => [code, place?.line, place?.column]);
};

describe('parseYaml', () => {
  it('gives the content where it fits', () => {
    expect(parseYaml('sheet.yaml', 'name: x\nsort: tea\n').check(Sheet)).toEqual({
      ok: true,
      content: { name: 'x', sort: 'tea' },
    });
  });

  it.each([
    ['a syntax error', 'name: [a\nsort: tea\n', 'yaml-syntax', 2],
    ['an alias', 'name: &a x\nsort: *a\n', 'yaml-alias', 2],
    ['a key that is there twice', 'name: x\nsort: tea\nname: y\n', 'yaml-key-twice', 3],
    ['an unknown key', 'name: x\n\ncolour: red\n', 'yaml-unknown-key', 3],
    ['a missing key', 'sort: tea\n', 'yaml-missing-key', 1],
    ['a name that is nearly right', 'name: x\nsort: cofee\n', 'yaml-unknown-name-near', 2],
  ])('names %s, with its line', (_, text, code, line) => {
    expect(problemsOf(text)).toContainEqual([code, line, expect.any(Number)]);
  });
});

const Forms = z.strictObject({
  five: z.tuple([z.number(), z.number()]).optional(),
  some: z.array(z.string()).min(1).optional(),
  text: z.string().min(1).optional(),
  share: z.number().min(0).max(1).optional(),
  version: z.string().regex(/^\d$/, 'a digit').optional(),
  day: z.iso.date().optional(),
  either: z.union([z.string(), z.array(z.string()).min(2)]).optional(),
  record: z.record(z.string().regex(/^[a-z]+$/, 'small letters'), z.number()).optional(),
});
const say = loadWords('en');

describe('what does not fit', () => {
  it.each([
    ['five: [1]', '"five" has 1 value and needs 2'],
    ['five: [1, 2, 3]', '"five" has 3 values and may have 2'],
    ['some: []', '"some" has no value and needs 1'],
    ['text: ""', '"text" is an empty text'],
    ['text:', '"text" has no value; give one or take the key out'],
    ['text: 4', '"text" must be a text'],
    ['share: 1.5', '"share" is 1.5; it must be 1 or less'],
    ['share: many', '"share" must be a number'],
    ['version: x', '"version": expected a digit'],
    ['day: soon', '"day" is soon, which is no day; write YYYY-MM-DD'],
    ['either: 3', '"either" must be a text or a list'],
    ['record: { A: 1 }', '"record.A" is no name here; expected small letters'],
    ['- a\n- b', 'is no list of keys with values; expected lines such as “id: my-model”'],
    ['text: a\n---\ntext: b', 'another document begins here (---); there may be one in a file'],
  ])('%j is told in a sentence', (text, sentence) => {
    const checked = parseYaml('sheet.yaml', text).check(Forms);
    expect(checked.ok ? [] : checked.problems.map((problem) => sayProblem(problem, say))).toEqual([sentence]);
  });
});

/** Texts that would blow a careless reader up: each is refused, and its problems are countable. */
const long = 60_000;
const hostile: Readonly<Record<string, string>> = {
  'ten megabytes': `name: ${'x'.repeat(10_000_000)}`,
  'brackets in brackets': '['.repeat(long),
  'braces in braces': '{a: '.repeat(long / 4),
  'dashes on one line': '- '.repeat(long / 2),
  'a staircase': Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'an alias that doubles itself': `a0: &a0 x\n${Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join('\n')}`,
  'a hundred thousand errors': '{}'.repeat(long / 2),
  'quotes without an end': '"'.repeat(long),
  'a line of commas': `[${','.repeat(long)}`,
  'many unknown keys': Array.from({ length: 6_000 }, (_, at) => `k${at}: 1`).join('\n'),
  'many keys that are there twice': 'k: 1\n'.repeat(long / 5),
};

describe('a hostile file', () => {
  // The limit of time is the suite's own: a reader that is more than linear in these runs into it.
  it.each(Object.keys(hostile))('of %s is refused', (name) => {
    expect(problemsOf(hostile[name] ?? '').length).toBeGreaterThan(0);
  });

  it('is refused for its size or its depth before it is parsed', () => {
    expect(problemsOf(hostile['ten megabytes'] ?? '')).toEqual([['yaml-too-large', undefined, undefined]]);
    for (const name of ['brackets in brackets', 'braces in braces', 'dashes on one line'])
      expect(problemsOf(hostile[name] ?? '')).toEqual([['yaml-too-deep', 1, undefined]]);
    expect(problemsOf(hostile['a staircase'] ?? '')[0]?.[0]).toBe('yaml-too-deep');
  });
});
