import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BrokenQuote, readCsv } from '../../src/sources/csv.ts';
import { oneLineBreak } from '../../src/sources/lines.ts';
import { sharedData } from '../fixtures.ts';

async function* inPieces(text: string, size = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const records = async (text: string, delimiter: ',' | ';' | '\t' = ',') => {
  const found: { line: number; cells: readonly string[] }[] = [];
  for await (const batch of readCsv(oneLineBreak(inPieces(text)), delimiter)) found.push(...batch);
  return found;
};

describe('readCsv', () => {
  it('says on which line each record starts, past quoted newlines and blank lines', async () => {
    expect(await records('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\n"3\n\n",w\r4,v\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\ny'] },
      { line: 5, cells: ['2', 'z'] },
      { line: 6, cells: ['3\n\n', 'w'] },
      { line: 9, cells: ['4', 'v'] },
    ]);
  });

  it('keeps ragged rows and doubled quotes for others to judge', async () => {
    expect((await records('a,b\n1\n1,2,3\n"say ""hi""",x\n')).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1'],
      ['1', '2', '3'],
      ['say "hi"', 'x'],
    ]);
  });

  it('names the line where a quote opened that never closes', async () => {
    const reading = records('a,b\n1,x\n2,"open\n3,y\n');
    await expect(reading).rejects.toThrow(BrokenQuote);
    await expect(reading).rejects.toMatchObject({ line: 3 });
  });

  it('names it, too, when the rest of a large file is swallowed', async () => {
    const rest = '1,some words of a guest\n'.repeat(60_000);
    const whole = inPieces(`a,b\n1,"open\n${rest}`, 65_536);
    const read = async () => {
      for await (const _ of readCsv(whole, ','));
    };
    await expect(read()).rejects.toMatchObject({ line: 2 });
  });
});

describe('a quote that closes only where it has swallowed rows', () => {
  const read = async (text: string, width: number) => {
    const found = [];
    for await (const batch of readCsv(inPieces(text), ',', { skip: 0, width }))
      found.push(...batch.map(({ cells }) => cells));
    return found;
  };

  it('is named with the line on which it opens', async () => {
    const text = 'a,b,c\n1,x,y\n2,"open,y\n3,x,y\n4,x,y\n5,"x",y\n';
    await expect(read(text, 3)).rejects.toMatchObject({ line: 3 });
  });

  it('is told from a letter with line breaks and commas', async () => {
    const letter = 'Dear team,\nthanks, and see you soon\nYours, Ana';
    expect(await read(`a,b,c\n1,"${letter}",y\n`, 3)).toEqual([
      ['a', 'b', 'c'],
      ['1', letter, 'y'],
    ]);
    expect(await read(`a,b\n1,"${letter}"\n`, 2)).toHaveLength(2);
  });
});

describe.skipIf(sharedData === undefined)('csv-spectrum (skipped where the shared files are absent)', () => {
  const folder = join(sharedData ?? '', 'nasty', 'csv-spectrum');
  // These two disagree with their own expectation upstream.
  const disagree = ['location_coordinates.csv', 'newlines_crlf.csv'];
  const names =
    sharedData === undefined ? [] : readdirSync(folder).filter((name) => !disagree.includes(name));

  it.each(names)('%s parses as expected', async (name) => {
    const [header, ...rows] = await records(readFileSync(join(folder, name), 'utf8'));
    const parsed = rows.map(({ cells }) =>
      Object.fromEntries(cells.map((cell, i) => [header?.cells[i], cell])),
    );
    const expected = JSON.parse(
      readFileSync(join(`${folder}-expected`, name.replace('.csv', '.json')), 'utf8'),
    );
    expect(parsed).toEqual(expected);
  });
});
