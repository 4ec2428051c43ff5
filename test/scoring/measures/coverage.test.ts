import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../../src/model/measures.ts';
import type { Company } from '../../../src/scoring/company.ts';
import { measure } from '../../../src/scoring/measures/registry.ts';
import type { Deed } from '../../../src/tallies/events.ts';
import { type Respondent, surveyOf } from '../../fixtures.ts';
import { deed, evidenceFrom, logOf, partOf, review, reviewsOf, rule, told } from '../evidence-from.ts';

const headcount = (said: Partial<Company['headcount']>): Pick<Company, 'headcount'> => ({
  headcount: { departments: {}, levels: {}, functions: {}, ...said },
});
const ofUnits = (
  units: RuleOf<'activities.coverage'>['units'],
  more: Partial<RuleOf<'activities.coverage'>> = {},
): RuleOf<'activities.coverage'> => ({
  ...rule,
  measure: 'activities.coverage',
  activities: ['workshop', 'training'],
  units,
  every: 'quarter',
  by: 'anyone',
  ...more,
});
/** A company that says it logs training, so that its log speaks of the whole year. */
const company: Partial<Company> = { ...headcount({ departments: { A: 5, B: 5 } }), logged: ['training'] };
/** A story on the first day, which begins the log. */
const since = (day: string): Deed => deed('story', day);
const evidenceOf = (deeds: readonly Deed[], said: Partial<Company> = company, survey?: Respondent[]) =>
  evidenceFrom(
    {
      activities: logOf([since('2026-01-01'), ...deeds]),
      ...(survey && { survey: surveyOf(survey) }),
    },
    said,
  );
const of = (deeds: readonly Deed[], asked: RuleOf<'activities.coverage'>, said = company) =>
  measure(evidenceOf(deeds, said), asked);

describe('steps of time', () => {
  const months = ofUnits('company', { every: 'month' });

  it('count once, whatever was done in them and however often', () => {
    const found = of(
      [
        deed('workshop', '2026-02-01'),
        deed('training', '2026-02-28'),
        deed('training', '2026-02-28'),
        deed('training', '2026-12-31'),
        deed('message', '2026-07-01'),
      ],
      months,
    );
    expect(told(found)).toEqual([2 / 12, 12]);
    expect(found).toMatchObject({ unit: 'share', window: { from: '2026-01-01', to: '2026-12-31' } });
  });

  it('count where the log observed half of them', () => {
    const from = (day: string) =>
      told(
        measure(
          evidenceFrom({ activities: logOf([since(day), deed('training', '2026-12-01')]) }, company),
          months,
        ),
      );
    // Sixteen of October's thirty-one days, and fifteen.
    expect(from('2026-10-16')).toEqual([1 / 3, 3]);
    expect(from('2026-10-17')).toBe('too-few');
    // Fifteen of September's thirty days.
    expect(from('2026-09-16')).toEqual([1 / 4, 4]);
  });

  it('are three or more, by units', () => {
    expect(of([], ofUnits('company', { every: 'half-year' }))).toBe('too-few');
    expect(told(of([], ofUnits('departments', { every: 'half-year' })))).toEqual([0, 4]);
    const one = { ...company, ...headcount({ departments: { A: 5 } }) };
    expect(of([], ofUnits('departments', { every: 'half-year' }), one)).toBe('too-few');
    const three = { ...company, ...headcount({ departments: { A: 5, B: 5, C: 5 } }) };
    expect(told(of([], ofUnits('departments', { every: 'year' }), three))).toEqual([0, 3]);
  });
});

describe('the company', () => {
  const quarters = ofUnits('company');

  it('is no department, and logs what it does', () => {
    const evidence = evidenceOf([deed('training', '2026-01-10', { department: 'A' })]);
    expect(told(measure(evidence, quarters))).toEqual([1 / 4, 4]);
    expect(measure(partOf(evidence, 'A'), quarters)).toBe('not-by-unit');
    expect(measure(evidenceFrom({}), quarters)).toBe('no-file');
    expect(of([], quarters, {})).toBe('not-logged');
  });
});

describe('departments', () => {
  const quarters = ofUnits('departments');

  it('are reached by what was done for them, else by what they did', () => {
    const found = of(
      [
        deed('training', '2026-01-10', { department: 'a' }),
        deed('training', '2026-04-10', { department: 'HR', forDepartment: 'B' }),
        deed('training', '2026-07-10', { department: 'A', forDepartment: 'Elsewhere' }),
        deed('training', '2026-10-10', { department: 'A', forDepartment: 'b' }),
        deed('training', '2026-10-11'),
      ],
      quarters,
    );
    expect(told(found)).toEqual([3 / 8, 8]);
  });

  it('are all reached by what was for everybody', () => {
    expect(told(of([deed('training', '2026-01-10', { forDepartment: 'All' })], quarters))).toEqual([
      2 / 8,
      8,
    ]);
  });

  it('are the doers’ where the rule asks who did it', () => {
    const byManagers = ofUnits('departments', { by: 'managers' });
    const done = (level: Deed['level'], more: Partial<Deed> = {}) =>
      told(
        of(
          [
            deed('training', '2026-01-10', { department: 'A', forDepartment: 'B', level, ...more }),
            deed('training', '2026-04-10', { department: 'B', forDepartment: 'A', level: 'staff' }),
          ],
          byManagers,
        ),
      );
    expect(done('manager')).toEqual([1 / 8, 8]);
    expect(done('executive')).toEqual([1 / 8, 8]);
    expect(done('staff')).toEqual([0, 8]);
    expect(done('')).toEqual([0, 8]);
  });

  it('are unknown where no deed names one', () => {
    expect(of([deed('training', '2026-01-10')], quarters)).toBe('column-missing');
    expect(told(of([], quarters))).toEqual([0, 8]);
    const none = evidenceFrom({ activities: logOf([since('2026-01-01')]) }, { logged: ['training'] });
    expect(measure(none, quarters)).toBe('column-missing');
  });

  it('of a department’s evidence is itself', () => {
    const evidence = evidenceOf([deed('training', '2026-01-10', { department: 'A' })]);
    expect(told(measure(partOf(evidence, 'A'), quarters))).toEqual([1 / 4, 4]);
    expect(told(measure(partOf(evidence, 'B'), quarters))).toEqual([0, 4]);
  });
});

describe('who did it', () => {
  const quarters = (by: 'managers' | 'executives') => ofUnits('company', { by });

  it('counts executives as managers, and not the other way round', () => {
    const deeds = [
      deed('training', '2026-01-10', { level: 'manager' }),
      deed('training', '2026-04-10', { level: 'executive' }),
      deed('training', '2026-07-10', { level: 'staff' }),
    ];
    expect(told(of(deeds, quarters('managers')))).toEqual([2 / 4, 4]);
    expect(told(of(deeds, quarters('executives')))).toEqual([1 / 4, 4]);
    expect(told(of(deeds, ofUnits('company')))).toEqual([3 / 4, 4]);
  });

  it('is unknown where no deed says; where there is no deed nobody did it', () => {
    const silent = [deed('training', '2026-01-10')];
    expect(of(silent, quarters('managers'))).toBe('column-missing');
    expect(told(of(silent, ofUnits('company')))).toEqual([1 / 4, 4]);
    expect(told(of([], quarters('managers')))).toEqual([0, 4]);
    const some = [...silent, deed('training', '2026-04-10', { level: 'staff' })];
    expect(told(of(some, quarters('managers')))).toEqual([0, 4]);
  });
});

describe('the metric of a review', () => {
  const reviews = ofUnits('company', { activities: ['metric_review'], metric: 'customer' });
  const met = (metric: Deed['metric'], day: string) => deed('metric_review', day, { metric });
  const said: Partial<Company> = { logged: ['metric_review'] };

  it('is the one that the rule asks for, and unknown where no deed says', () => {
    expect(told(of([met('customer', '2026-01-10'), met('inside', '2026-04-10')], reviews, said))).toEqual([
      1 / 4,
      4,
    ]);
    expect(of([met('', '2026-01-10')], reviews, said)).toBe('column-missing');
    expect(told(of([met('', '2026-01-10'), met('inside', '2026-04-10')], reviews, said))).toEqual([0, 4]);
    expect(told(of([], reviews, said))).toEqual([0, 4]);
    const any = ofUnits('company', { activities: ['metric_review'] });
    expect(told(of([met('', '2026-01-10')], any, said))).toEqual([1 / 4, 4]);
  });
});

describe('the front line', () => {
  const quarters = ofUnits('front-line');

  it('is the departments that are declared as such', () => {
    const said = { ...company, front_line: ['A'] };
    const deeds = [
      deed('training', '2026-01-10', { forDepartment: 'A' }),
      deed('training', '2026-04-10', { forDepartment: 'B' }),
    ];
    expect(told(of(deeds, quarters, said))).toEqual([1 / 4, 4]);
    expect(told(measure(partOf(evidenceOf(deeds, said), 'A'), quarters))).toEqual([1 / 4, 4]);
    expect(measure(partOf(evidenceOf(deeds, said), 'B'), quarters)).toBe('not-by-unit');
  });

  it('is unknown where nobody says which it is', () => {
    expect(of([deed('training', '2026-01-10', { forDepartment: 'A' })], quarters)).toBe('not-declared');
  });
});

describe('functions', () => {
  const quarters = ofUnits('functions');

  it('are those of the doers', () => {
    const said = { ...company, ...headcount({ functions: { Sales: 5, IT: 5 } }) };
    const deeds = [
      deed('training', '2026-01-10', { function: 'it', department: 'A' }),
      deed('training', '2026-04-10', { function: 'Law' }),
      deed('training', '2026-07-10', { function: 'sales', forFunction: 'it' }),
      deed('training', '2026-08-10', { function: 'it' }),
    ];
    expect(told(of(deeds, quarters, said))).toEqual([3 / 8, 8]);
    expect(measure(partOf(evidenceOf(deeds, said), 'A'), quarters)).toBe('not-by-unit');
    expect(of([deed('training', '2026-01-10')], quarters, said)).toBe('column-missing');
  });
});

describe('executives', () => {
  const quarters = ofUnits('executives', { by: 'executives' });
  const done = (by: string, day: string) =>
    deed('training', day, { by, level: 'executive', department: 'A' });
  const deeds = [
    done('x1', '2026-01-10'),
    done('x1', '2026-01-11'),
    done('x2', '2026-01-12'),
    done('x1', '2026-04-10'),
    done('', '2026-07-10'),
  ];
  const declared = (executive: number) => ({ ...company, ...headcount({ levels: { executive } }) });

  it('count one by one, no more than there are', () => {
    expect(told(of(deeds, quarters, declared(3)))).toEqual([3 / 12, 12]);
    expect(told(of(deeds, quarters, declared(1)))).toEqual([2 / 4, 4]);
    expect(measure(partOf(evidenceOf(deeds, declared(3)), 'A'), quarters)).toBe('not-by-unit');
    expect(of([done('', '2026-07-10')], quarters, declared(3))).toBe('column-missing');
  });

  it('are as many as were appraised where it is not declared, if each has a name', () => {
    const appraised = (names: readonly string[], said = company) =>
      told(
        measure(
          evidenceFrom(
            {
              activities: logOf([since('2026-01-01'), ...deeds]),
              appraisals: reviewsOf([
                review([], { respondent: 's1' }),
                ...names.map((respondent) => review([], { respondent, level: 'executive' })),
              ]),
            },
            said,
          ),
          quarters,
        ),
      );
    expect(appraised(['x1', 'x2', 'x2'])).toEqual([3 / 8, 8]);
    expect(appraised(['x1', ''])).toBe('not-declared');
    expect(appraised([])).toBe('not-declared');
    expect(appraised(['x1', 'x2', 'x2'], declared(3))).toEqual([3 / 12, 12]);
    expect(of(deeds, quarters)).toBe('not-declared');
  });
});
