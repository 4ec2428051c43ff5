import type { Scale } from '../statistics/mean.ts';
import type { Account } from './account.ts';
import {
  areNumbers,
  type Counts,
  provingAnswers,
  type Settled,
  settleScale,
  type Unsettled,
} from './answer-scale.ts';
import type { Layout } from './kind.ts';
import { scaleText } from './scales.ts';

type Kept = number | string;

/** Where surveys' scales of numbers end. */
const maxima = [5, 7, 10];

interface ItemScales {
  /** The scale that all items are on; null where no answer could be read. */
  readonly scale: Scale | null;
  /** How each item that is on it is read. */
  readonly items: ReadonlyMap<string, Settled>;
}

const countByItem = (people: readonly ReadonlyMap<string, Kept>[]): Map<string, Map<Kept, number>> => {
  const items = new Map<string, Map<Kept, number>>();
  for (const kept of people)
    for (const [item, answer] of kept) {
      const counts = items.get(item) ?? new Map<Kept, number>();
      items.set(item, counts.set(answer, (counts.get(answer) ?? 0) + 1));
    }
  return items;
};

const together = (parts: Iterable<Counts>): Counts => {
  const all = new Map<Kept, number>();
  for (const counts of parts) for (const [kept, count] of counts) all.set(kept, (all.get(kept) ?? 0) + count);
  return all;
};

const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

const lengthOf = ({ scale }: Settled): number => scale.max - scale.min;

/** Items of numbers that go further than those with most of the answers: by themselves they are on a longer scale. */
const goingFurther = (items: readonly (readonly [string, Counts])[], layout: Layout): ReadonlySet<string> => {
  if (layout.scale !== undefined) return new Set();
  const own = items.flatMap(([item, counts]) => {
    const found = total(counts) < provingAnswers ? undefined : settleScale(counts, layout, maxima);
    return found === undefined || 'trouble' in found
      ? []
      : [{ item, scale: found.scale, answers: total(counts) }];
  });
  const answersOn = (scale: Scale): number =>
    own.reduce((sum, one) => (scaleText(one.scale) === scaleText(scale) ? sum + one.answers : sum), 0);
  const [usual] = [...own].sort(
    (a, b) => answersOn(b.scale) - answersOn(a.scale) || a.scale.max - b.scale.max,
  );
  if (usual === undefined) return new Set();
  const { min, max } = usual.scale;
  return new Set(own.filter(({ scale }) => scale.max > max || scale.min < min).map(({ item }) => item));
};

/** How each item is read: like all of its sort, numbers or words, where that fits; else by itself. */
const settleEach = (
  byItem: ReadonlyMap<string, Counts>,
  layout: Layout,
): ReadonlyMap<string, Settled | Unsettled> => {
  const settled = new Map<string, Settled | Unsettled>();
  for (const isSort of [areNumbers, (counts: Counts) => !areNumbers(counts)]) {
    const items = [...byItem].filter(([, counts]) => isSort(counts));
    const further = isSort === areNumbers ? goingFurther(items, layout) : new Set<string>();
    const alike = items.filter(([item]) => !further.has(item)).map(([, counts]) => counts);
    const all = settleScale(together(alike), layout, maxima);
    for (const [item, counts] of items) {
      const isAlone = 'trouble' in all || further.has(item);
      settled.set(item, isAlone ? settleScale(counts, layout, maxima) : all);
    }
  }
  return settled;
};

/**
 * The scale of a survey's items: that on which most answers are. Items on another one, or on none that can be told, are
 * left out with an issue each.
 */
export const settleItems = (
  people: readonly ReadonlyMap<string, Kept>[],
  layout: Layout,
  account: Account,
): ItemScales => {
  const byItem = countByItem(people);
  if (byItem.size === 0) return { scale: null, items: new Map() };
  const each = settleEach(byItem, layout);
  const answersOn = new Map<number, number>();
  for (const [item, found] of each)
    if (!('trouble' in found))
      answersOn.set(
        lengthOf(found),
        (answersOn.get(lengthOf(found)) ?? 0) + total(byItem.get(item) ?? new Map()),
      );
  const [most] = [...answersOn].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
  const fitting = [...each].flatMap(([item, found]) =>
    !('trouble' in found) && lengthOf(found) === most ? [[item, found] as const] : [],
  );
  const scale = fitting[0]?.[1].scale ?? null;
  const doubted = new Set<string>();

  for (const [item, found] of each) {
    const answers = total(byItem.get(item) ?? new Map());
    if ('trouble' in found) account.note({ code: found.trouble, severity: 'error', column: item }, answers);
    else if (lengthOf(found) !== most)
      account.note(
        {
          code: 'item-other-scale',
          severity: 'error',
          column: item,
          expected: scale === null ? '' : scaleText(scale),
          facts: { scale: scaleText(found.scale) },
        },
        answers,
      );
    else if (found.doubt !== undefined && !doubted.has(found.doubt)) {
      // What is doubtful of all items is said once.
      doubted.add(found.doubt);
      const isOfAll = [...each.values()].filter((one) => one === found).length > 1;
      account.note({
        code: found.doubt,
        severity: 'warning',
        column: isOfAll ? 'answers' : item,
        expected: scaleText(found.scale),
      });
    }
  }
  return { scale, items: new Map(fitting) };
};
