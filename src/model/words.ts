import { z } from 'zod';

/** Words for people, by locale; English is always there. */
export const Words = z.strictObject({
  en: z.string().min(1),
  'sr-Latn': z.string().min(1).optional(),
  'sr-Cyrl': z.string().min(1).optional(),
  pl: z.string().min(1).optional(),
  lt: z.string().min(1).optional(),
  ru: z.string().min(1).optional(),
});
export type Words = z.infer<typeof Words>;

/** The words in a locale, else in English. */
export const wordsIn = (words: Words, locale: string): string =>
  Object.entries(words).find(([key]) => key === locale)?.[1] ?? words.en;

export const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
