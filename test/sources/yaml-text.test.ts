import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlText } from '../../src/sources/yaml-text.ts';

describe('yamlText', () => {
  it.each(['nps.csv', '2026-Q3/nps.csv', 'Dział', 'How likely (0 to 10)'])('leaves %j as it is', (text) => {
    if (/^\p{L}/u.test(text)) expect(yamlText(text)).toBe(text);
    expect(parse(`file: ${yamlText(text)}`)).toEqual({ file: text });
  });

  it('is read back by YAML, whatever the text, in a line and in braces', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('yes', '#1', 'a: b', 'a #b', '- a', '"q"', 'a, b', 'null'),
        ),
        (text) => {
          expect(parse(`file: ${yamlText(text)}`)).toEqual({ file: text });
          expect(parse(`columns: { score: ${yamlText(text)} }`)).toEqual({ columns: { score: text } });
        },
      ),
    );
  });
});
