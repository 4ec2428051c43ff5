import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, VerdictDocument } from '../../src/checks/json.ts';
import { anyVerdict, many, resultOf, verdictOf, words } from './verdicts.ts';

describe('json', () => {
  it('has its keys in the order of the schema, however the verdict was made', () => {
    const { version, results, ...others } = verdictOf([resultOf()], { omitted: 3 });
    expect(json({ results, ...others, version }, words)).toBe(`{
  "schemaVersion": 1,
  "command": "validate",
  "version": "0.1.0",
  "negative": true,
  "omitted": 3,
  "results": [
    {
      "rule": "not-on-the-scale",
      "subject": "data/nps-q3.csv",
      "outcome": "error",
      "text": "score \\"11\\" is not a whole number from 0 to 10",
      "place": {
        "file": "data/nps-q3.csv",
        "line": 42,
        "column": 3
      },
      "count": 1
    }
  ]
}
`);
  });

  it('reads back as the verdict', () => {
    fc.assert(
      fc.property(anyVerdict, (verdict) => {
        const document = VerdictDocument.parse(JSON.parse(json(verdict, words)));
        expect(document).toEqual({ schemaVersion: 1, ...verdict });
      }),
    );
    expect(VerdictDocument.parse(JSON.parse(json(verdictOf(many(300)), words))).results).toHaveLength(300);
  });

  it('refuses a place that no file has', () => {
    expect(() => json(verdictOf([resultOf({ place: { file: 'a.csv', line: 0 } })]), words)).toThrow();
  });
});
