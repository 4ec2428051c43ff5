import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeLines, lineBreaks, oneLineBreak } from '../../src/sources/lines.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const all = async (text: AsyncIterable<string>): Promise<string> => {
  let whole = '';
  for await (const part of text) whole += part;
  return whole;
};

const text = fc.string({ unit: fc.constantFrom('a', '"', '\n', '\r'), maxLength: 40 });
const size = fc.integer({ min: 1, max: 5 });

describe('oneLineBreak', () => {
  it('makes one sort of line break of three, whatever pieces they come in', async () => {
    await fc.assert(
      fc.asyncProperty(text, size, async (raw, step) => {
        expect(await all(oneLineBreak(inPieces(raw, step)))).toBe(raw.replace(/\r\n|\r/g, '\n'));
      }),
    );
  });
});

describe('changeLines', () => {
  it('changes just the lines it is asked to, by their numbers', async () => {
    await fc.assert(
      fc.asyncProperty(text, size, async (raw, step) => {
        const plain = raw.replaceAll('\r', '');
        const changed = await all(
          changeLines(inPieces(plain, step), (line, number) =>
            number === 2 ? line.replaceAll('"', '') : line,
          ),
        );
        const expected = plain
          .split('\n')
          .map((line, index) => (index === 1 ? line.replaceAll('"', '') : line))
          .join('\n');
        expect(changed).toBe(expected);
        expect(lineBreaks(plain)).toBe(plain.split('\n').length - 1);
      }),
    );
  });

  it('takes a line of megabytes without an end in its stride', async () => {
    const long = 'x'.repeat(5_000_000);
    expect(await all(changeLines(inPieces(`sep=;\n${long}`, 65_536), (line) => line))).toHaveLength(
      5_000_006,
    );
  });
});
