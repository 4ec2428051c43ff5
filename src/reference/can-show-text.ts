import type { CanShow } from '../assessment/can-show.ts';
import { formatIn } from '../locales/format.ts';
import type { Say } from '../locales/words.ts';

type Of = CanShow['figures'][number]['of'];

/** A difference as it is spoken of: 12 points, 0.31, 9.4 percentage points. */
export const differenceText = (say: Say, of: Of, difference: number): string => {
  const { weight, mean } = formatIn(say.locale);
  const tenths = (value: number): string => weight(Math.round(10 * value) / 10);
  switch (of) {
    case 'nps':
      return say('difference.nps', { points: tenths(difference) });
    case 'mean':
      return say('difference.mean', { points: mean(difference) });
    case 'share':
      return say('difference.share', { points: tenths(100 * difference) });
  }
};

/** The sentence on what the answers behind a figure can show; empty for a figure of which nothing is known. */
export const canShowText = (say: Say, { power, figures }: CanShow, id: string): string => {
  const found = figures.find(({ figure }) => figure === id);
  if (found === undefined) return '';
  const { of, answers, difference } = found;
  const { count, weight } = formatIn(say.locale);
  const n = count(answers);
  return difference === null
    ? say('can-show.none', { n })
    : say(`can-show.${of}`, {
        n,
        difference: differenceText(say, of, difference),
        power: weight(100 * power),
      });
};

/** The same in a table, where the number of answers stands beside it; empty for a figure of which nothing is known. */
export const leastText = (say: Say, { figures }: CanShow, id: string): string => {
  const found = figures.find(({ figure }) => figure === id);
  if (found === undefined) return '';
  const { of, difference } = found;
  return difference === null
    ? say('can-show.least-none')
    : say('can-show.least', { difference: differenceText(say, of, difference) });
};
