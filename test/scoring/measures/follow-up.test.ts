import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../../src/model/measures.ts';
import type { Company } from '../../../src/scoring/company.ts';
import { measure } from '../../../src/scoring/measures/registry.ts';
import type { Deed } from '../../../src/tallies/events.ts';
import { dayAfter } from '../../fixtures.ts';
import { deed, evidenceFrom, logOf, partOf, rule, told } from '../evidence-from.ts';

const company: Partial<Company> = { logged: ['compliment', 'leader_thanks', 'idea', 'training'] };
const evidenceOf = (deeds: readonly Deed[]) =>
  evidenceFrom({ activities: logOf([deed('story', '2026-01-01'), ...deeds]) }, company);
const upTo = (count: number, of: (index: number) => Deed): Deed[] =>
  Array.from({ length: count }, (_, index) => of(index));

describe('deeds that another followed', () => {
  const followed: RuleOf<'activities.followed'> = {
    ...rule,
    measure: 'activities.followed',
    activity: 'compliment',
    by: 'leader_thanks',
    days: 14,
  };
  const compliment = (subject: string, day: string, more: Partial<Deed> = {}) =>
    deed('compliment', day, { subject, ...more });
  const thanks = (subject: string, day: string, more: Partial<Deed> = {}) =>
    deed('leader_thanks', day, { subject, ...more });
  const of = (deeds: readonly Deed[]) => measure(evidenceOf(deeds), followed);
  const ten = upTo(10, (index) => compliment(`c${index}`, '2026-03-10'));

  it('are those about the same subject, on the day itself to the last day given', () => {
    const found = of([
      ...ten,
      thanks('c0', '2026-03-10'),
      thanks('c1', '2026-03-24'),
      thanks('c2', '2026-03-25'),
      thanks('c3', '2026-03-09'),
      thanks('other', '2026-03-11'),
    ]);
    expect(told(found)).toEqual([2 / 10, 10]);
    expect(found).toMatchObject({ unit: 'share', window: { to: '2026-12-31' } });
  });

  it('are asked of ten deeds that name a subject and are old enough', () => {
    expect(of([...ten.slice(1), thanks('c1', '2026-03-11')])).toBe('too-few');
    const unnamed = upTo(5, () => compliment('', '2026-03-10'));
    expect(told(of([...ten, ...unnamed, thanks('c1', '2026-03-11')]))).toEqual([1 / 10, 10]);
    expect(of([...ten.slice(1), ...unnamed])).toBe('too-few');
    const young = [compliment('y', '2026-12-18'), thanks('y', '2026-12-19')];
    expect(told(of([...ten, ...young]))).toEqual([0, 10]);
    const justOld = [compliment('y', '2026-12-17'), thanks('y', '2026-12-19')];
    expect(told(of([...ten, ...justOld]))).toEqual([1 / 11, 11]);
  });

  it('are unknown where one of both sides never names a subject', () => {
    expect(of(upTo(12, () => compliment('', '2026-03-10')))).toBe('column-missing');
    expect(of([...ten, thanks('', '2026-03-11')])).toBe('column-missing');
    expect(told(of([...ten, thanks('', '2026-03-11'), thanks('c1', '2026-03-11')]))).toEqual([1 / 10, 10]);
    expect(told(of(ten))).toEqual([0, 10]);
    expect(of([])).toBe('too-few');
  });

  it('are unknown where either is not logged', () => {
    const logging = (logged: Company['logged']) =>
      measure(evidenceFrom({ activities: logOf([deed('story', '2026-01-01')]) }, { logged }), followed);
    expect(logging(['leader_thanks'])).toBe('not-logged');
    expect(logging(['compliment'])).toBe('not-logged');
  });

  it('of a department may have been followed from anywhere', () => {
    const own = upTo(10, (index) => compliment(`c${index}`, '2026-03-10', { department: 'A' }));
    const evidence = evidenceOf([
      ...own,
      ...upTo(9, (index) => compliment(`c${index}`, '2026-03-10', { department: 'B' })),
      thanks('c1', '2026-03-11', { department: 'Board' }),
    ]);
    expect(told(measure(partOf(evidence, 'A'), followed))).toEqual([1 / 10, 10]);
    expect(measure(partOf(evidence, 'B'), followed)).toBe('too-few');
  });
});

describe('deeds that were answered', () => {
  const answered: RuleOf<'activities.answered'> = {
    ...rule,
    measure: 'activities.answered',
    activity: 'idea',
    days: 30,
    outcome: false,
  };
  const idea = (more: Partial<Deed> = {}) => deed('idea', '2026-03-01', more);
  const of = (deeds: readonly Deed[], outcome = false) =>
    measure(evidenceOf(deeds), { ...answered, outcome });

  it('are those from the day itself to the last day given', () => {
    const found = of([
      idea({ answeredAt: '2026-03-01' }),
      idea({ answeredAt: '2026-03-31' }),
      idea({ answeredAt: '2026-04-01' }),
      idea({ answeredAt: '2026-02-28' }),
      ...upTo(6, () => idea()),
    ]);
    expect(told(found)).toEqual([2 / 10, 10]);
    expect(found).toMatchObject({ unit: 'share', window: { to: '2026-12-31' } });
  });

  it('are asked of ten that are old enough', () => {
    const answer = idea({ answeredAt: '2026-03-02' });
    expect(of([answer, ...upTo(8, () => idea())])).toBe('too-few');
    expect(told(of([answer, ...upTo(9, () => idea()), deed('idea', '2026-12-02')]))).toEqual([1 / 10, 10]);
    expect(told(of([answer, ...upTo(9, () => idea()), deed('idea', '2026-12-01')]))).toEqual([1 / 11, 11]);
  });

  it('are unknown where answers are not recorded', () => {
    expect(of(upTo(10, () => idea()))).toBe('column-missing');
    const columns = { activityColumns: new Set(['answered_at']) };
    const blank = evidenceFrom(
      { activities: logOf([deed('story', '2026-01-01'), ...upTo(10, () => idea())]) },
      company,
      columns,
    );
    expect(told(measure(blank, answered))).toEqual([0, 10]);
    expect(measure(blank, { ...answered, outcome: true })).toBe('too-few');
  });

  it('count, where an outcome is asked for, with one and of those that name a subject', () => {
    const settled = idea({ subject: 's', answeredAt: '2026-03-05', outcome: 'worked' });
    const open = idea({ subject: 's', answeredAt: '2026-03-05' });
    const late = idea({ subject: 's', answeredAt: '2026-04-05', outcome: 'worked' });
    const deeds = [settled, settled, late, ...upTo(7, () => open)];
    expect(told(of(deeds, true))).toEqual([2 / 10, 10]);
    expect(told(of(deeds))).toEqual([9 / 10, 10]);
    const nameless = upTo(5, () => idea({ answeredAt: '2026-03-05', outcome: 'worked' }));
    expect(told(of([...deeds, ...nameless], true))).toEqual([2 / 10, 10]);
    expect(told(of([...deeds, ...nameless]))).toEqual([14 / 15, 15]);
    expect(of([...deeds.slice(1), ...nameless], true)).toBe('too-few');
    expect(
      of(
        upTo(10, () => open),
        true,
      ),
    ).toBe('column-missing');
    expect(told(of([...upTo(10, () => idea({ answeredAt: '2026-03-05' }))]))).toEqual([1, 10]);
  });

  it('are unknown where nothing is logged', () => {
    expect(measure(evidenceFrom({}, company), answered)).toBe('no-file');
  });
});

describe('subjects that were judged', () => {
  const judged: RuleOf<'activities.judged'> = { ...rule, measure: 'activities.judged', activity: 'training' };
  const training = (subject: string, outcome: Deed['outcome'] = '', day = '2026-03-01') =>
    deed('training', day, { subject, outcome });
  const of = (deeds: readonly Deed[]) => measure(evidenceOf(deeds), judged);

  it('count once, if anybody judged any of their deeds', () => {
    const found = of([
      ...['a', 'b', 'c', 'd', 'e'].map((subject) => training(subject)),
      training('a', 'worked', dayAfter('2026-03-01', 1)),
      training('a', 'failed', dayAfter('2026-03-01', 2)),
      training('b', 'stated'),
      training('', 'worked'),
    ]);
    expect(told(found)).toEqual([2 / 5, 5]);
    expect(found).toMatchObject({ unit: 'share', window: { to: '2026-12-31' } });
  });

  it('are five or more', () => {
    const four = ['a', 'b', 'c', 'd'].map((subject) => training(subject, 'worked'));
    expect(of([...four, training('')])).toBe('too-few');
    expect(told(of([...four, training('e')]))).toEqual([4 / 5, 5]);
    expect(of([])).toBe('too-few');
  });

  it('are unknown where no subject is named, or nothing is ever judged', () => {
    expect(of([training('', 'worked')])).toBe('column-missing');
    expect(of(['a', 'b', 'c', 'd', 'e'].map((subject) => training(subject)))).toBe('column-missing');
    const elsewhere = deed('idea', '2026-03-01', { outcome: 'worked' });
    expect(told(of([...['a', 'b', 'c', 'd', 'e'].map((subject) => training(subject)), elsewhere]))).toEqual([
      0, 5,
    ]);
    const unlogged = evidenceFrom({ activities: logOf([deed('story', '2026-01-01')]) });
    expect(measure(unlogged, judged)).toBe('not-logged');
  });
});
