import { describe, expect, it } from 'vitest';
import { Account } from '../../src/kinds/account.ts';
import { settleItems } from '../../src/kinds/item-scales.ts';
import type { Layout } from '../../src/kinds/kind.ts';
import { questions } from '../sources/tools.ts';

const { labels, knowledge } = questions;
const layout: Layout = { columns: new Map(), items: new Map(), labels, knowledge };

/** Settles items of which each person's answers are given: numbers as such, words as they are. */
const settle = (people: readonly Readonly<Record<string, number | string>>[]) => {
  const account = new Account('a.csv');
  const kept = people.map(
    (answers) =>
      new Map(Object.entries(answers).map(([item, one]) => [item, typeof one === 'number' ? one * 10 : one])),
  );
  const { scale, items } = settleItems(kept, layout, account);
  return {
    scale: scale && [scale.min, scale.max],
    items: [...items.keys()],
    issues: account.issues.map(({ code, column, count }) => [code, column, count]),
    place: (item: string, one: number | string) => items.get(item)?.place(one),
  };
};

const numbers = Array.from({ length: 60 }, (_, index) => ({ p01a: 1 + (index % 5), p02a: 5 - (index % 5) }));

describe('settleItems', () => {
  it('is not led astray by one word among numbers', () => {
    const found = settle([...numbers, { p01a: 'yes', p02a: 3 }]);
    expect(found).toMatchObject({ scale: [1, 5], items: ['p01a', 'p02a'] });
    expect(found.place('p01a', 'yes')).toBeUndefined();
  });

  it('leaves out an item in words among items in numbers, and says so', () => {
    const found = settle(
      numbers.map((answers, index) => ({ ...answers, p22a: index % 2 === 0 ? 'yes' : 'no' })),
    );
    expect(found).toMatchObject({
      scale: [1, 5],
      items: ['p01a', 'p02a'],
      issues: [['item-other-scale', 'p22a', 60]],
    });
  });

  it('leaves out an item of numbers that goes further than the others', () => {
    const found = settle(numbers.map((answers, index) => ({ ...answers, p23a: 1 + (index % 10) })));
    expect(found).toMatchObject({
      scale: [1, 5],
      items: ['p01a', 'p02a'],
      issues: [['item-other-scale', 'p23a', 60]],
    });
  });

  it('takes words that stand for the same places as the numbers of other items', () => {
    const words = ['strongly disagree', 'disagree', 'neither agree nor disagree', 'agree', 'strongly agree'];
    const found = settle(numbers.map((answers, index) => ({ ...answers, p03a: words[index % 5] ?? '' })));
    expect(found).toMatchObject({ scale: [1, 5], items: ['p01a', 'p02a', 'p03a'], issues: [] });
    expect(found.place('p03a', 'agree')).toBe(40);
  });

  it('does not let a code for no answer make the scale longer', () => {
    const found = settle([...numbers, ...numbers.slice(0, 12).map((answers) => ({ ...answers, p01a: 99 }))]);
    expect(found).toMatchObject({ scale: [1, 5] });
    expect(found.place('p01a', 990)).toBeUndefined();
  });
});
