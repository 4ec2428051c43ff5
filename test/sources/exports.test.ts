import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceConfig } from '../../src/project/schema.ts';
import { takeIn } from '../../src/sources/intake.ts';
import { harbour } from '../exports/harbour.ts';
import { layouts } from '../exports/registry.ts';
import { folderWith } from '../fixtures.ts';
import { tools } from './tools.ts';

/** What has to be said of a layout, because the file does not: codes without texts, days of which none proves the order. */
const said: Readonly<Record<string, Partial<SourceConfig>>> = {
  'limesurvey-codes': {
    kind: 'survey',
    columns: { department: 'G01Q01', level: 'G01Q02' },
    items: Object.fromEntries(harbour.items.map(({ code }, at) => [code, `G01Q03[SQ00${at + 1}]`])),
  },
};

const read = async (layout: string, config: Partial<SourceConfig> | undefined) => {
  const write = layouts[layout];
  if (write === undefined) throw new Error(layout);
  const file = write(harbour);
  const path = join(await folderWith({ [file.name]: file.bytes }), file.name);
  const declared = config && { file: file.name, columns: {}, items: {}, ...config };
  const result = await takeIn({ path, shown: file.name, name: file.name }, declared, tools);
  return { file, result };
};

describe('an export of the questionnaire is read without any mapping, unless it does not say what it holds', () => {
  it.each(Object.keys(layouts))('%s', async (layout) => {
    const { file, result } = await read(layout, said[layout]);
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { about, account, reading } = result.intake;
    expect(about).toMatchObject({ delimiter: file.delimiter, header: { rows: file.headerRows } });
    expect(account.rows.read).toBe(file.respondents);
    // One of them answered no item.
    expect(Object.fromEntries(account.rows.setAside)).toEqual({ 'no-answer': 1 });
    expect(reading.scale).toEqual({ min: 1, max: 5 });
    if (reading.kind !== 'survey') throw new Error(reading.kind);
    const rows = harbour.people
      .filter(({ answers }) => answers.some((answer) => answer !== null))
      .map(({ day, department, answers }) =>
        JSON.stringify([
          day,
          department,
          harbour.items.flatMap(({ code }, at) => {
            const answer = answers[at] ?? null;
            return answer === null ? [] : [[code, answer - 1]];
          }),
        ]),
      );
    const found = reading.tally.rows.map(({ day, department, answers }) =>
      JSON.stringify([day, department, [...answers].sort(([a], [b]) => (a < b ? -1 : 1))]),
    );
    expect(found.sort()).toEqual(rows.sort());
    expect(reading.tally.rows.filter(({ level }) => level === 'executive')).toHaveLength(1);
  });

  it('shows nobody’s name or address anywhere', async () => {
    for (const layout of Object.keys(layouts)) {
      const { result } = await read(layout, said[layout]);
      if (!result.ok) throw new Error(layout);
      const { about, account } = result.intake;
      expect(JSON.stringify([about, account.issues, account.decodings]), layout).not.toMatch(
        /@example|192\.0\.2|Nowak|Harbour/,
      );
    }
  });

  it('asks where columns are codes and nothing says what they ask', async () => {
    const { result } = await read('limesurvey-codes', undefined);
    expect(result).toMatchObject({ ok: false, problem: { code: 'unrecognised' } });
  });
});
