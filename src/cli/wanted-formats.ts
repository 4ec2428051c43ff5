import { UsageError } from '../errors.ts';
import { commaList } from './comma-list.ts';

/** The formats that a list names, of those that are known; throws UsageError for others. */
export const wantedFormats = (list: string, known: readonly string[]): ReadonlySet<string> => {
  const names = commaList('--format', list);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new UsageError(
      unknown.map((name) => ({ code: 'unknown-format', facts: { name, known: known.join(', ') } })),
    );
  return new Set(names);
};
