import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/document.ts';
import { figureChange } from '../../src/conclusions/figure-change.ts';
import { figuresById } from '../../src/reference/figures-by-id.ts';
import { richAssessment } from '../reports/fixture.ts';

const rich = richAssessment();

const changeOf = (id: string, before: Assessment, after = rich) => {
  const figure = figuresById(after).get(id);
  if (figure === undefined) throw new Error(`no ${id}`);
  return figureChange({ document: before, figure: figuresById(before).get(id) }, { document: after, figure });
};
const reasonOf = (id: string, before: Assessment) => {
  const step = changeOf(id, before);
  return typeof step === 'string' ? step : step.basis;
};

const measuredIn = (sort: string): string => {
  const found = [...figuresById(rich).values()].find(
    ({ id, status }) => id.startsWith(`${sort}.`) && status === 'measured',
  );
  if (found === undefined) throw new Error(`no ${sort}`);
  return found.id;
};

const otherScale: Assessment = { ...rich, trend: rich.trend && { ...rich.trend, options: [7] } };

/** A document that scores one practice by other levels. */
const otherRules = (practice: string): Assessment => ({
  ...rich,
  practices: rich.practices.map((one) =>
    one.id === practice
      ? { ...one, rules: one.rules.map((rule) => ({ ...rule, levels: [0, 0.1, 0.2, 0.3, 0.4] })) }
      : one,
  ),
});

describe('a figure of two documents that stands in no table', () => {
  it.each(['rule', 'level', 'lens', 'item', 'favourable', 'unit', 'breakdown', 'team'])(
    'is compared where both found it in the same way: %s',
    (sort) => {
      const step = changeOf(measuredIn(sort), rich);
      expect(step).toMatchObject({ basis: 'whole', difference: { value: 0 } });
    },
  );

  it.each(['item', 'favourable', 'breakdown'])('is not where answers were on another scale: %s', (sort) => {
    expect(reasonOf(measuredIn(sort), otherScale)).toBe('other-scale');
  });

  it('of records or customers is whatever the scale of the survey', () => {
    expect(reasonOf(measuredIn('team'), otherScale)).toBe('whole');
    expect(reasonOf('calendar.busiest', otherScale)).toBe('whole');
  });

  it('of a rule is only where its practice has the same rules', () => {
    const id = measuredIn('level');
    const [, practice = ''] = id.split('.');
    expect(reasonOf(id, otherRules(practice))).toBe('other-rules');
    expect(reasonOf(id.replace('level', 'rule'), otherRules(practice))).toBe('other-rules');
    const another = rich.practices.find(({ id: one }) => one !== practice)?.id ?? '';
    expect(reasonOf(id, otherRules(another))).toBe('whole');
  });

  it('of a checklist is only where all its practices are the same, found in the same way', () => {
    const id = measuredIn('lens');
    const lens = rich.lenses.find((one) => `lens.${one.id}` === id);
    const measured = lens?.practices.find((practice) =>
      rich.practices.some(({ id: one, score }) => one === practice && score.status === 'measured'),
    );
    expect(reasonOf(id, otherRules(measured ?? ''))).toBe('other-rules');
    const shorter = rich.lenses.map((one) => ({ ...one, practices: one.practices.slice(1) }));
    expect(reasonOf(id, { ...rich, lenses: shorter })).toBe('other-rules');
  });

  it('is not where its unit is another, or where one of the two does not have it', () => {
    const { calendar } = rich;
    if (calendar === null) throw new Error('no calendar');
    const inDays = {
      ...rich,
      calendar: { ...calendar, busiestDeeds: { ...calendar.busiestDeeds, unit: 'days' as const } },
    };
    expect(reasonOf('calendar.busiest', inDays)).toBe('other-scale');
    expect(reasonOf('calendar.busiest', { ...rich, calendar: null })).toBe('unmeasured');
  });
});
