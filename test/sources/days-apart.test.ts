import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysApart } from '../../src/sources/days-apart.ts';
import { takeIn } from '../../src/sources/intake.ts';
import { folderWith } from '../fixtures.ts';
import { tools } from './tools.ts';

const issuesOf = async (name: string, content: string) => {
  const folder = await folderWith({ [name]: content });
  const result = await takeIn({ path: join(folder, name), shown: name, name }, undefined, tools);
  if (!result.ok) throw new Error(result.problem.code);
  return daysApart([result.intake]).map(({ code, facts, count }) => [code, facts?.day, count]);
};
const rows = (count: number, row: string): string => `${row}\n`.repeat(count);

describe('days far from all others', () => {
  it('are told of one or two rows of a file, or of two in a hundred', async () => {
    const of = (many: number, few: number) =>
      issuesOf('nps.csv', `score,date\n${rows(many, '9,2026-05-01')}${rows(few, '5,2036-05-01')}`);
    expect(await of(40, 1)).toEqual([['days-apart', '2036-05-01', 1]]);
    expect(await of(40, 2)).toEqual([['days-apart', '2036-05-01', 2]]);
    expect(await of(40, 3)).toEqual([]);
    expect(await of(400, 8)).toEqual([['days-apart', '2036-05-01', 8]]);
    expect(await of(5, 1)).toEqual([]);
  });

  it('are told of periods, too, and at either end', async () => {
    const survey = (slip: string) =>
      issuesOf('survey.csv', `p01a,p01b,period\n${rows(30, '4,5,2026-Q1')}4,4,${slip}\n`);
    expect(await survey('2062-Q1')).toEqual([['days-apart', '2062-03-31', 1]]);
    expect(await survey('2016-Q1')).toEqual([['days-apart', '2016-03-31', 1]]);
    expect(await survey('2025-Q4')).toEqual([]);
  });
});
