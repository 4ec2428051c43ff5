import { describe, expect, it } from 'vitest';
import { sarif } from '../../src/checks/sarif.ts';
import type { Result } from '../../src/checks/verdict.ts';
import { readSarif } from './read-sarif.ts';
import { many, passed, payloads, resultOf, verdictOf, words } from './verdicts.ts';

const read = (results: readonly Result[], omitted = 0) =>
  readSarif(sarif(verdictOf(results, { omitted }), words));
const onlyLocation = (result: Result) => read([result]).results[0]?.locations[0];
const uriOf = (file: string) =>
  onlyLocation(resultOf({ place: { file } }))?.physicalLocation?.artifactLocation.uri;

describe('sarif', () => {
  it('is this, to the byte', () => {
    const text = sarif(verdictOf([resultOf({ count: 17 })], { omitted: 2 }), words);
    expect(text).toBe(
      `${JSON.stringify(
        {
          $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
          version: '2.1.0',
          runs: [
            {
              tool: {
                driver: {
                  name: 'culture',
                  version: '0.1.0',
                  rules: [
                    { id: 'not-on-the-scale', shortDescription: { text: 'What not-on-the-scale is about.' } },
                  ],
                },
              },
              automationDetails: { id: 'culture/validate/' },
              columnKind: 'utf16CodeUnits',
              results: [
                {
                  ruleId: 'not-on-the-scale',
                  ruleIndex: 0,
                  level: 'error',
                  message: { text: 'score "11" is not a whole number from 0 to 10' },
                  locations: [
                    {
                      physicalLocation: {
                        artifactLocation: { uri: 'data/nps-q3.csv' },
                        region: { startLine: 42, startColumn: 3 },
                      },
                    },
                  ],
                  occurrenceCount: 17,
                },
              ],
              properties: { negative: true, omitted: 2 },
            },
          ],
        },
        null,
        2,
      )}\n`,
    );
  });

  it('lists each rule once, by its code, and results point at theirs', () => {
    const { tool, results } = read(['ragged-row', 'b', 'ragged-row', 'a'].map((rule) => resultOf({ rule })));
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['a', 'b', 'ragged-row']);
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['ragged-row', 'b', 'ragged-row', 'a']);
  });

  it('leaves out what passed and keeps the level of the rest', () => {
    const { results, tool } = read([
      passed('a.csv'),
      ...(['note', 'warning', 'error'] as const).map((outcome) => resultOf({ outcome })),
    ]);
    expect(results.map(({ level }) => level)).toEqual(['note', 'warning', 'error']);
    expect(tool.driver.rules).toHaveLength(1);
  });

  it('is a run without results where nothing is wrong', () => {
    expect(read([]).results).toEqual([]);
    expect(read([passed('a.csv')]).results).toEqual([]);
  });

  it('gives the region that is known, and the subject where there is no place', () => {
    const artifactLocation = { uri: 'a.csv' };
    const place = (line?: number, column?: number) =>
      onlyLocation(resultOf({ place: { file: 'a.csv', line, column } }));
    expect(place()).toEqual({ physicalLocation: { artifactLocation } });
    expect(place(4)).toEqual({ physicalLocation: { artifactLocation, region: { startLine: 4 } } });
    expect(place(4, 2)).toEqual({
      physicalLocation: { artifactLocation, region: { startLine: 4, startColumn: 2 } },
    });
    expect(onlyLocation({ ...passed('nps'), outcome: 'error' })).toEqual({
      logicalLocations: [{ fullyQualifiedName: 'nps' }],
    });
  });

  it('writes files as relative references, percent-encoded', () => {
    expect(uriOf('data\\2026 Q3\\оценки, 100%.csv')).toBe(
      'data/2026%20Q3/%D0%BE%D1%86%D0%B5%D0%BD%D0%BA%D0%B8%2C%20100%25.csv',
    );
    expect(uriOf('a#b?c:d.csv')).toBe('a%23b%3Fc%3Ad.csv');
    expect(uriOf('half\ud800.csv')).toBe('half%EF%BF%BD.csv');
    expect(uriOf('../data/nps.csv')).toBe('../data/nps.csv');
  });

  it.each(['/home/ann/data/nps.csv', 'C:\\Users\\ann\\data\\nps.csv', '\\\\server\\ann\\data\\nps.csv'])(
    'does not say where on the machine %s lies',
    (file) => expect(uriOf(file)).toBe('data/nps.csv'),
  );

  it('makes no link of the data and turns no direction', () => {
    const [result] = read([resultOf({ text: 'see [words](https://example.org)\u202e of [a](1)' })]).results;
    expect(result?.message.text).toBe('see [words] (https://example.org) of [a] (1)');
  });

  it.each(Object.entries(payloads))('brings %s through', (_, payload) => {
    expect(read([resultOf({ text: payload })]).results[0]?.message.text).toBe(payload);
  });

  it('writes 300 results', () => {
    expect(read(many(300)).results).toHaveLength(300);
  });
});
