import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { departmentsLikeIds } from '../../src/sources/departments-like-ids.ts';
import { takeIn } from '../../src/sources/intake.ts';
import { folderWith } from '../fixtures.ts';
import { tools } from './tools.ts';

const issuesOf = async (departments: readonly string[], header = 'department') => {
  const rows = departments.map((name) => `4,5,${name}\n`).join('');
  const folder = await folderWith({ 'survey.csv': `p01a,p01b,${header}\n${rows}` });
  const file = { path: join(folder, 'survey.csv'), shown: 'survey.csv', name: 'survey.csv' };
  const result = await takeIn(file, undefined, tools);
  if (!result.ok) throw new Error(result.problem.code);
  return departmentsLikeIds([result.intake]).map(({ code, column, facts }) => [code, column, facts]);
};
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `e${index}`);

describe('departments that are perhaps ids', () => {
  it('are told where most rows name one of their own, by the heading that holds them', async () => {
    expect(await issuesOf(ids(12), 'Dept')).toEqual([
      ['departments-like-ids', 'Dept', { groups: 12, rows: 12 }],
    ]);
    expect(await issuesOf([...ids(7), ...ids(5)])).toEqual([
      ['departments-like-ids', 'department', { groups: 7, rows: 12 }],
    ]);
  });

  it('are not told of few rows, nor where two rows in one department are usual', async () => {
    expect(await issuesOf(ids(9))).toEqual([]);
    expect(await issuesOf([...ids(6), ...ids(6)])).toEqual([]);
    expect(await issuesOf([...ids(9), ...Array.from({ length: 9 }, () => '')])).toEqual([]);
  });
});
