/** How often each option of one question was chosen, by option. */
export type OptionCounts = ReadonlyMap<number, number>;

/** Logarithm of the number of ways to put answers in another order: n! / Π c!. */
const logArrangements = (answers: readonly number[]): number => {
  const seen = new Map<number, number>();
  let log = 0;
  answers.forEach((answer, at) => {
    const times = (seen.get(answer) ?? 0) + 1;
    seen.set(answer, times);
    log += Math.log((at + 1) / times);
  });
  return log;
};

/**
 * The chance 0…1 that somebody else gives just these answers, one to each question, each of which is among the `chosen` options of its
 * question. It is the larger of two: that each answer is drawn by how many people chose it, and that somebody who uses the options as
 * often puts them in the same order by chance. The first knows what everybody agrees on, the second those who agree with everything;
 * answers that go together in other ways are more often alike than either says, so only very small chances mean anything.
 */
export const chanceOfSameAnswers = (answers: readonly number[], chosen: readonly OptionCounts[]): number => {
  let log = 0;
  answers.forEach((answer, at) => {
    const options = chosen[at] ?? new Map<number, number>();
    const people = [...options.values()].reduce((total, count) => total + count, 0);
    log += Math.log((options.get(answer) ?? 0) / people);
  });
  return Math.exp(Math.max(log, -logArrangements(answers)));
};
