import { UsageError } from '../errors.ts';

/** The names of a comma list, without spaces and repetitions. */
const namesIn = (list: string): string[] => [
  ...new Set(
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** The names that a flag lists; throws UsageError where it lists none. */
export const commaList = (flag: string, list: string): string[] => {
  const names = namesIn(list);
  if (names.length === 0) throw new UsageError([{ code: 'empty-list', facts: { flag } }]);
  return names;
};
