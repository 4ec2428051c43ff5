import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { SourceConfig } from '../../src/project/schema.ts';
import { type IntakeResult, takeIn } from '../../src/sources/intake.ts';
import { sharedData } from '../fixtures.ts';
import { tools } from './tools.ts';

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

/** rows read = rows scored + rows set aside, and the tally holds just the scored ones. */
const expectAccount = (result: IntakeResult): void => {
  if (!result.ok) {
    expect(result.problem.code).toMatch(/^[a-z-]+$/);
    return;
  }
  const { account, reading } = result.intake;
  const { read, scored, setAside } = account.rows;
  expect(scored + sum(setAside.values())).toBe(read);
  const held = 'total' in reading.tally ? reading.tally.total : reading.tally.rows.length;
  expect(held).toBe(scored);
};

describe.skipIf(sharedData === undefined)(
  'every nasty file (skipped where the shared files are absent)',
  () => {
    const folder = join(sharedData ?? '', 'nasty');
    const names =
      sharedData === undefined
        ? []
        : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
            /\.(csv|txt)$/.test(name),
          );

    it.each(names)('%s is read or refused with a reason, as it is and as any kind', async (name) => {
      const path = join(folder, name);
      const file = { path, shown: name, name: basename(name) };
      expectAccount(await takeIn(file, undefined, tools));
      const declared: SourceConfig = { file: name, kind: 'nps', columns: { score: '#1' }, items: {} };
      for (const header of ['#1', 'Foo', 'a', 'id', 'first', 'key'])
        expectAccount(await takeIn(file, { ...declared, columns: { score: header } }, tools));
    });
  },
);

describe('whatever the bytes', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '9',
      '10',
      '',
      'NA',
      '11',
      '2026-01-01',
      '03/04/2026',
      '"',
      'x"y',
      '""',
      'a\nb',
      '\0',
      'ž',
      '\ufeff',
    ),
    fc.string({ maxLength: 5 }),
  );
  const table = fc
    .tuple(
      fc.array(fc.constantFrom('score', 'date', 'comment', 'department', 'respondent', '', 'e-mail'), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
    )
    .map(([header, rows, delimiter, end, quoted]) =>
      [header, ...rows]
        .map((cells) =>
          cells.map((text) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter),
        )
        .join(end),
    );
  const encoding = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251');
  const change = fc.record({
    at: fc.nat(),
    byte: fc.integer({ min: 0, max: 255 }),
    how: fc.constantFrom('set', 'insert', 'cut'),
  });

  const spoilt = (
    text: string,
    name: string,
    changes: readonly { at: number; byte: number; how: string }[],
  ): Buffer => {
    let bytes = iconv.encode(text, name);
    for (const { at, byte, how } of changes) {
      const place = bytes.length === 0 ? 0 : at % bytes.length;
      const after = how === 'insert' ? place : place + 1;
      bytes = Buffer.concat([
        bytes.subarray(0, place),
        ...(how === 'cut' ? [] : [Buffer.from([byte])]),
        bytes.subarray(Math.min(after, bytes.length)),
      ]);
    }
    return bytes;
  };

  it('a file is read with every row in the account, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(table, encoding, fc.array(change, { maxLength: 4 }), async (text, name, changes) => {
        const content = spoilt(text, name, changes);
        expectAccount(
          await takeIn({ path: '-', shown: 'nps.csv', name: 'nps.csv', content }, undefined, tools),
        );
      }),
      // FUZZ_RUNS=10000 for a long run.
      { numRuns: Number(process.env.FUZZ_RUNS ?? 400) },
    );
  });
});
