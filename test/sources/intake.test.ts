import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeIn } from '../../src/sources/intake.ts';
import { folderWith, model, questions, sharedData } from '../fixtures.ts';

const intake = async (name: string, content: string) => {
  const folder = await folderWith({ [name]: content });
  return takeIn({ path: join(folder, name), shown: name, name }, model, undefined, questions);
};

const code = async (name: string, content: string) => {
  const result = await intake(name, content);
  return result.ok ? 'ok' : [result.problem.code, result.problem.place];
};

describe('takeIn', () => {
  it('accounts for every row, with the line of each issue', async () => {
    const result = await intake('nps.csv', 'score;comment\n9;"two\nlines"\n10\n11;x\n;\n0;y\n');
    if (!result.ok) throw new Error(result.problem.code);
    const { account, about } = result.intake;
    expect(about.delimiter).toBe(';');
    expect(account.rows).toMatchObject({ read: 5, scored: 2 });
    expect(Object.fromEntries(account.rows.setAside)).toEqual({
      ragged: 1,
      'not-on-the-scale': 1,
      'no-answer': 1,
    });
    expect(account.issues.map(({ code: what, line }) => [what, line])).toEqual([
      ['ragged', 4],
      ['not-on-the-scale', 5],
    ]);
  });

  it('refuses a file as a whole only with the reason and the place', async () => {
    expect(await code('nps.csv', '')).toEqual(['empty-file', { file: 'nps.csv' }]);
    expect(await code('nps.csv', 'score\n')).toEqual(['header-only', { file: 'nps.csv' }]);
    expect(await code('nps.csv', 'score\n"9\n8\n')).toEqual(['unclosed-quote', { file: 'nps.csv', line: 2 }]);
    expect(await code('nps.csv', 'score\nnine\nten\n')).toEqual([
      'nothing-scored',
      { file: 'nps.csv', line: 2 },
    ]);
    expect(await code('feb.csv', 'id,verbatim\n1,x\n')).toEqual([
      'unrecognised',
      { file: 'feb.csv', line: 1 },
    ]);
    const absent = await takeIn(
      { path: '/no/such.csv', shown: 'such.csv', name: 'such.csv' },
      model,
      undefined,
      questions,
    );
    expect(absent).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });
});

describe.skipIf(sharedData === undefined)('real files (skipped where the shared files are absent)', () => {
  const read = async (path: string, name = path) =>
    takeIn({ path: join(sharedData ?? '', path), shown: name, name }, model, undefined, questions);

  it('finds the NPS among its decoys', async () => {
    const result = await read('nps/retail_fr_cp1252.csv', 'nps.csv');
    if (!result.ok) throw new Error(result.problem.code);
    const { account, about } = result.intake;
    expect(about.encoding).toBe('windows-1252');
    expect(about.columns.used).toEqual({ score: 'nps' });
    expect(account.rows).toMatchObject({ read: 13_954, scored: 13_612 });
    expect(Object.fromEntries(account.rows.setAside)).toEqual({ 'no-answer': 342 });
  });

  it('does not call a verbal scale or a table of percentages NPS', async () => {
    expect(await read('nps/nhs_friends_and_family_not_nps.csv')).toMatchObject({ ok: false });
    expect(await read('nps/hcahps_state_aggregates.csv')).toMatchObject({ ok: false });
  });

  it('reads 1–10 where it is 1–10 and says where a scale is mixed', async () => {
    const seat = await read('reviews/skytrax_seat.csv');
    expect(seat.ok && seat.intake.reading.scale).toEqual({ min: 1, max: 10 });
    const lounge = await read('reviews/skytrax_lounge_mixed_scale.csv');
    expect(
      lounge.ok && lounge.intake.account.issues.find(({ code: what }) => what === 'scale-mixed'),
    ).toMatchObject({ count: 67 });
  });
});
