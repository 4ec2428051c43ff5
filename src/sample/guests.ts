import type { Random } from '../statistics/random.ts';
import { periodDays } from '../tallies/days.ts';
import { guestMonths, guests } from './story.ts';

/** One stay that a guest is asked about. */
export interface Stay {
  readonly day: string;
  /** The department that the guest had most to do with, and what one writes about it. */
  readonly from: (typeof guests)[number];
  /** How content it left the guest, in deviations from the average. */
  readonly content: number;
}

/** How many of the guests come in a month, and how content they are beside the average. */
export interface GuestMonth {
  readonly month: string;
  readonly share: number;
  readonly mood: number;
}

/** Draws stays over months, by default the guests' year, in the order of their days. */
export const drawStays = (
  random: Random,
  count: number,
  months: readonly GuestMonth[] = guestMonths,
): Stay[] =>
  Array.from({ length: count }, () => {
    const { month, mood } = random.pickBy(months, ({ share }) => share);
    const days = Number(periodDays(month)?.to.slice(8));
    const from = random.pickBy(guests, ({ share }) => share);
    return {
      day: `${month}-${String(1 + random.below(days)).padStart(2, '0')}`,
      from,
      content: mood + from.mood + random.normal(),
    };
  }).sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
