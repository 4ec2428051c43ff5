import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { renamerOf } from '../../src/project/departments.ts';
import { loadProject } from '../../src/project/load.ts';
import { folderWith } from '../fixtures.ts';

const load = async (text: string) => loadProject(undefined, [await folderWith({ 'culture.yaml': text })]);

const problems = async (text: string) => {
  try {
    await load(text);
  } catch (error) {
    if (error instanceof UsageError)
      return error.problems.map(({ code, facts, place }) => [code, facts.key, place?.line]);
    throw error;
  }
  return [];
};

describe('renamerOf', () => {
  const rename = renamerOf({ 'Front Office': 'Reception', Žabka: 'Shop' });

  it('knows old names without regard to case, space and the form of letters, and no other', () => {
    for (const name of ['Front Office', 'FRONT OFFICE', ' front   office '])
      expect(rename(name)).toEqual({ old: 'Front Office', today: 'Reception' });
    expect(rename('Žabka'.normalize('NFD'))?.today).toBe('Shop');
    for (const name of ['Reception', 'Front', '']) expect(rename(name)).toBeUndefined();
  });
});

describe('departments in culture.yaml', () => {
  it('are called as they are today in all that it says; those that became one are added up', async () => {
    const { project } = await load(
      'departments: { Front Office: Reception, night audit: Reception }\nheadcount: { departments: { front office: 10, Night Audit: 3, Reception: 2, Kitchen: 9 } }\nfront_line: [FRONT OFFICE, Kitchen]\n',
    );
    expect(project.headcount.departments).toEqual({ Reception: 15, Kitchen: 9 });
    expect(project.front_line).toEqual(['Reception', 'Kitchen']);
    expect((await load('organisation: Acme')).project.departments).toEqual({});
  });

  it('may form no chain and no circle, and no old name twice', async () => {
    const refused = (...lines: string[]) => problems(`departments:\n${lines.join('\n')}\n`);
    expect(await refused('  A: B', '  b: C')).toEqual([['yaml-invalid', 'departments.A', 2]]);
    expect(await refused('  A: B', '  B: a')).toEqual([
      ['yaml-invalid', 'departments.A', 2],
      ['yaml-invalid', 'departments.B', 3],
    ]);
    expect(await refused('  A: a')).toEqual([['yaml-invalid', 'departments.A', 2]]);
    expect(await refused('  A: C', '  a: D')).toEqual([['yaml-invalid', 'departments.a', 3]]);
    expect(await refused('  A: " "')).toEqual([['yaml-empty-text', 'departments.A', 2]]);
    expect(await refused('  A: C', '  B: C')).toEqual([]);
  });
});
