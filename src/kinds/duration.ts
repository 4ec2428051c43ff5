import { type Decoder, isMissing, missing, valued, wrong } from './decoded.ts';

const seconds = /^(\d{1,7})(?:[.,](\d+))?$/;
const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?:[.,](\d+))?$/;

/** How long somebody took, in whole seconds: "312", "312.54" and, with minutes or hours before, "5:12" and "0:05:12"; above 0. */
export const decodeDuration: Decoder<number> = (raw) => {
  if (isMissing(raw)) return missing;
  const text = raw.trim();
  const [, plain] = seconds.exec(text) ?? [];
  const [isClock, hours = '0', minutes = '0', rest = '0'] = clock.exec(text) ?? [];
  if (plain === undefined && isClock === undefined) return wrong('not-a-duration');
  const found =
    plain === undefined ? Number(hours) * 3600 + Number(minutes) * 60 + Number(rest) : Number(plain);
  return found > 0 ? valued(found) : wrong('not-a-duration');
};

/** Below so many seconds an item at the median of a file, its durations are hardly in seconds: forty items in half a minute. */
const leastSecondsAnItem = 0.75;
/** As few durations have no median worth speaking of. */
const fewestDurations = 10;

/** How long somebody took, null where that is not known, for how many items. */
interface Took {
  readonly seconds: number | null;
  readonly items: number;
}

/** The median seconds an item of a file whose durations are hardly in seconds; undefined where they may be. */
export const hardlySeconds = (people: readonly Took[]): number | undefined => {
  const paces = people
    .flatMap(({ seconds: took, items }) => (took === null || items === 0 ? [] : [took / items]))
    .sort((a, b) => a - b);
  const median = paces[Math.floor(paces.length / 2)];
  return paces.length >= fewestDurations && median !== undefined && median < leastSecondsAnItem
    ? median
    : undefined;
};
