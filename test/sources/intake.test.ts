import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceConfig } from '../../src/project/schema.ts';
import { takeIn } from '../../src/sources/intake.ts';
import { folderWith, sharedData } from '../fixtures.ts';
import { tools } from './tools.ts';

const intake = async (name: string, content: string | Uint8Array, config?: SourceConfig) => {
  const folder = await folderWith({ [name]: content });
  return takeIn({ path: join(folder, name), shown: name, name }, config, tools);
};

const code = async (name: string, content: string, config?: SourceConfig) => {
  const result = await intake(name, content, config);
  return result.ok ? 'ok' : [result.problem.code, result.problem.place];
};

describe('takeIn', () => {
  it('accounts for every row, with the line of each issue', async () => {
    const result = await intake('nps.csv', 'score;comment\n9;"two\nlines"\n10\n11;x\n;y\n;\n0;y\n');
    if (!result.ok) throw new Error(result.problem.code);
    const { account, about } = result.intake;
    expect(about.delimiter).toBe(';');
    expect(account.rows).toMatchObject({ read: 6, scored: 3 });
    expect(Object.fromEntries(account.rows.setAside)).toEqual({
      'not-on-the-scale': 1,
      'no-answer': 1,
      'empty-row': 1,
    });
    expect(account.issues.map(({ code: what, line }) => [what, line])).toEqual([['not-on-the-scale', 5]]);
  });

  it('refuses a file as a whole only with the reason and the place', async () => {
    expect(await code('nps.csv', '')).toEqual(['empty-file', { file: 'nps.csv' }]);
    expect(await code('nps.csv', 'score\n')).toEqual(['header-only', { file: 'nps.csv' }]);
    expect(await code('nps.csv', 'score\nnine\nten\n')).toEqual([
      'nothing-scored',
      { file: 'nps.csv', line: 2 },
    ]);
    expect(await code('log.csv', 'date,activity\n2026-01-02,szkolenie\n2026-01-03,pochwała\n')).toEqual([
      'no-activity-read',
      { file: 'log.csv', line: 2 },
    ]);
    expect(await code('nps.csv', 'score,date\n9,soon\n10,later\n')).toEqual([
      'no-day-read',
      { file: 'nps.csv', line: 2 },
    ]);
    expect(await code('feb.csv', 'id,verbatim\n1,x\n')).toEqual([
      'unrecognised',
      { file: 'feb.csv', line: 1 },
    ]);
    const absent = await takeIn(
      { path: '/no/such.csv', shown: 'such.csv', name: 'such.csv' },
      undefined,
      tools,
    );
    expect(absent).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });
});

describe('what culture.yaml says of a file', () => {
  const said = async (name: string, content: string, config: Partial<SourceConfig>) => {
    const result = await intake(name, content, { file: name, columns: {}, items: {}, ...config });
    if (!result.ok) throw new Error(result.problem.code);
    return result.intake.account.issues.map(({ code: what, facts }) => [what, facts?.key]);
  };

  it('is told where it means nothing for the kind of the file', async () => {
    const scale = { min: 1, max: 5 };
    const scores = 'score\n9\n10\n0\n';
    expect(await said('nps.csv', scores, { scale })).toEqual([['setting-unused', 'scale']]);
    expect(await said('nps.csv', scores, { items: { p01a: 'score' } })).toEqual([
      ['setting-unused', 'items'],
    ]);
    expect(await said('reviews.csv', 'rating\n4\n5\n', { scale })).toEqual([]);
  });
});

/** A file that is read, with its rows and the codes of its issues. */
const good = async (name: string, content: string | Uint8Array, config?: SourceConfig) => {
  const result = await intake(name, content, config);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { account, about, reading } = result.intake;
  return {
    ...account.rows,
    setAside: Object.fromEntries(account.rows.setAside),
    issues: account.issues,
    codes: account.issues.map((issue) => issue.code),
    about,
    reading,
  };
};

const said = (part: Partial<SourceConfig>): SourceConfig => ({
  file: 'nps.csv',
  columns: {},
  items: {},
  ...part,
});

describe('what people have', () => {
  it('a broken quote costs its own line’s quotes and no row', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index % 11},text ${index}`);
    rows[4] = '9,"open';
    const { read, scored, issues } = await good('nps.csv', `score,comment\n${rows.join('\n')}\n`);
    expect([read, scored]).toEqual([30, 30]);
    expect(issues).toMatchObject([{ code: 'quote-mended', line: 6, count: 1 }]);
    rows[20] = '9,"fine"';
    expect(await good('nps.csv', `score,comment\n${rows.join('\n')}\n`)).toMatchObject({
      read: 30,
      scored: 30,
    });
  });

  it('a line that says the delimiter, title rows above, a comma at every end, lines of CR', async () => {
    const table = 'score;date\n9;2026-01-01\n10;2026-01-02\n';
    expect(await good('nps.csv', `sep=;\n${table}`)).toMatchObject({
      read: 2,
      scored: 2,
      about: { header: { line: 2 } },
    });
    const titled = await good('nps.csv', `NPS of the first quarter\n\n${table}`);
    expect(titled).toMatchObject({
      read: 2,
      scored: 2,
      codes: ['rows-above'],
      about: { header: { line: 3, rows: 1 } },
    });
    expect(await good('nps.csv', 'score,comment,\n9,x,\n8,y,\n')).toMatchObject({ scored: 2, codes: [] });
    expect(await good('nps.csv', table.replaceAll('\n', '\r'))).toMatchObject({ scored: 2 });
    expect(
      await good('nps.csv', 'score;date\r\n9;2026-01-01\n10;2026-01-02\r8;2026-01-03\r\n'),
    ).toMatchObject({ scored: 3 });
  });

  it('rows that are too short only in columns nobody needs, or too long only in empty cells', async () => {
    const found = await good(
      'nps.csv',
      'score,date,comment\n9,2026-01-01\n9,2026-01-01,x,,\n9\n9,2026-01-01,x,y\n,,\n',
    );
    expect(found).toMatchObject({ read: 5, scored: 2, setAside: { ragged: 2, 'empty-row': 1 } });
  });

  it('headings that are blank or there twice keep their columns apart', async () => {
    const { about } = await good('nps.csv', 'score,,comment,comment\n9,a,b,c\n');
    expect(about.columns.unused).toEqual(['#2', 'comment', 'comment (2)']);
    expect(await code('nps.csv', 'score,score\n9,8\n')).toEqual([
      'column-ambiguous',
      { file: 'nps.csv', line: 1 },
    ]);
    const second = await good('nps.csv', 'score,score\n9,8\n', said({ columns: { score: 'score (2)' } }));
    expect(second.about.columns.used).toEqual({ score: 'score (2)' });
  });

  it('days of which the file proves the order, or somebody says it', async () => {
    const file = (days: readonly string[]) => `score,date\n${days.map((day) => `9,${day}`).join('\n')}\n`;
    const days = (found: Awaited<ReturnType<typeof good>>) =>
      found.reading.kind === 'nps' ? [...found.reading.tally.by('day').keys()] : [];
    expect(days(await good('nps.csv', file(['03/04/2026', '15/04/2026'])))).toEqual([
      '2026-04-03',
      '2026-04-15',
    ]);
    expect(days(await good('nps.csv', file(['03/04/2026', '04/15/2026'])))).toEqual([
      '2026-03-04',
      '2026-04-15',
    ]);
    expect(await code('nps.csv', file(['03/04/2026', '05/06/2026']))).toEqual([
      'day-order-open',
      { file: 'nps.csv', line: 1 },
    ]);
    expect(await code('nps.csv', file(['15/04/2026', '04/15/2026']))).toEqual([
      'day-order-both',
      { file: 'nps.csv', line: 1 },
    ]);
    expect(days(await good('nps.csv', file(['03/04/2026']), said({ dates: 'm/d/y' })))).toEqual([
      '2026-03-04',
    ]);
    // The proof may stand far behind what is looked at first.
    const late = [...Array.from({ length: 40_000 }, () => '03/04/2026'), '15/04/2026'];
    expect(days(await good('nps.csv', file(late)))).toEqual(['2026-04-03', '2026-04-15']);
  });

  it('columns of personal data are left alone and said so', async () => {
    const { about, issues } = await good(
      'nps.csv',
      'score,E-mail,Full name,contact\n9,ana@example.test,Ana A,+381 64 123 4567\n11,b@example.test,B B,064 555 1234\n',
    );
    expect(about.columns.personal).toEqual(['E-mail', 'Full name', 'contact']);
    expect(JSON.stringify([about, issues])).not.toMatch(/Ana|@example|4567/);
  });

  it('rows that sum up others are no answers', async () => {
    const found = await good('nps.csv', 'dział;nps\nObsługa;9\nKuchnia;3\nRazem;6\nŚrednia;6\n');
    expect(found).toMatchObject({ read: 4, scored: 2, setAside: { 'total-row': 2 } });
  });

  it('a quote that closes in front of another cell has swallowed a row', async () => {
    const rows = [
      '2026-07-01;ok;9',
      '2026-07-01;"otwarty;3',
      '2026-07-01;ok;1',
      '2026-07-01;"drugi;2',
      '2026-07-02;ok;9',
    ];
    const found = await good('nps.csv', `date;comment;score\n${rows.join('\n')}\n`);
    expect(found).toMatchObject({ read: 5, scored: 5, issues: [{ code: 'quote-mended', lines: [3, 5] }] });
  });

  it('asks where the first row holds answers, the name speaks of another kind, or a score never exceeds 5', async () => {
    expect(await code('a.csv', 'Jan Kowalski;jan@firma.test;4;5\nAnna Nowak;anna@firma.test;3;2\n')).toEqual([
      'no-header',
      { file: 'a.csv', line: 1 },
    ]);
    expect(await code('nps.csv', 'Stars;Data\n9;2026-01-01\n')).toEqual([
      'name-differs',
      { file: 'nps.csv', line: 1 },
    ]);
    const low = `score\n${'4\n5\n1\n'.repeat(20)}`;
    expect(await code('google_play.csv', low)).toEqual(['score-is-short', { file: 'google_play.csv' }]);
    expect(await good('google_play.csv', low, said({ file: 'google_play.csv', kind: 'nps' }))).toMatchObject({
      scored: 60,
    });
  });

  it('a file of which most rows cannot be used is an error', async () => {
    const { codes } = await good('nps.csv', `score\n9\n${'many words of a guest\n'.repeat(9)}`);
    expect(codes).toContain('mostly-set-aside');
  });

  it('an encoding that shows only after the start', async () => {
    const late = Buffer.concat([
      Buffer.from(`score,comment\n${'9,fine\n'.repeat(60_000)}`),
      Buffer.from(
        '4,"Trop d\x92attente \xe0 la caisse, c\x92\xe9tait p\xe9nible, m\xeame pour une petite quantit\xe9. Tr\xe8s d\xe9\xe7u."\n',
        'latin1',
      ),
    ]);
    expect(await good('nps.csv', late)).toMatchObject({
      read: 60_001,
      scored: 60_001,
      about: { encoding: 'windows-1252' },
    });
  });
});

describe.skipIf(sharedData === undefined)('real files (skipped where the shared files are absent)', () => {
  const read = async (path: string, name = path) =>
    takeIn({ path: join(sharedData ?? '', path), shown: name, name }, undefined, tools);

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
