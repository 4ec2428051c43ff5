import { describe, expect, it } from 'vitest';
import { assessed, csv, lines } from '../fixtures.ts';

const yaml = 'asOf: 2026-09-30\nfront_line: [Desk]\n';

describe('groups of employees', () => {
  const header = 'period,level,department,customer_facing,p15b,p15c,p23a,p23c';
  const people = (count: number, who: string, answers: string) =>
    lines(count, () => `2026-Q3,${who},${answers}`);

  it('are told apart by level, by their own word and by department; both shares rest on people', async () => {
    const found = await assessed({
      'culture.yaml': yaml,
      'survey.csv': csv(
        header,
        ...people(9, 'executive,Head office,', '5,5,5,5'),
        ...people(1, 'executive,Head office,', '5,1,5,5'),
        ...people(30, 'staff,Desk,', '2,2,5,5'),
        ...people(20, 'staff,Store,', '2,2,1,1'),
        ...people(10, 'staff,Store,yes', '2,2,5,5'),
      ),
    });
    const [top, near] = found.groupGaps;
    expect(top?.high).toMatchObject({ id: 'group.definition-at-the-top.executives', value: 0.95, n: 10 });
    expect(top?.low).toMatchObject({ value: 0, n: 40 });
    expect(near?.high).toMatchObject({ id: 'group.clear-near-customers.near-customers', value: 1, n: 40 });
    expect(near?.low).toMatchObject({ value: 0.333333, n: 30 });
    expect(found.findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['definition-at-the-top', 'clear-near-customers']),
    );
  });

  it('of fewer than the minimum group are withheld with the other side, and nothing is said of them', async () => {
    const found = await assessed({
      'culture.yaml': yaml,
      'survey.csv': csv(
        header,
        ...people(4, 'executive,Head office,', '5,5,5,5'),
        ...people(60, 'staff,Desk,', '1,1,5,5'),
      ),
    });
    const [top, near] = found.groupGaps;
    for (const figure of [top?.high, top?.low, near?.high, near?.low])
      expect(figure).toMatchObject({ status: 'unmeasured', reason: 'withheld' });
    expect(found.findings).toEqual([]);
  });
});

describe('the lowest department', () => {
  const items = ['p04a', 'p05a', 'p10a', 'p12a', 'p13a'];
  const survey = (answer: (department: string, index: number) => number) =>
    csv(
      `period,department,level,${items.join(',')}`,
      ...lines(180, (index) => {
        const department = 'ABC'[index % 3] ?? '';
        return `2026-Q3,${department},staff,${items.map(() => answer(department, index)).join(',')}`;
      }),
    );

  it('is not named where departments are alike', async () => {
    const found = await assessed({ 'culture.yaml': yaml, 'survey.csv': survey(() => 4) });
    expect(found.lowestUnit).toMatchObject({ unit: 'a', own: { value: 5 }, rest: { value: 5 } });
    expect(found.findings).toEqual([]);
  });

  it('is named where it lies below the rest on what both have', async () => {
    const found = await assessed({
      'culture.yaml': yaml,
      'survey.csv': survey((department) => (department === 'B' ? 2 : 4)),
    });
    expect(found.lowestUnit).toMatchObject({ unit: 'b', own: { value: 1 }, rest: { value: 5 } });
    expect(found.findings).toEqual([
      { id: 'weakest-department', subject: 'B', figures: ['lowest.own', 'lowest.rest'] },
    ]);
  });

  it('is held against the rest only in practices that both have', async () => {
    const found = await assessed({
      'culture.yaml': yaml,
      'survey.csv': survey(() => 4),
      // Only A has appraisals, and they are poor: a score that the others lack is no comparison.
      'appraisals.csv': csv(
        'employee,period,department,level,customer_competency',
        ...lines(20, (index) => `e${index},2026,A,staff,no`),
      ),
    });
    expect(found.lowestUnit).toMatchObject({ unit: 'a', own: { value: 5 }, rest: { value: 5 } });
    expect(found.findings.map(({ id }) => id)).not.toContain('weakest-department');
  });
});
