import { dayNumber } from '../tallies/days.ts';
import type { Random } from './random.ts';
import { departments, guestYear, season } from './story.ts';

/** One stay that somebody is asked about: when, where the guest had most to do, and how content it left them (0 is middling). */
export interface Stay {
  readonly day: string;
  readonly department: string;
  readonly content: number;
}

const weighted = <T>(random: Random, values: readonly T[], weight: (value: T) => number): T => {
  const total = values.reduce((sum, value) => sum + weight(value), 0);
  let left = random.next() * total;
  for (const value of values) {
    left -= weight(value);
    if (left < 0) return value;
  }
  return random.pick(values);
};

const monthAt = (offset: number): string => {
  const index = Number(guestYear.from.slice(0, 4)) * 12 + Number(guestYear.from.slice(5, 7)) - 1 + offset;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

const daysIn = (month: string, next: string): number => dayNumber(`${next}-01`) - dayNumber(`${month}-01`);

/** Draws stays over the year, in the order of their days. */
export const drawStays = (random: Random, count: number): Stay[] => {
  const months = Array.from({ length: guestYear.months }, (_, offset) => {
    const month = monthAt(offset);
    const { mood = 0, guests = 0 } = season[Number(month.slice(5)) - 1] ?? {};
    return { month, mood, guests, days: daysIn(month, monthAt(offset + 1)) };
  });
  const stays = Array.from({ length: count }, () => {
    const { month, mood, days } = weighted(random, months, ({ guests }) => guests);
    const department = weighted(random, departments, ({ guests }) => guests);
    return {
      day: `${month}-${String(1 + random.below(days)).padStart(2, '0')}`,
      department: department.name,
      content: mood + department.guestMood + random.normal(),
    };
  });
  return stays.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

