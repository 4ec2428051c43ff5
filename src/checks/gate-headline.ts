import type { Say } from '../locales/words.ts';
import type { Gate } from './gate.ts';

/** What came of a gate, in one sentence. */
export const gateHeadline = ({ counts, frozen, negative }: Gate, say: Say): string => {
  const { fails, warns, passes, ignored } = counts;
  const facts = { ...counts, conditions: fails + warns + passes + ignored };
  if (negative) {
    if (frozen?.status !== 'differs') return say('check.closed', facts);
    return say(fails === 0 ? 'check.closed-frozen' : 'check.closed-both', facts);
  }
  if (facts.conditions === 0 && frozen !== null) return say('check.open-frozen');
  if (warns > 0) return say('check.open-warned', facts);
  return say(ignored > 0 ? 'check.open-partly' : 'check.open', facts);
};

/** How many issues the data has, by their weight. */
export const issuesText = ({ issues }: Gate, say: Say): string => {
  const sorts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = issues.shown
      .filter((issue) => issue.severity === severity)
      .reduce((sum, issue) => sum + issue.count, 0);
    return count === 0 ? [] : [say('check.issue-sort', { count, severity })];
  });
  return say('check.issues', { count: issues.total, sorts: sorts.join(', ') });
};
