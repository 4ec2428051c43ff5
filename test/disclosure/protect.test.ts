import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Sum } from '../../src/assessment/statement.ts';
import { protect, type Withheld } from '../../src/disclosure/protect.ts';

const minimum = 5;
const upTo = (end: number): number[] => [...Array(end).keys()];
const range = (from: number, to: number): number[] => upTo(to).filter((person) => person >= from);

/** A statement about one variable; its rank is that of a department unless said otherwise. */
const about = (id: string, people: readonly number[], rank = 1, variable = 'voice'): Claim => ({
  id,
  sums: [{ variable, people }],
  rank,
  needs: [],
});

/** Answers that are never all alike. */
const mixed = (_: string, person: number): number => person % 2;
const noValues = () => undefined;

const withheld = (statements: readonly Claim[], answers = mixed): Record<string, Withheld> =>
  Object.fromEntries(protect(statements, { minimum, answers }).withheld);

describe('protect', () => {
  it('withholds both of two departments of which one is small', () => {
    const total = about('total', upTo(13), 9);
    expect(withheld([total, about('sales', upTo(4)), about('technology', range(4, 13))])).toEqual({
      sales: 'small',
      technology: 'subtraction',
    });
  });

  it('withholds one more beside a small one, and that the one of the lowest rank', () => {
    const total = about('total', upTo(19), 9);
    const sales = about('sales', upTo(4));
    const technology = about('technology', range(4, 13), 2);
    expect(withheld([total, sales, technology, about('hr', range(13, 19), 3)])).toEqual({
      sales: 'small',
      technology: 'subtraction',
    });
    expect(withheld([total, sales, technology, about('hr', range(13, 19), 1)])).toEqual({
      sales: 'small',
      hr: 'subtraction',
    });
    // Among equals the first by id is given up.
    expect(withheld([total, sales, technology, about('hr', range(13, 19), 2)])).toEqual({
      sales: 'small',
      hr: 'subtraction',
    });
  });

  it('lets two small ones hide each other, unless all of them answered alike', () => {
    const statements = [
      about('total', upTo(16), 9),
      about('a', upTo(3)),
      about('b', range(3, 6)),
      about('c', range(6, 16)),
    ];
    expect(withheld(statements)).toEqual({ a: 'small', b: 'small' });
    const alike = (_: string, person: number) => (person < 6 ? 4 : person % 2);
    expect(withheld(statements, alike)).toEqual({ a: 'small', b: 'small', c: 'subtraction' });
  });

  it('withholds what few people say who all say the same, if the variable has values', () => {
    const alike = (_: string, person: number) => (person < 10 ? 4 : person % 2);
    const statements = [about('nine', upTo(9)), about('ten', upTo(10), 1, 'reach')];
    expect(withheld(statements, alike)).toEqual({ nine: 'unanimous' });
    expect(withheld(statements)).toEqual({});
    expect(protect(statements, { minimum, answers: noValues }).withheld.size).toBe(0);
  });

  it('guards those who named no department', () => {
    const departments = [about('a', upTo(9)), about('b', range(9, 17))];
    expect(withheld([about('total', upTo(20), 9), ...departments])).toEqual({ a: 'subtraction' });
    expect(withheld([about('total', upTo(22), 9), ...departments])).toEqual({});
  });

  it('guards the two in whom a group and two departments differ', () => {
    const statements = (near: readonly number[]) => [
      about('near', near, 5),
      about('operations', range(10, 20)),
      about('sales', upTo(10)),
    ];
    expect(withheld(statements(upTo(20)))).toEqual({});
    expect(withheld(statements(range(2, 20)))).toEqual({ operations: 'subtraction' });
    expect(withheld(statements([...range(1, 20), 39]))).toEqual({ operations: 'subtraction' });
    // Beside the whole, the other departments together would say who of the two is meant, too.
    const all = [...statements(range(2, 20)), about('total', upTo(40), 9), about('staff', range(20, 40))];
    expect(withheld(all)).toEqual({ operations: 'subtraction', staff: 'subtraction' });
  });

  it('guards somebody who follows from three crossing breakdowns only', () => {
    const statements = [
      about('total', upTo(31), 9),
      about('department', [...upTo(10), 30], 1),
      about('level', [...range(10, 20), 30], 2),
      about('facing', range(20, 30), 3),
    ];
    expect(withheld(statements)).toEqual({ department: 'subtraction' });
    for (const { id } of statements) expect(withheld(statements.filter((one) => one.id !== id))).toEqual({});
  });

  it('looks at each variable by itself: who gave no answer is in no sum of it', () => {
    const department: Claim = {
      ...about('sales', []),
      sums: [
        { variable: 'voice', people: upTo(10) },
        { variable: 'reach', people: range(0, 6) },
      ],
    };
    const totals = (answered: number) => [
      about('voice', upTo(30), 9),
      about('reach', [...upTo(6), ...range(30, 30 + answered)], 9, 'reach'),
    ];
    expect(withheld([...totals(5), department])).toEqual({});
    expect(withheld([...totals(4), department])).toEqual({ sales: 'subtraction' });
    expect(withheld([...totals(0), department])).toEqual({});
  });

  it('withholds what combines something withheld', () => {
    const whole = { ...about('whole', [], 9), needs: ['part', 'other'] };
    const above = { ...about('above', [], 10), needs: ['whole'] };
    const statements = [above, whole, about('part', upTo(4)), about('other', upTo(20))];
    expect(withheld(statements)).toEqual({ part: 'small', whole: 'subtraction', above: 'subtraction' });
    expect(withheld(statements.with(2, about('part', upTo(16))))).toEqual({
      other: 'subtraction',
      whole: 'subtraction',
      above: 'subtraction',
    });
    expect(withheld(statements.with(2, about('part', upTo(15))))).toEqual({});
  });

  it('publishes what combines other things after them, whatever its rank', () => {
    const combined = { ...about('combined', upTo(16), 9), needs: ['part'] };
    expect(withheld([combined, about('part', upTo(20))])).toEqual({ combined: 'subtraction' });
    expect(withheld([{ ...combined, needs: [] }, about('part', upTo(20))])).toEqual({ part: 'subtraction' });
  });

  it('has nothing to say about nobody', () => {
    expect(withheld([])).toEqual({});
    expect(withheld([about('empty', [])])).toEqual({});
  });

  it('counts what it looked at', () => {
    const statements = [
      about('total', upTo(13), 9),
      about('sales', upTo(9)),
      about('hr', range(9, 13)),
      about('reach', upTo(30), 1, 'reach'),
    ];
    expect(protect(statements, { minimum, answers: mixed }).audit).toEqual({
      variables: 2,
      sums: 4,
      looks: 2,
      undecided: 0,
    });
  });

  it('withholds what it cannot settle, and says of how much', () => {
    let state = 1;
    const bit = (): boolean => {
      state = (state * 48271) % 2147483647;
      return state % 64 < 32;
    };
    const statements = upTo(30).map((number) => about(`s${number}`, upTo(60).filter(bit)));
    const { withheld: hidden, audit } = protect(statements, { minimum, answers: noValues });
    expect(audit.undecided).toBeGreaterThan(0);
    expect(hidden.size).toBeGreaterThanOrEqual(audit.undecided);
    expect(hidden.size).toBeLessThan(statements.length);
  });

  it('refuses statements that cannot be put in order', () => {
    const needing = (id: string, ...needs: string[]) => ({ ...about(id, upTo(9)), needs });
    expect(() => withheld([needing('a', 'b'), needing('b', 'a')])).toThrow(RangeError);
    expect(() => withheld([needing('a', 'nothing')])).toThrow(RangeError);
    expect(() => withheld([about('a', upTo(9)), about('a', upTo(7))])).toThrow(RangeError);
  });
});

describe('protect, whatever the organisation', () => {
  const person = fc.record({
    department: fc.constantFrom('a', 'b', 'c', ''),
    level: fc.constantFrom('staff', 'manager', ''),
    answers: fc.record({
      voice: fc.constantFrom(1, 2, 2, 2, undefined),
      reach: fc.constantFrom(1, 2, 3, undefined),
    }),
  });
  type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;
  const organisation = fc.array(person, { minLength: 5, maxLength: 60 });
  const variables = ['voice', 'reach'] as const;

  /** Of each variable the whole, the departments and the levels; of each department also both variables together. */
  const statementsOf = (people: readonly Person[]): Claim[] => {
    const sumsOf = (isIn: (one: Person) => boolean): Sum[] =>
      variables.map((variable) => ({
        variable,
        people: [...people.keys()].filter((id) => {
          const one = people[id];
          return one !== undefined && one.answers[variable] !== undefined && isIn(one);
        }),
      }));
    const each = (name: string, rank: number, isIn: (one: Person) => boolean): Claim[] =>
      sumsOf(isIn).map((sum) => ({ id: `${name}.${sum.variable}`, rank, sums: [sum], needs: [] }));
    return [
      ...each('whole', 9, () => true),
      ...['staff', 'manager'].flatMap((level) => each(level, 2, (one) => one.level === level)),
      ...['a', 'b', 'c'].flatMap((department) => [
        ...each(department, 1, (one) => one.department === department),
        {
          id: department,
          rank: 1,
          sums: sumsOf((one) => one.department === department),
          needs: [`${department}.voice`],
        },
      ]),
    ];
  };
  const protectFor = (people: readonly Person[], statements: readonly Claim[]) =>
    protect(statements, {
      minimum,
      answers: (variable, id) => people[id]?.answers[variable === 'voice' ? 'voice' : 'reach'],
    });

  it('needs no second round: what is left is safe', () => {
    let some = 0;
    fc.assert(
      fc.property(organisation, (people) => {
        const statements = statementsOf(people);
        const { withheld: hidden } = protectFor(people, statements);
        if ([...hidden.values()].includes('subtraction')) some++;
        const left = statements.filter(({ id }) => !hidden.has(id));
        expect(protectFor(people, left).withheld.size).toBe(0);
      }),
    );
    expect(some).toBeGreaterThan(0);
  });

  it('withholds nothing by subtraction that could be given back', () => {
    fc.assert(
      fc.property(organisation, (people) => {
        const statements = statementsOf(people);
        const { withheld: hidden } = protectFor(people, statements);
        for (const statement of statements) {
          if (hidden.get(statement.id) !== 'subtraction' || statement.needs.some((id) => hidden.has(id)))
            continue;
          const more = statements.filter((one) => !hidden.has(one.id) || one === statement);
          expect(protectFor(people, more).withheld.size).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('takes no notice of the order of statements and people', () => {
    fc.assert(
      fc.property(organisation, fc.infiniteStream(fc.nat()), (people, places) => {
        const shuffled = <T>(values: readonly T[]): T[] =>
          values
            .map((value) => ({ value, place: places.next().value ?? 0 }))
            .sort((one, other) => one.place - other.place)
            .map(({ value }) => value);
        const expected = protectFor(people, statementsOf(people));
        const others = shuffled(people);
        const statements = statementsOf(others).map((statement) => ({
          ...statement,
          sums: statement.sums.map((sum) => ({ ...sum, people: Int32Array.from(shuffled([...sum.people])) })),
        }));
        const found = protectFor(others, shuffled(statements));
        expect(new Map([...found.withheld].sort())).toEqual(new Map([...expected.withheld].sort()));
        expect(found.audit).toEqual(expected.audit);
      }),
    );
  });

  it('decides nothing else when something of the lowest rank joins', () => {
    fc.assert(
      fc.property(organisation, fc.uniqueArray(fc.nat(59)), (people, some) => {
        const answered = some.filter((id) => people[id]?.answers.voice !== undefined);
        const statements = statementsOf(people);
        const before = protectFor(people, statements).withheld;
        const after = protectFor(people, [...statements, about('more', answered, 0)]).withheld;
        expect([...after].filter(([id]) => id !== 'more')).toEqual([...before]);
      }),
    );
  });

  it('withholds nothing from a breakdown whose sets and remainder are large enough', () => {
    const sizes = fc.array(fc.integer({ min: minimum, max: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.constantFrom(0, minimum, 2 * minimum), (departments, blank) => {
        let from = 0;
        const statements = departments.map((size, index) => {
          from += size;
          return about(`department ${index}`, range(from - size, from));
        });
        const whole = about('whole', upTo(from + blank), 9);
        expect(withheld([whole, ...statements])).toEqual({});
      }),
    );
  });
});
