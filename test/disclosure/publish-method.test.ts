import { describe, expect, it } from 'vitest';
import type { KindId } from '../../src/assessment/kind-id.ts';
import type { MethodPart } from '../../src/assessment/method.ts';
import { publishMethod } from '../../src/disclosure/publish-method.ts';

const rows = (kind: KindId, scored: number): MethodPart => ({
  id: 'rows',
  kind,
  status: 'found',
  read: scored + 2,
  scored,
  setAside: 2,
});
const people = (count: number): MethodPart[] => [
  { id: 'people', kind: 'survey', status: 'found', people: count },
  { id: 'response', kind: 'survey', status: 'found', people: count, headcount: 40, rate: count / 40 },
];

describe('publishMethod', () => {
  it('withholds a count of employees below the minimum group, and the rate with it', () => {
    const withheld = (id: string, kind: KindId) => ({ id, kind, status: 'withheld' });
    expect(publishMethod([rows('survey', 4), ...people(4)], 5)).toEqual([
      withheld('rows', 'survey'),
      withheld('people', 'survey'),
      withheld('response', 'survey'),
    ]);
    expect(publishMethod([rows('appraisals', 4), rows('internal', 1)], 5)).toEqual([
      withheld('rows', 'appraisals'),
      withheld('rows', 'internal'),
    ]);
  });

  it('keeps counts from the minimum group on, of nobody, of customers and of deeds, and what is no count', () => {
    const kept: MethodPart[] = [
      rows('survey', 5),
      ...people(5),
      rows('appraisals', 0),
      rows('nps', 4),
      rows('reviews', 4),
      rows('activities', 4),
      { id: 'items', kind: 'survey', status: 'found', asked: 3, of: 64 },
      { id: 'response', kind: 'survey', status: 'not-stated' },
      { id: 'mode', kind: 'survey', status: 'stated', texts: ['On paper'] },
    ];
    expect(publishMethod(kept, 5)).toEqual(kept);
  });
});
