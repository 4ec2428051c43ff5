import type { Scale } from '../statistics/mean.ts';
import type { Account } from './account.ts';
import { type Settled, settleScale } from './answer-scale.ts';
import type { Layout } from './kind.ts';
import { scaleText } from './scales.ts';

type Kept = number | string;
type Counts = Map<Kept, number>;

/** Where surveys' scales of numbers end. */
const maxima = [5, 7, 10];

interface ItemScales {
  /** The scale that all items are on; null where no answer could be read. */
  readonly scale: Scale | null;
  /** How each item that is on it is read. */
  readonly items: ReadonlyMap<string, Settled>;
}

const countByItem = (people: readonly ReadonlyMap<string, Kept>[]): Map<string, Counts> => {
  const items = new Map<string, Counts>();
  for (const kept of people)
    for (const [item, answer] of kept) {
      const counts = items.get(item) ?? new Map<Kept, number>();
      items.set(item, counts.set(answer, (counts.get(answer) ?? 0) + 1));
    }
  return items;
};

const together = (parts: Iterable<Counts>): Counts => {
  const all: Counts = new Map();
  for (const counts of parts) for (const [kept, count] of counts) all.set(kept, (all.get(kept) ?? 0) + count);
  return all;
};

const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

const doubtOf = (account: Account, { doubt, scale }: Settled, column: string): void => {
  if (doubt !== undefined)
    account.note({ code: doubt, severity: 'warning', column, expected: scaleText(scale) });
};

/**
 * The scale of a survey's items: one for all where one fits; else each item is read by itself, those on a scale as long
 * as most answers are on are kept, and the others are left out with an issue each.
 */
export const settleItems = (
  people: readonly ReadonlyMap<string, Kept>[],
  layout: Layout,
  account: Account,
): ItemScales => {
  const byItem = countByItem(people);
  if (byItem.size === 0) return { scale: null, items: new Map() };
  const whole = settleScale(together(byItem.values()), layout, maxima);
  if (!('trouble' in whole)) {
    doubtOf(account, whole, 'answers');
    return { scale: whole.scale, items: new Map([...byItem.keys()].map((item) => [item, whole])) };
  }

  const answersOnSize = new Map<number, number>();
  const settled = new Map<string, Settled>();
  for (const [item, counts] of byItem) {
    const found = settleScale(counts, layout, maxima);
    if ('trouble' in found) {
      account.note({ code: found.trouble, severity: 'error', column: item }, total(counts));
      continue;
    }
    settled.set(item, found);
    const size = found.scale.max - found.scale.min;
    answersOnSize.set(size, (answersOnSize.get(size) ?? 0) + total(counts));
  }
  const [most] = [...answersOnSize].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
  const kept = [...settled].filter(([, { scale }]) => scale.max - scale.min === most);
  const [first] = kept;
  for (const [item, found] of settled)
    if (found.scale.max - found.scale.min === most) doubtOf(account, found, item);
    else
      account.note(
        {
          code: 'item-other-scale',
          severity: 'error',
          column: item,
          expected: first === undefined ? '' : scaleText(first[1].scale),
          facts: { scale: scaleText(found.scale) },
        },
        total(byItem.get(item) ?? new Map()),
      );
  return { scale: first?.[1].scale ?? null, items: new Map(kept) };
};
