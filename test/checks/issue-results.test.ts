import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/assessment/issue.ts';
import { issueResults } from '../../src/checks/issue-results.ts';
import { loadWords } from '../../src/locales/words.ts';

const say = loadWords('en');
const issue: Issue = {
  code: 'ragged',
  severity: 'warning',
  file: 'nps.csv',
  value: '3',
  expected: '2',
  count: 1,
};
const resultsOf = (more: Partial<Issue>) =>
  issueResults({ ...issue, ...more }, 'warning', say).map(({ text, place, count }) => [
    / \((\d+) times\)$/.exec(text)?.[1],
    place?.line,
    count,
  ]);

describe('the results of an issue', () => {
  it('stand at each place that was kept, and the first says how often it was met where that is more', () => {
    expect(resultsOf({ line: 4 })).toEqual([[undefined, 4, 1]]);
    expect(resultsOf({ lines: [4, 9], count: 2 })).toEqual([
      [undefined, 4, 1],
      [undefined, 9, 1],
    ]);
    expect(resultsOf({ lines: [4, 9], count: 30 })).toEqual([
      ['30', 4, 29],
      [undefined, 9, 1],
    ]);
    expect(resultsOf({ line: 4, count: 30 })).toEqual([['30', 4, 30]]);
  });

  it('are one of the whole file where it has no place', () => {
    expect(resultsOf({ count: 7 })).toEqual([['7', undefined, 7]]);
    expect(resultsOf({})).toEqual([[undefined, undefined, 1]]);
  });
});
