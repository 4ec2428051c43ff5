/** Groups of fewer people are not told; culture.yaml of the example leaves it at that. */
export const minimumGroup = 5;

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** The mean; NaN of nothing, which no comparison passes. */
export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

export const shareOf = <T>(things: readonly T[], holds: (thing: T) => boolean): number =>
  things.filter(holds).length / things.length;

/** Things put together by what is said of them, in the order in which that first occurs. */
export const groupsOf = <T>(things: readonly T[], by: (thing: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(by(thing), [...(groups.get(by(thing)) ?? []), thing]);
  return [...groups.values()];
};

/** Level 1 to 5 of a value between the five places of a rule, which rise or fall. */
export const levelOf = (value: number, places: readonly number[]): number => {
  const toward = Math.sign((places[4] ?? 0) - (places[0] ?? 0));
  const reached = places.findLastIndex((place) => (value - place) * toward >= 0);
  if (reached < 0) return 1;
  const [from, to] = [places[reached] ?? 0, places[reached + 1]];
  return to === undefined ? 5 : reached + 1 + (value - from) / (to - from);
};

/** The 97.5 % point of the normal distribution. */
export const z = 1.959963984540054;

/** The 97.5 % point of Student's t, by the expansion of Fisher and Cornish; from 30 degrees of freedom right to six digits. */
export const studentT = (df: number): number =>
  z +
  (z ** 3 + z) / (4 * df) +
  (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2) +
  (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * df ** 3);

/** Ranks from 1 up, ties sharing theirs. */
export const ranks = (numbers: readonly number[]): number[] =>
  numbers.map(
    (number) =>
      numbers.filter((other) => other < number).length +
      (numbers.filter((other) => other === number).length + 1) / 2,
  );

const dayLength = 86_400_000;
export const dayNumber = (date: string): number => Date.parse(date) / dayLength;
/** Weeks begin on Monday and are numbered on from that of 29 December 1969. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7);
export const mondayOf = (week: number): string =>
  new Date((week * 7 - 3) * dayLength).toISOString().slice(0, 10);
/** Whole numbers from one to another, both among them. */
export const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

/** How many deeds the busiest week holds at most in nineteen years of twenty, if as many fall at random over as many weeks. */
export const busiestByChance = (deeds: number, weeks: number): number => {
  const poisson = [Math.exp(-deeds / weeks)];
  for (const count of upTo(1, deeds)) poisson.push(((poisson[count - 1] ?? 0) * deeds) / weeks / count);
  // The sum of Poisson weeks, none above the most, is as likely as that of any weeks times the chance that is sought.
  const chanceOfSum = (most: number) => {
    const week = poisson.slice(0, most + 1);
    const add = (sums: readonly number[]) =>
      sums.map((_, total) =>
        sum(week.slice(0, total + 1).map((chance, count) => chance * (sums[total - count] ?? 0))),
      );
    return (
      upTo(1, weeks)
        .reduce(add, [1, ...Array<number>(deeds).fill(0)])
        .at(deeds) ?? 0
    );
  };
  const any = chanceOfSum(deeds);
  return upTo(1, deeds).find((most) => chanceOfSum(most) / any >= 0.95) ?? deeds;
};
