import { distance } from 'fastest-levenshtein';
import type { Model } from '../model/schema.ts';
import { plainHeader } from '../vocabulary/plain-header.ts';
import type { Heading } from './header.ts';

/** A heading that reads almost like an item which no column is known for. */
export interface NearItem {
  readonly header: string;
  readonly item: string;
  /** How alike heading and wording are, 0 to 1. */
  readonly similarity: number;
}

/** Below this two sentences only share words. */
const leastSimilarity = 0.75;
/** Short headings are alike by chance. */
const leastLength = 15;

const similarityOf = (a: string, b: string): number => {
  const longest = Math.max(a.length, b.length);
  // Cheaper than counting: what the lengths differ by, the texts do at least.
  if (Math.abs(a.length - b.length) > longest * (1 - leastSimilarity)) return 0;
  return 1 - distance(a, b) / longest;
};

/** For headings that mean nothing, the items that they are nearly worded like; the best one each, the most alike first. */
export const nearItems = (
  headings: readonly Heading[],
  taken: ReadonlySet<string>,
  model: Model,
): readonly NearItem[] => {
  const wordings = model.practices
    .flatMap(({ items }) => items)
    .filter(({ code }) => !taken.has(code))
    .flatMap(({ code, staff, leader }) =>
      [...Object.values(staff), ...Object.values(leader ?? {})]
        .filter((text) => text !== undefined)
        .map((text) => ({ code, text: plainHeader(text) })),
    );
  return headings
    .flatMap(({ shown, names }) => {
      const alike = names
        .map(plainHeader)
        .filter((name) => name.length >= leastLength)
        .flatMap((name) =>
          wordings.map(({ code, text }) => ({
            header: shown,
            item: code,
            similarity: similarityOf(name, text),
          })),
        )
        .filter(({ similarity }) => similarity >= leastSimilarity)
        .sort((a, b) => b.similarity - a.similarity);
      return alike.slice(0, 1);
    })
    .sort((a, b) => b.similarity - a.similarity);
};
