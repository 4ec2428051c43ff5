import { describe, expect, it } from 'vitest';
import type { Gate } from '../../src/checks/gate.ts';
import { gateHeadline, issuesText } from '../../src/checks/gate-headline.ts';
import { loadWords } from '../../src/locales/words.ts';
import { npsOnlyAssessment, richAssessment } from '../reports/fixture.ts';
import { atLeast, conditionOf, gateOf } from './gates.ts';

const say = loadWords('en');
const held = conditionOf('nps', atLeast(0));
const missed = conditionOf('nps', atLeast(90));
const warned = conditionOf('nps', atLeast(90), { severity: 'warn' });
const ignored = conditionOf('rating', atLeast(3), { unmeasured: 'ignore' });
const same: Gate['frozen'] = { status: 'same', file: 'a.json' };
const differs: Gate['frozen'] = {
  status: 'differs',
  file: 'a.json',
  refresh: 'culture assess data',
  generator: null,
  model: null,
  inputs: [],
  figures: { total: 0, shown: [] },
  parts: [],
};

describe('the headline of a gate', () => {
  it.each([
    [[held], null, false, 'The gate is open: the only condition is met.'],
    [[held, held], null, false, 'The gate is open: all 2 conditions are met.'],
    [[held, missed, missed], null, true, 'The gate is closed: 2 of 3 conditions fail.'],
    [[held, warned], null, false, 'The gate is open: no condition fails, 1 of 2 warns.'],
    [[held, ignored], null, false, 'The gate is open: no condition fails, 1 of 2 is met.'],
    [[], same, false, 'The committed assessment is what the data gives.'],
    [[held], same, false, 'The gate is open: the only condition is met.'],
    [[held], differs, true, 'The gate is closed: the committed assessment is not what the data gives.'],
    [
      [missed],
      differs,
      true,
      'The gate is closed: 1 of 1 condition fails, and the committed assessment is not what the data gives.',
    ],
  ])('%#', (conditions, frozen, negative, headline) => {
    const gate = gateOf(conditions, npsOnlyAssessment(), {}, frozen);
    expect([gate.negative, gateHeadline(gate, say)]).toEqual([negative, headline]);
  });
});

describe('the issues of the data', () => {
  it('are counted by their weight', () => {
    const issue = { code: 'ragged', severity: 'error' as const, file: 'a.csv', count: 3 };
    const shown = [issue, { ...issue, severity: 'note' as const, count: 1 }];
    const document = { ...richAssessment(), issues: { total: 4, shown } };
    expect(issuesText(gateOf([], document), say)).toBe(
      '4 issues in the data (3 errors, 1 note); culture validate shows them.',
    );
    expect(issuesText(gateOf([], npsOnlyAssessment()), say)).toBe('No issues in the data.');
  });
});
