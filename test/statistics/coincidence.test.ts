import { describe, expect, it } from 'vitest';
import { chanceOfSameAnswers } from '../../src/statistics/coincidence.ts';

const chosen = (...counts: readonly number[]): ReadonlyMap<number, number> =>
  new Map(counts.map((count, option) => [option, count]));

describe('chanceOfSameAnswers', () => {
  it('multiplies the parts that chose each answer', () => {
    // Of ten questions each answer is one of five equally frequent ones: 5^-10. Its two options five times each can be put in
    // 10!/(5! 5!) = 252 orders, which is more likely.
    const answers = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
    const even = answers.map(() => chosen(2, 2, 2, 2, 2));
    expect(chanceOfSameAnswers(answers, even)).toBeCloseTo(1 / 252, 12);
    const agreed = answers.map((answer) => (answer === 0 ? chosen(9, 1) : chosen(1, 9)));
    expect(chanceOfSameAnswers(answers, agreed)).toBeCloseTo(0.9 ** 10, 12);
  });

  it('is certain for one option throughout, and where all say the same', () => {
    const answers = [3, 3, 3, 3];
    expect(
      chanceOfSameAnswers(
        answers,
        answers.map(() => chosen(5, 5, 5, 5)),
      ),
    ).toBe(1);
    expect(chanceOfSameAnswers([0, 1], [chosen(7), new Map([[1, 7]])])).toBe(1);
    expect(chanceOfSameAnswers([], [])).toBe(1);
  });
});
