import { describe, expect, it } from 'vitest';
import type { Window } from '../../src/assessment/figure.ts';
import type { Input } from '../../src/assessment/input.ts';
import type { KindId } from '../../src/assessment/kind-id.ts';
import type { MethodPart } from '../../src/assessment/method.ts';
import type { Company } from '../../src/scoring/company.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { methodOf, type StatedParts } from '../../src/scoring/method.ts';
import { Counts } from '../../src/tallies/counts.ts';
import type { Rating } from '../../src/tallies/events.ts';
import { companyOf, model, type Respondent, surveyOf, times } from '../fixtures.ts';
import { deed, logOf } from './evidence-from.ts';

const input = (kind: KindId, more: Partial<Input> = {}): Input => ({
  file: `${kind}.csv`,
  sha256: '',
  kind,
  encoding: 'utf-8',
  delimiter: ',',
  header: { line: 1, rows: 1 },
  assumed: [],
  scale: null,
  window: 'undated',
  rows: { read: 10, scored: 10, setAside: {} },
  columns: { used: {}, unused: [], personal: [] },
  ...more,
});

const days = (from: string, to: string): Window => ({ from, to, label: `${from}/${to}` });

const nobody = () => gatherEvidence({}, null, companyOf(), model);

const method = (inputs: readonly Input[], statement: StatedParts = {}): MethodPart[] =>
  methodOf(statement, inputs, nobody());

const partOf = (parts: readonly MethodPart[], id: MethodPart['id'], kind: KindId | null = null) =>
  parts.find((part) => part.id === id && part.kind === kind);

describe('what people state', () => {
  it('is given as they state it, the rest said to be missing', () => {
    const parts = method([input('survey')], {
      sponsor: 'The board',
      survey: { mode: 'On paper', languages: ['English', 'Polish'] },
    });
    expect(partOf(parts, 'sponsor')).toEqual({
      id: 'sponsor',
      kind: null,
      status: 'stated',
      texts: ['The board'],
    });
    expect(partOf(parts, 'languages', 'survey')).toMatchObject({ texts: ['English', 'Polish'] });
    expect(partOf(parts, 'mode', 'survey')).toMatchObject({ texts: ['On paper'] });
    const missing = parts.filter(({ status }) => status === 'not-stated').map(({ id }) => id);
    expect(missing).toEqual(['conductedBy', 'contact', 'population', 'selection', 'incentives', 'dates']);
  });

  it('is asked of the kinds that are there, of records without what only answers have', () => {
    const parts = method([input('activities'), input('nps')], { survey: { mode: 'On paper' } });
    const asked = (kind: KindId) =>
      parts.filter((part) => part.kind === kind && part.status === 'not-stated').map(({ id }) => id);
    const common = ['population', 'selection', 'incentives', 'mode', 'languages'];
    expect(asked('nps')).toEqual(['question', ...common, 'dates']);
    expect(asked('activities')).toEqual(['population', 'selection', 'mode', 'dates']);
    expect(asked('survey')).toEqual([]);
    expect(partOf(parts, 'strategy')).toMatchObject({ kinds: ['nps', 'activities'] });
  });

  it('holds notes only where there are some', () => {
    expect(partOf(method([]), 'notes')).toBeUndefined();
    expect(partOf(method([], { notes: 'A trial' }), 'notes')).toMatchObject({ texts: ['A trial'] });
  });
});

describe('what is found', () => {
  it('sums the rows of the files of a kind, and what was set aside because it is there already', () => {
    const parts = method([
      input('nps', { rows: { read: 9, scored: 6, setAside: { 'row-repeated': 1, 'no-answer': 2 } } }),
      input('nps', {
        rows: { read: 5, scored: 3, setAside: { 'answered-again': 2 } },
        columns: { used: {}, unused: [], personal: ['Email', 'Name'] },
      }),
    ]);
    expect(partOf(parts, 'rows', 'nps')).toMatchObject({ read: 14, scored: 9, setAside: 5 });
    expect(partOf(parts, 'processing')).toMatchObject({ repeated: 3, personal: 2 });
    expect(partOf(parts, 'weighting')).toMatchObject({ weighted: false });
    expect(partOf(parts, 'precision')).toMatchObject({ confidence: 0.95 });
  });

  it('spans the days of all files of a kind, and says where only a period is known', () => {
    const dated = method([
      input('nps', { window: days('2026-04-01', '2026-06-30') }),
      input('nps', { window: days('2026-01-05', '2026-03-31') }),
      input('survey', { window: { from: '2026-07-01', to: '2026-09-30', label: '2026-Q3' } }),
    ]);
    expect(partOf(dated, 'dates', 'nps')).toMatchObject({ from: '2026-01-05', to: '2026-06-30', by: 'day' });
    expect(partOf(dated, 'dates', 'survey')).toMatchObject({
      from: '2026-07-01',
      to: '2026-09-30',
      by: 'period',
    });
  });

  it('says nothing of days where no row is scored', () => {
    const none = input('reviews', { window: null, rows: { read: 3, scored: 0, setAside: { 'no-date': 3 } } });
    expect(partOf(method([none]), 'dates', 'reviews')).toBeUndefined();
  });

  it('takes the days of deeds and ratings from themselves, not from the year that is assessed', () => {
    const activities = logOf(['2026-02-03', '2026-05-04'].map((day) => deed('idea', day)));
    const internal = new Counts<Rating>();
    internal.add({
      day: '2026-01-01',
      until: '2026-03-31',
      from: 'A',
      to: 'B',
      rating: 4,
      agreed: '',
      respondent: '',
    });
    const known = gatherEvidence({ activities, internal }, '2026-06-30', companyOf(), model);
    const year = days('2025-07-01', '2026-06-30');
    const parts = methodOf(
      {},
      [input('activities', { window: year }), input('internal', { window: year })],
      known,
    );
    expect(partOf(parts, 'dates', 'activities')).toMatchObject({
      from: '2026-02-03',
      to: '2026-05-04',
      by: 'day',
    });
    expect(partOf(parts, 'dates', 'internal')).toMatchObject({
      from: '2026-01-01',
      to: '2026-03-31',
      by: 'period',
    });
  });

  it('names each answer scale once, declared only where culture.yaml declares every one', () => {
    const five = { min: 1, max: 5 };
    const parts = method([
      input('survey', { scale: five }),
      input('survey', { scale: { min: 0, max: 10 }, assumed: ['scale'] }),
      input('survey', { scale: five }),
      input('internal', { scale: five }),
      input('appraisals'),
    ]);
    expect(partOf(parts, 'scale', 'survey')).toMatchObject({
      scales: [five, { min: 0, max: 10 }],
      declared: false,
    });
    expect(partOf(parts, 'scale', 'internal')).toMatchObject({ scales: [five], declared: true });
    expect(partOf(parts, 'scale', 'appraisals')).toBeUndefined();
  });

  it('counts the questions of the model that a column answers', () => {
    const used = { p01a: 'Q1', p01b: 'Q2', department: 'Team' };
    const parts = method([input('survey', { columns: { used, unused: [], personal: [] } })]);
    const all = model.practices.flatMap(({ items }) => items).length;
    expect(partOf(parts, 'items', 'survey')).toMatchObject({ asked: 2, of: all });
  });
});

describe('the response', () => {
  const response = (people: readonly Respondent[], headcount: Partial<Company['headcount']>) => {
    const company = companyOf({ headcount: { departments: {}, levels: {}, functions: {}, ...headcount } });
    const known = gatherEvidence({ survey: surveyOf(people) }, null, company, model);
    return partOf(methodOf({}, [input('survey')], known), 'response', 'survey');
  };
  const answer = (more: Omit<Respondent, 'answers'>): Respondent => ({ answers: { p01a: 4 }, ...more });
  const sales = times(6, answer({ department: 'Sales' }));

  it('is the people who answered, each once, of the employees of all departments', () => {
    const twice = ['a', 'a', 'b'].map((respondent) => answer({ department: 'SALES', respondent }));
    expect(response([...sales, ...twice], { departments: { Sales: 10, Kitchen: 6 } })).toMatchObject({
      people: 8,
      headcount: 16,
      rate: 0.5,
    });
  });

  it('is not stated where headcount is not, or leaves out a department of somebody who answered', () => {
    const none = { id: 'response', kind: 'survey', status: 'not-stated' };
    expect(response(sales, {})).toEqual(none);
    expect(response(times(6, answer({})), {})).toEqual(none);
    expect(response(sales, { departments: { Kitchen: 60 } })).toEqual(none);
    expect(response(sales, { functions: { sales: 60 } })).toEqual(none);
  });

  it('goes by levels where departments do not tell, if every level that answered is counted', () => {
    const levels = { staff: 18, manager: 2 };
    const staff = times(5, answer({ department: 'Sales', level: 'staff' }));
    expect(response(staff, { departments: { Kitchen: 60 }, levels })).toMatchObject({
      headcount: 20,
      rate: 0.25,
    });
    const leaders = times(5, answer({ level: 'executive' }));
    expect(response([...staff, ...leaders], { levels })).toMatchObject({ status: 'not-stated' });
    const unknown: Respondent = { answers: { p01a: 4 }, level: '' };
    expect(response([...staff, unknown], { levels })).toMatchObject({ status: 'not-stated' });
  });

  it('has no rate where more answered than are said to work there', () => {
    expect(response(sales, { departments: { Sales: 5 } })).toMatchObject({
      people: 6,
      headcount: 5,
      rate: null,
    });
  });

  it('speaks of nobody where no survey is in the time assessed', () => {
    const parts = method([input('survey', { window: null })]);
    expect([partOf(parts, 'people', 'survey'), partOf(parts, 'response', 'survey')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
