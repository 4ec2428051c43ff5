import { estimateShare } from '../../statistics/share.ts';
import { daysAfter } from '../../tallies/days.ts';
import { deedsOf } from '../deeds.ts';
import type { Measure } from './measure.ts';

/** Fewer events than this make no share. */
const fewestEvents = 10;
/** A subject stands for all deeds about it, and a small company has few: ten different trainings a year are many. */
const fewestSubjects = 5;

/**
 * Share, 0…1, of deeds of one activity that another about the same subject followed within some days, of those that name a
 * subject and are that old; at least ten. Of a department: its deeds, followed from anywhere. Wilson interval over deeds.
 */
export const followed: Measure<'activities.followed'> = (evidence, { activity, by, days }) => {
  const found = deedsOf(evidence, [activity]);
  if (typeof found === 'string') return found;
  const answers = deedsOf(evidence.whole ?? evidence, [by]);
  if (typeof answers === 'string') return answers;
  const { deeds, window } = found;
  const old = deeds.filter(({ day }) => daysAfter(day, days) <= window.to);
  const named = old.filter(({ subject }) => subject !== '');
  if (old.length > 0 && named.length === 0) return 'column-missing';
  if (answers.deeds.length > 0 && answers.deeds.every(({ subject }) => subject === ''))
    return 'column-missing';
  if (named.length < fewestEvents) return 'too-few';
  const met = named.filter(({ subject, day }) =>
    answers.deeds.some((one) => one.subject === subject && one.day >= day && one.day <= daysAfter(day, days)),
  ).length;
  return { estimate: estimateShare(met, named.length), unit: 'share', window };
};

/**
 * Share, 0…1, of deeds of one activity answered within some days, of those that are that old; where an outcome is asked for, of
 * those that name a subject, and an answer without an outcome does not count. At least ten. Wilson interval over deeds.
 */
export const answered: Measure<'activities.answered'> = (evidence, { activity, days, outcome }) => {
  const found = deedsOf(evidence, [activity]);
  if (typeof found === 'string') return found;
  const { deeds, window } = found;
  const old = deeds.filter(
    ({ day, subject }) => daysAfter(day, days) <= window.to && (!outcome || subject !== ''),
  );
  if (old.length < fewestEvents) return 'too-few';
  const { recorded } = evidence;
  if (!recorded.answers || (outcome && !recorded.outcomes)) return 'column-missing';
  const met = old.filter(
    (deed) =>
      deed.answeredAt >= deed.day &&
      deed.answeredAt <= daysAfter(deed.day, days) &&
      (!outcome || deed.outcome !== ''),
  ).length;
  return { estimate: estimateShare(met, old.length), unit: 'share', window };
};

/**
 * Share, 0…1, of the subjects of an activity of which somebody judged what came of it; at least five subjects. Wilson interval
 * over subjects.
 */
export const judged: Measure<'activities.judged'> = (evidence, { activity }) => {
  const found = deedsOf(evidence, [activity]);
  if (typeof found === 'string') return found;
  const { deeds, window } = found;
  const subjects = new Set(deeds.map(({ subject }) => subject).filter((subject) => subject !== ''));
  if (deeds.length > 0 && (subjects.size === 0 || !evidence.recorded.outcomes)) return 'column-missing';
  if (subjects.size < fewestSubjects) return 'too-few';
  const met = new Set(deeds.filter(({ outcome }) => outcome !== '').map(({ subject }) => subject));
  met.delete('');
  return { estimate: estimateShare(met.size, subjects.size), unit: 'share', window };
};
