import { describe, expect, it } from 'vitest';
import type { Attribute, BreakdownGroup } from '../../src/assessment/breakdown.ts';
import { scoreBreakdowns } from '../../src/scoring/breakdowns.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { companyOf, model, type Respondent, surveyOf, times } from '../fixtures.ts';

const breakdownsOf = (people: readonly Respondent[], said: Parameters<typeof companyOf>[0] = {}) =>
  scoreBreakdowns(gatherEvidence({ survey: surveyOf(people) }, '2026-06-30', companyOf(said), model)).map(
    ({ result }) => result,
  );

const breakdownOf = (attribute: Attribute, ...given: Parameters<typeof breakdownsOf>) => {
  const found = breakdownsOf(...given).find((one) => one.attribute === attribute);
  if (found === undefined) throw new Error(`no breakdown by ${attribute}`);
  return found;
};

/** What each group is called and how many it has. */
const groupsOf = (...given: Parameters<typeof breakdownOf>) =>
  breakdownOf(...given).groups.map(({ id, people }) => [id, people.status === 'measured' ? people.n : 0]);

const cellOf = ({ groups }: { groups: readonly BreakdownGroup[] }, id: string, dimension = 'voice') => {
  const cell = groups.find((group) => group.id === id)?.dimensions.find((one) => one.dimension === dimension);
  if (cell === undefined) throw new Error(`no ${dimension} of ${id}`);
  return cell;
};

const at = (department: string, ...answers: readonly number[]): Respondent[] =>
  answers.map((answer) => ({ department, answers: { p10a: answer } }));

describe('breakdowns', () => {
  it('set a group against the rest: the effect sizes and means of the oracle', () => {
    const found = breakdownOf('department', [
      ...at('Bar', 5, 5, 4, 4, 3),
      ...at('Spa', 4, 3, 3),
      ...at('Desk', 2, 2),
    ]);
    expect(cellOf(found, 'bar')).toMatchObject({
      mean: { id: 'breakdown.department.bar.voice.mean', value: 4.2, n: 5, unit: 'mean-answer' },
      difference: {
        id: 'breakdown.department.bar.voice.difference',
        value: expect.closeTo(1.4, 12),
        n: 5,
        unit: 'answer',
        hedgesG: expect.closeTo(1.511386, 6),
        cliffDelta: expect.closeTo(0.76, 12),
        restMean: 2.8,
        restN: 5,
      },
    });
  });

  it('take the mean of what a person answered, turned round where an item is reversed, from half of the items on', () => {
    const answers = { p10a: 5, p10b: 4, p11a: 1, p11b: 2 };
    const found = breakdownOf('department', [
      { department: 'Bar', answers },
      { department: 'Bar', answers: { p10a: 5, p11b: 4 } },
      { department: 'Bar', answers: { p10a: 1 } },
      { department: 'Spa', answers },
    ]);
    const items = model.practices.flatMap((practice) => practice.items);
    const turned = (code: string, answer: number): number =>
      items.find((item) => item.code === code)?.reversed ? 6 - answer : answer;
    const first = (5 + turned('p10b', 4) + turned('p11a', 1) + turned('p11b', 2)) / 4;
    const second = (5 + turned('p11b', 4)) / 2;
    expect(cellOf(found, 'bar').mean).toMatchObject({ value: (first + second) / 2, n: 2 });
  });

  it('leave out what leaders say of themselves', () => {
    const leader =
      model.practices.flatMap(({ items }) => items).find((item) => item.leader !== undefined)?.code ?? '';
    const dimension =
      model.practices.find(({ items }) => items.some(({ code }) => code === leader))?.dimension ?? '';
    const found = breakdownOf('level', [
      ...times(6, { level: 'staff' as const, answers: { [leader]: 2 } }),
      ...times(6, { level: 'manager' as const, answers: { [leader]: 5 } }),
    ]);
    expect(cellOf(found, 'staff', dimension).mean).toMatchObject({ value: 2, n: 6 });
    expect(cellOf(found, 'leaders', dimension).mean).toMatchObject({ reason: 'no-answers' });
  });

  it('pool executives with managers below the minimum group, and not from there on', () => {
    const of = (executives: number) =>
      groupsOf('level', [
        ...times(9, { level: 'staff' as const, answers: { p10a: 3 } }),
        ...times(6, { level: 'manager' as const, answers: { p10a: 3 } }),
        ...times(executives, { level: 'executive' as const, answers: { p10a: 3 } }),
        { level: '' as const, answers: { p10a: 3 } },
      ]);
    expect(of(4)).toEqual([
      ['staff', 9],
      ['leaders', 10],
    ]);
    expect(of(5)).toEqual([
      ['staff', 9],
      ['manager', 6],
      ['executive', 5],
    ]);
  });

  it('know departments whatever their case, work with customers by word or front line, and functions by name', () => {
    const people: Respondent[] = [
      { department: 'Bar', customerFacing: 'no', function: 'sales', answers: { p10a: 3 } },
      { department: 'bar', function: 'service', answers: { p10a: 3 } },
      { department: 'Spa', function: 'service', answers: { p10a: 3 } },
      { department: '', answers: { p10a: 3 } },
    ];
    const said = { front_line: ['BAR'] };
    expect(groupsOf('department', people, said)).toEqual([
      ['bar', 2],
      ['spa', 1],
    ]);
    expect(groupsOf('customer-facing', people, said)).toEqual([
      ['yes', 1],
      ['no', 2],
    ]);
    expect(groupsOf('function', people, said)).toEqual([
      ['sales', 1],
      ['service', 2],
    ]);
  });

  it('give reasons and no numbers: no survey, an attribute that nobody gives or everybody alike, an item that nobody answered', () => {
    const none = scoreBreakdowns(gatherEvidence({}, null, companyOf(), model)).map(({ result }) => result);
    expect(none).toHaveLength(4);
    for (const { reason, groups } of none) expect([reason, groups]).toEqual(['no-file', []]);
    expect(breakdownOf('department', at('', 3, 4))).toMatchObject({ reason: 'column-missing', groups: [] });
    const alone = cellOf(breakdownOf('department', at('Bar', 3, 4)), 'bar');
    expect(alone).toMatchObject({ mean: { value: 3.5 }, difference: { reason: 'no-answers' } });
    expect(cellOf(breakdownOf('department', at('Bar', 3)), 'bar', 'goals').mean).toMatchObject({
      reason: 'column-missing',
    });
    const silent = [...at('Bar', 3, 4), { department: 'Spa', answers: { p07a: 3 } }];
    expect(cellOf(breakdownOf('department', silent), 'spa')).toMatchObject({
      mean: { reason: 'no-answers' },
      difference: { reason: 'no-answers' },
    });
  });

  it('have an interval and no effect in standard deviations where nobody differs from the group', () => {
    const found = breakdownOf('department', [...at('Bar', ...times(6, 4)), ...at('Spa', ...times(6, 2))]);
    const { mean, difference } = cellOf(found, 'bar');
    expect(mean).toMatchObject({ value: 4, sd: 0, agreement: { value: 1, verdict: 'agree' } });
    expect(difference).toMatchObject({ value: 2, hedgesG: null, cliffDelta: 1, restSd: 0 });
  });
});

describe('agreement within a group', () => {
  const agreementIn = (...answers: readonly number[]) => {
    const { mean } = cellOf(breakdownOf('department', at('Bar', ...answers)), 'bar');
    return mean.status === 'measured' ? mean.agreement : undefined;
  };

  it('is r_wg beside what ten people reach by chance', () => {
    // Five options, ten people: .53 by chance.
    expect(agreementIn(4, 4, 5, 5, 4, 4, 4, 5, 5, 4)).toMatchObject({
      byChance: expect.closeTo(0.53, 2),
      verdict: 'agree',
    });
  });

  it('is split where it is no better than chance and people stand in two camps', () => {
    expect(agreementIn(1, 1, 1, 1, 1, 5, 5, 5, 5, 5)).toMatchObject({ value: 0, verdict: 'split' });
  });

  it('is chance where answers lie anywhere, or a camp is smaller than may be spoken of', () => {
    expect(agreementIn(1, 1, 2, 3, 3, 3, 3, 5, 5, 4)).toMatchObject({ verdict: 'chance' });
    expect(agreementIn(1, 1, 1, 1, 5, 5, 5, 5)).toMatchObject({ verdict: 'chance' });
    expect(agreementIn(...times(5, 1), ...times(16, 5))).toMatchObject({ verdict: 'chance' });
  });

  it('is nothing of two people, who are of one mind by chance too often', () => {
    expect(agreementIn(4, 4)).toBeNull();
  });
});
