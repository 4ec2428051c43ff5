import { UsageError } from '../errors.ts';
import { isPaper, type Paper, papers } from '../reports/paper.ts';

/** The sheet that a flag names; throws UsageError for another name. */
export const wantedPaper = (name: string): Paper => {
  if (isPaper(name)) return name;
  throw new UsageError([{ code: 'unknown-paper', facts: { name, known: Object.keys(papers).join(', ') } }]);
};
