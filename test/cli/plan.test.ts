import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, root } from '../fixtures.ts';
import { culture, unfolded } from './run.ts';

const plan = async (...args: readonly string[]) => culture(['plan', ...args]);
const said = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await plan(...args);
  expect([code, stderr]).toEqual([0, '']);
  return unfolded(stdout);
};
const refused = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await plan(...args);
  expect([code, stdout]).toEqual([2, '']);
  return unfolded(stderr);
};

describe('culture plan', () => {
  it('says how many answers a difference needs', async () => {
    expect(await said('--difference', '0.5', '--in', 'mean', '--sd', '1')).toContain(
      '64 answers in each: then a difference of 0.50 or more would show.',
    );
    const shares = await said('--difference', '.1', '--in', 'share');
    expect(shares).toContain('388 answers in each: then a difference of 10 percentage points');
    expect(shares).toContain('the widest there can be');
    expect(await said('--difference', '0.6', '--in', 'share')).toContain('There is no share');
  });

  it('says what answers can show, and out of how many', async () => {
    expect(await said('--answers', '128', '--in', 'nps', '--sd', '80')).toContain(
      'With 128 answers in each, only a difference of 28 points or more would show.',
    );
    expect(await said('--answers', '3', '--in', 'share')).toContain('not even the largest difference');
    const all = await said('--answers', '40', '--in', 'nps', '--population', '40');
    expect(all).toContain('Everybody answered');
    expect(all).toContain('40 people in each group');
  });

  it('is more demanding where one wants to be surer', async () => {
    const { stdout } = await plan(
      '--difference',
      '1',
      '--in',
      'mean',
      '--sd',
      '1',
      '--power',
      '.9',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toEqual({
      compared: { of: 'mean', deviation: 1 },
      assurance: { power: 0.9, alpha: 0.05, population: null },
      given: 'difference',
      difference: 1,
      answers: 23,
    });
  });

  it.each([
    [['--in', 'nps'], 'say one thing'],
    [['--in', 'nps', '--answers', '4', '--difference', '4'], 'say one thing'],
    [['--answers', '40'], '--in says what is compared and is missing; there are nps, mean and share'],
    [['--answers', '40', '--in', 'NPS'], '--in "NPS" is not known'],
    [['--answers', '40', '--in', 'mean'], 'a mean needs --sd'],
    [['--answers', '4.5', '--in', 'nps'], '--answers "4.5" is not a whole number from 1'],
    [['--difference', '0,1', '--in', 'share'], '--difference "0,1" is not a number from 0.001 to 1'],
    [['--difference', '300', '--in', 'nps'], 'from 0.1 to 200'],
    [['--answers', '4', '--in', 'nps', '--power', '1'], '--power "1" is not a number from 0.5 to 0.99'],
    [['--answers', '4', '--in', 'nps', '--share', '.5'], '--share has no part beside --in nps; leave it out'],
    [['--answers', '4', '--in', 'share', '--sd', '1'], '--sd has no part beside --in share'],
    [['--answers', '60', '--in', 'nps', '--population', '50'], '60 answers cannot come from 50 people'],
    [['--answers', '60', '--in', 'nps', '--format', 'pdf'], 'terminal, json'],
  ])('%j is refused with what to do', async (args, words) => {
    expect(await refused(...args)).toContain(words);
  });
});

describe('culture plan of an assessment', () => {
  it('shows units and waves with their answers and what these can show', async () => {
    const folder = await folderWith({});
    await culture(
      ['assess', join(root, 'examples', 'harbour-hotels'), '--format', 'json', '--quiet', '--out', folder],
      folder,
    );
    const { stdout } = await plan(folder);
    expect(stdout).toMatch(/^Harbour Hotels +11\.3 +305 +11\.2 +748 +0\.23 +375$/m);
    expect(unfolded(stdout)).toContain('the quarters are those of customers, and of earlier waves');
    expect(stdout).toMatch(/^2026-Q2 +– +12\.8 +517 +0\.25 +288$/m);
    expect(stdout).toMatch(/^Maintenance +– +51\.6 +36 +1\.31 +19$/m);
    expect(stdout).not.toContain('Spa');
    const { stdout: json } = await plan(folder, '--power', '0.9', '--format', 'json');
    const { power, figures } = JSON.parse(json);
    expect(power).toBe(0.9);
    expect(figures[0]).toMatchObject({ figure: 'response.people', of: 'share', answers: 305 });
    expect(figures[1]).toMatchObject({ figure: 'nps', of: 'nps', answers: 748 });
    expect(await refused(folder, '--in', 'nps')).toContain('--in has no part beside an assessment');
  });

  it('says that there is none', async () => {
    expect(await refused('/no/such/file.json')).toContain('/no/such/file.json');
  });
});
