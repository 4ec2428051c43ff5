import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { UsageError } from '../../src/errors.ts';
import { loadProject } from '../../src/project/load.ts';
import { wrongYardsticks } from '../../src/project/yardsticks.ts';
import { csv, folderWith, lines } from '../fixtures.ts';

const load = async (files: Readonly<Record<string, string>>) =>
  loadProject(undefined, [await folderWith(files)]);

const problemsOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(({ code, place }) => [code, place?.line]);
    throw error;
  }
  return [];
};

describe('targets', () => {
  it('are a value, or one with a day and who set it', async () => {
    const { targets } = await load({
      'culture.yaml':
        'targets:\n  nps: 40\n  overall: { value: 3.5, by: 2027-12-31, source: "board, May 2026" }\n',
    });
    expect(targets.map(({ stated, place }) => [stated, place.line])).toEqual([
      [{ figure: 'nps', value: 40, by: null, source: null }, 2],
      [{ figure: 'overall', value: 3.5, by: '2027-12-31', source: 'board, May 2026' }, 3],
    ]);
    expect(await load({})).toMatchObject({ targets: [], benchmarks: [] });
  });

  it.each([
    ['nps: high', 'yaml-wrong-form'],
    ['nps: { value: 40, by: soon }', 'yaml-not-a-day'],
    ['nps: { value: 40, until: 2027-01-01 }', 'yaml-unknown-key'],
  ])('%s is refused with its line', async (line, code) => {
    const problems = await problemsOf(load({ 'culture.yaml': `targets:\n  ${line}\n` }));
    expect(problems).toEqual([[code, 2]]);
  });
});

describe('benchmarks', () => {
  const yaml = 'benchmarks: sub/benchmarks.yaml\n';
  const entry = '- figure: nps\n  value: 35\n  source: An association\n  date: 2026-03-01\n';

  it('come from the file that culture.yaml names, each with its place there', async () => {
    const { benchmarks } = await load({
      'culture.yaml': yaml,
      'sub/benchmarks.yaml': `${entry}${entry}  low: 30\n  high: 40\n  n: 12\n  note: Large ones\n`,
    });
    const bare = { figure: 'nps', value: 35, source: 'An association', date: '2026-03-01' };
    expect(benchmarks.map(({ stated }) => stated)).toEqual([
      { ...bare, low: null, high: null, n: null, note: null },
      { ...bare, low: 30, high: 40, n: 12, note: 'Large ones' },
    ]);
    expect(benchmarks.map(({ place }) => place.line)).toEqual([1, 5]);
    expect(benchmarks[0]?.place.file).toMatch(/sub.benchmarks\.yaml$/);
  });

  it.each([
    ['an entry without a source', entry.replace(/ {2}source.*\n/, ''), 'yaml-missing-key', 1],
    ['an entry without a day', entry.replace(/ {2}date.*\n/, ''), 'yaml-missing-key', 1],
    ['an interval beside its value', `${entry}  low: 36\n`, 'yaml-invalid', 1],
    ['no list', 'nps: 4\n', 'yaml-no-list', 1],
    ['nothing', '', 'yaml-no-list', undefined],
  ])('%s is refused', async (_, text, code, line) => {
    const problems = await problemsOf(load({ 'culture.yaml': yaml, 'sub/benchmarks.yaml': text }));
    expect(problems).toEqual([[code, line]]);
  });

  it('are asked for where culture.yaml names a file that is not there', async () => {
    expect(await problemsOf(load({ 'culture.yaml': `# here\n${yaml}` }))).toEqual([['benchmarks-absent', 2]]);
  });
});

describe('wrongYardsticks', () => {
  const placed = (figure: string, value: number) => ({
    stated: { figure, value, by: null, source: null },
    place: { file: 'culture.yaml', line: 2 },
  });
  const known = new Map([
    ['nps', { min: -100, max: 100 }],
    ['dimension.goals', { min: 1, max: 5 }],
    ['days', { min: 0, max: Number.POSITIVE_INFINITY }],
  ]);
  const codes = (figure: string, value: number) =>
    wrongYardsticks([placed(figure, value)], known).map(({ code, facts }) => [code, facts.suggestion]);

  it('knows figures, suggests what was meant, and holds values to their range', () => {
    expect(codes('nps', -100)).toEqual([]);
    expect(codes('nps', 100)).toEqual([]);
    expect(wrongYardsticks([placed('nps', 101)], known)[0]?.facts).toMatchObject({ min: '−100', max: '100' });
    expect(codes('nps', 101)).toEqual([['yardstick-out-of-range', undefined]]);
    expect(codes('nps', -101)).toEqual([['yardstick-out-of-range', undefined]]);
    expect(codes('days', 1e9)).toEqual([]);
    expect(codes('npss', 1)).toEqual([['yardstick-unknown-near', 'nps']]);
    expect(codes('goals', 1)).toEqual([['yardstick-unknown-near', 'dimension.goals']]);
    expect(codes('something else', 1)).toEqual([['yardstick-unknown', undefined]]);
  });
});

describe('an assessment', () => {
  const nps = csv('score,department', ...lines(30, (at) => `${at % 11},${at % 2 === 0 ? 'Spa' : 'Bar'}`));
  const assessed = async (targets: string) => {
    const folder = await folderWith({ 'culture.yaml': `targets: ${targets}\n`, 'nps.csv': nps });
    return (await assess({ paths: [folder], config: join(folder, 'culture.yaml') })).published;
  };

  it('keeps what is stated of figures that it holds, of departments and of what is not measured', async () => {
    const published = await assessed('{ nps: 10, unit.spa.nps: 20, rating: 400, practice.every-week: 3 }');
    expect(published.targets.map(({ figure, value }) => [figure, value])).toEqual([
      ['nps', 10],
      ['unit.spa.nps', 20],
      ['rating', 400],
      ['practice.every-week', 3],
    ]);
    expect(published.benchmarks).toEqual([]);
  });

  it('refuses figures that there are not, all of them at once', async () => {
    expect(await problemsOf(assessed('{ unit.spaa.nps: 10, nps: 101, zzzzzzzzz: 1 }'))).toEqual([
      ['yardstick-unknown-near', 1],
      ['yardstick-out-of-range', 1],
      ['yardstick-unknown', 1],
    ]);
  });
});
