import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Gate } from '../../src/checks/gate.ts';
import { sampleQuarters } from '../../src/sample/quarters.ts';
import { csv, folderWith, lines, model } from '../fixtures.ts';
import { culture, unfolded } from './run.ts';

/** 200 answers, of which so many are promoters and the others detractors. */
const nps = (promoters: number, day: string): string =>
  csv('score,date', ...lines(200, (index) => `${index < promoters ? 10 : 0},${day}`));
const answers = { 'nps.csv': `${nps(120, '2026-07-01')}11,2026-08-03\n` };

const gate = (check: string): string => `organisation: Acme\ncheck:\n  unmeasured: fail\n  ${check}\n`;

const check = async (files: Readonly<Record<string, string>>, ...flags: string[]) => {
  const folder = await folderWith({ ...answers, ...files });
  return { folder, ...(await culture(['check', folder, ...flags])) };
};

describe('culture check', () => {
  it('is 0 where the gate is open, and 1 where a condition fails; a warning does not close it', async () => {
    const open = await check({ 'culture.yaml': gate('nps: { atLeast: 20 }') });
    expect([open.code, open.stderr]).toEqual([0, '']);
    expect(open.stdout).toContain('The gate is open: the only condition is met.');
    expect(open.stdout).toMatch(/passes {2}nps {2}\+20\.0 {2}at least \+20\.0 {2}:4$/m);
    const closed = await check({ 'culture.yaml': gate('nps: { atLeast: 30 }') });
    expect(closed.code).toBe(1);
    const text = unfolded(closed.stdout);
    expect(text).toContain('The gate is closed: 1 of 1 condition fails.');
    expect(text).toMatch(
      /fails Net Promoter Score \(nps\) is \+20\.0, below \+30\.0 95% interval .* to .*, n 200 at least \+30\.0 \(.*culture\.yaml:4\) passes at \+30\.0 or above; 10\.0 more/,
    );
    expect(text).toContain('1 issue in the data (1 warning)');
    expect((await check({ 'culture.yaml': gate('nps: { atLeast: 30, severity: warn }') })).code).toBe(0);
    expect((await check({ 'culture.yaml': gate('nps: { atLeast: 30, severity: off }') })).code).toBe(0);
  });

  it('fails for what is not measured, unless it is to be ignored', async () => {
    const failing = await check({ 'culture.yaml': gate('rating: { atLeast: 3 }') });
    expect(failing.code).toBe(1);
    expect(unfolded(failing.stdout)).toContain('Mean rating (rating) has no value (not measured: no file');
    expect((await check({ 'culture.yaml': gate('rating: { atLeast: 3, unmeasured: ignore }') })).code).toBe(
      0,
    );
  });

  it('is 2 for a gate that asks nothing or the unknown, all of it at once, and writes nothing', async () => {
    const none = await check({ 'culture.yaml': 'organisation: Acme\n' });
    expect([none.code, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('check:\n      unmeasured: fail');
    const wrong = await check({
      'culture.yaml': 'check:\n  goals: { atLeast: 3 }\n  overall: { atLeast: 7 }\n',
    });
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain(
      'culture.yaml:2:21  "goals" is no figure; did you mean "dimension.goals"?',
    );
    expect(wrong.stderr).toContain('overall cannot be 7; it lies between 1 and 5');
    expect(wrong.stderr).toContain('the gate does not say what a figure without a value does');
    const dropFrom = (what: string) =>
      check({ 'culture.yaml': gate(`nps: { noSignificantDropFrom: ${what} }`) });
    expect((await dropFrom('no.json')).code).toBe(2);
    expect((await dropFrom('previus')).stderr).toContain('did you mean "previous", the wave before?');
    expect((await check({ 'culture.yaml': gate('nps: { atLeast: 1 }') }, '--format', 'xml')).code).toBe(2);
    expect((await check({ 'culture.yaml': gate('nps: { atLeast: 1 }') }, '--as-of', 'soon')).code).toBe(2);
  });

  it('prints the first format and writes the others', async () => {
    const files = { 'culture.yaml': gate('nps: { atLeast: 30 }') };
    const list = 'json,terminal,junit,sarif,github,markdown';
    const alone = await check(files, '--format', list);
    expect([alone.code, alone.stdout]).toEqual([2, '']);
    const out = await folderWith({});
    const { code, stdout } = await check(files, '--format', list, '--out', out, '--quiet');
    expect(code).toBe(1);
    expect(Gate.parse(JSON.parse(stdout))).toMatchObject({ negative: true, counts: { fails: 1 } });
    const texts = await Promise.all(
      ['check.txt', 'check.junit.xml', 'check.sarif', 'check.github.txt', 'check.md'].map((name) =>
        readFile(join(out, name), 'utf8'),
      ),
    );
    for (const text of texts) expect(text).toContain('below +30.0');
  });

  it('is coloured where it is asked to be, and never with NO_COLOR', async () => {
    const folder = await folderWith({ ...answers, 'culture.yaml': gate('nps: { atLeast: 30 }') });
    const colours = async (env: Readonly<Record<string, string>>) =>
      (await culture(['check', folder], folder, undefined, env)).stdout.includes('\u001b[');
    expect(await colours({ NO_COLOR: '', FORCE_COLOR: '1' })).toBe(true);
    expect(await colours({ NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
  });

  it('obeys nothing that culture.yaml or its name would steer a terminal or a runner with', async () => {
    const { code, stderr } = await check({
      'culture.yaml': 'check:\n  unmeasured: fail\n  "\\e[31m::error::x": { atLeast: 1 }\n',
    });
    expect(code).toBe(2);
    expect(stderr).toContain('is no figure');
    for (const sign of ['\u001b', '::']) expect(stderr).not.toContain(sign);
    // The words of our own stay on their lines.
    expect((await check({ 'culture.yaml': 'organisation: Acme\n' })).stderr).toContain(
      'check:\n      unmeasured',
    );
  });

  it('writes the same bytes of the terminal format into a file whatever terminal there is', async () => {
    const folder = await folderWith({ ...answers, 'culture.yaml': gate('nps: { atLeast: 30 }') });
    const written = async (env: Readonly<Record<string, string>>) => {
      const out = await folderWith({});
      await culture(['check', folder, '--format', 'json,terminal', '--out', out], folder, undefined, env);
      return readFile(join(out, 'check.txt'), 'utf8');
    };
    expect(await written({ NO_COLOR: '', FORCE_COLOR: '1' })).toBe(await written({}));
  });

  it('shows of 300 failing conditions the first 20, and says where the others are', async () => {
    const conditions = lines(300, (index) => `    - { atLeast: ${30 + index / 10} }`).join('\n');
    const { code, stdout } = await check({ 'culture.yaml': gate(`nps:\n${conditions}`) });
    expect(code).toBe(1);
    expect(stdout).toContain('The gate is closed: 300 of 300 conditions fail.');
    expect(stdout.match(/^fails /gm)).toHaveLength(20);
    expect(unfolded(stdout)).toMatch(
      /… and 280 more that fail, in \S*culture\.yaml, lines 25 to 304; --format json or junit shows each of them\./,
    );
  });

  it('holds the figures against a saved assessment', async () => {
    const then = await folderWith({ 'nps.csv': nps(150, '2026-04-01') });
    await culture(['assess', then, '--format', 'json', '--out', then, '--quiet']);
    const text = await readFile(join(then, 'assessment.json'), 'utf8');
    const saved = { 'saved/assessment.json': text };
    const dropped = await check({
      'culture.yaml': gate('nps: { noSignificantDropFrom: saved/assessment.json }'),
      ...saved,
    });
    expect(dropped.code).toBe(1);
    expect(unfolded(dropped.stdout)).toMatch(
      /dropped by 30\.0 since 2026-04-01, from \+50\.0 to \+20\.0: more than noise/,
    );
    const noise = await check({
      'culture.yaml': gate('nps: { noSignificantDropFrom: saved/assessment.json }'),
      ...saved,
      'nps.csv': nps(145, '2026-07-01'),
    });
    expect(noise.code).toBe(0);
    expect(noise.stdout).toContain('−5.0, no evidence of a drop');
    const twice = await check(
      {
        'culture.yaml': gate(
          'nps: [{ noSignificantDropFrom: saved/assessment.json }, { noSignificantDropFrom: saved }]',
        ),
        ...saved,
      },
      '--format',
      'json',
    );
    expect(Gate.parse(JSON.parse(twice.stdout)).family).toBe(1);
    const later = await check({
      'culture.yaml': gate('nps: { noSignificantDropFrom: saved/assessment.json }'),
      ...saved,
      'nps.csv': nps(100, '2026-03-31'),
    });
    expect([later.code, later.stdout]).toEqual([2, '']);
    expect(unfolded(later.stderr)).toMatch(
      /culture\.yaml:4:\d+ .* speaks of 2026-04-01, after the data \(2026-03-31\)/,
    );
  });

  it('--frozen is 0 for the bytes that the data gives, 1 for others, 2 for none', async () => {
    const { folder, code, stderr } = await check({}, '--frozen', 'nowhere/assessment.json');
    expect(code).toBe(2);
    expect(stderr).toContain(`culture assess ${folder} --format json --out nowhere`);
    await culture(['assess', folder, '--format', 'json', '--out', join(folder, 'report'), '--quiet']);
    const run = () => culture(['check', folder, '--frozen', join(folder, 'report/assessment.json')]);
    const same = await run();
    expect(same.code).toBe(0);
    expect(unfolded(same.stdout)).toContain('is what the data gives, byte for byte');
    const other = join(folder, 'report/other.json');
    await writeFile(other, '{}');
    const renamed = await culture(['check', folder, '--frozen', other]);
    expect(renamed.code).toBe(1);
    // What is to be run writes the file that is held against the data.
    expect(unfolded(renamed.stdout)).toContain(`&& mv ${join(folder, 'report/assessment.json')} ${other}`);
    await writeFile(join(folder, 'nps.csv'), nps(121, '2026-07-01'));
    const changed = await run();
    expect(changed.code).toBe(1);
    expect(unfolded(changed.stdout)).toMatch(/nps\.csv has changed \(sha256 \w{12}, now \w{12}\)/);
    expect(changed.stdout).toContain('nps was 20, is 21');
  });
});

describe('a year of quarters', () => {
  let folder = '';
  const asked = ['overall', 'nps', 'rating', ...model.dimensions.map(({ id }) => `dimension.${id}`)].map(
    (figure) => `  ${figure}: { noSignificantDropFrom: previous }`,
  );

  beforeAll(async () => {
    const files = sampleQuarters(model, { seed: 5, quarters: 4, drop: 'empowerment' });
    folder = await folderWith(Object.fromEntries(files));
    const yaml = join(folder, 'culture.yaml');
    await writeFile(
      yaml,
      `${await readFile(yaml, 'utf8')}check:\n  unmeasured: ignore\n${asked.join('\n')}\n`,
    );
  });

  const failing = async (asOf: string) => {
    const { code, stdout } = await culture(['check', folder, '--as-of', asOf, '--format', 'json']);
    const { conditions, family } = Gate.parse(JSON.parse(stdout));
    return {
      code,
      family,
      fails: conditions.flatMap(({ effect, figure }) => (effect === 'fails' ? [figure] : [])),
    };
  };

  it.each([
    ['2026-03-31', 0, 13, []],
    ['2026-06-30', 0, 13, []],
    ['2026-09-30', 1, 13, ['dimension.empowerment']],
  ])('as of %s closes the gate for the real drop alone', async (asOf, code, family, fails) => {
    expect(await failing(asOf)).toEqual({ code, family, fails });
  });
});
