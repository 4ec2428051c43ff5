import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sarif } from '../../src/checks/sarif.ts';
import { anyVerdict, many, resultOf, verdictOf, words } from './verdicts.ts';

// zod takes a uri-reference for an absolute URL; sarif.test.ts looks at the references themselves.
const withoutReferences = JSON.parse(JSON.stringify(schema), (key, value) =>
  key === 'format' && value === 'uri-reference' ? undefined : value,
);
const Sarif = z.fromJSONSchema(withoutReferences);
const isValid = (text: string): boolean => Sarif.safeParse(JSON.parse(text)).success;
const text = sarif(verdictOf([resultOf()]), words);

describe('the SARIF 2.1.0 schema', () => {
  it('accepts what is written, whatever the texts are', () => {
    for (const results of [[], [resultOf()], many(300)])
      expect(isValid(sarif(verdictOf(results), words))).toBe(true);
    fc.assert(fc.property(anyVerdict, (verdict) => isValid(sarif(verdict, words))));
  });

  it.each([
    ['"error"', '"passed"'],
    ['"startLine": 42', '"startLine": 0'],
    ['"startColumn": 3', '"startColumn": "3"'],
    ['"columnKind"', '"columnSort"'],
    ['"name": "culture"', '"nam": "culture"'],
    ['"occurrenceCount": 1', '"occurrenceCount": 0'],
  ])('would notice %s turned into %s', (right, wrong) => {
    expect(text).toContain(right);
    expect(isValid(text.replace(right, wrong))).toBe(false);
  });
});
