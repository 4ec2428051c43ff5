import type { ActivityName } from '../tallies/events.ts';
import { activityNames } from '../tallies/events.ts';
import type { Level } from '../tallies/matrix.ts';
import { levelWord, yesOrNo } from '../vocabulary/words.ts';
import { type Decoder, isMissing, missing, remembered, valued, wrong } from './decoded.ts';

/** Yes or no, in the words of the five languages. */
export const decodeYes: Decoder<boolean> = (raw) => {
  const said = yesOrNo(raw);
  if (said !== undefined) return valued(said);
  return isMissing(raw) ? missing : wrong('not-yes-or-no');
};

/** Staff, manager or executive, in the words of the five languages. */
export const decodeLevel: Decoder<Exclude<Level, ''>> = (raw) => {
  const level = levelWord(raw);
  if (level !== undefined) return valued(level);
  return isMissing(raw) ? missing : wrong('not-a-level');
};

/** Most names and ids are tidy as they are. */
const isTidy = /^[!-~]+$/;

/** A name as it is shown: outer and repeated space gone, one Unicode form; '' where missing. */
export const tidyName = (raw: string): string => {
  const name = isTidy.test(raw) ? raw : raw.normalize('NFC').trim().replace(/\s+/g, ' ');
  return isMissing(name) ? '' : name;
};

/** Names made tidy, each once: for columns whose few names come again and again. */
export const tidied = (): ((raw: string) => string) => {
  const known = new Map<string, string>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const name = tidyName(raw);
    if (known.size < remembered) known.set(raw, name);
    return name;
  };
};

const activityWords = new Map<string, ActivityName>([
  ...activityNames.map((name) => [name, name] as const),
  ['thanks', 'leader_thanks'],
  ['skip_level_meeting', 'skip_level'],
  ['customer_visit', 'customer_contact'],
  ['best_practice', 'good_practice'],
  ['scorecard_review', 'metric_review'],
]);

/** What was done: one of the twelve activities, with spaces or hyphens for underscores, in the singular or plural. */
export const decodeActivity: Decoder<ActivityName> = (raw) => {
  if (isMissing(raw)) return missing;
  const word = raw
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const activity =
    activityWords.get(word) ??
    activityWords.get(word.replace(/s$/, '')) ??
    activityWords.get(word.replace(/ies$/, 'y'));
  return activity === undefined ? wrong('not-an-activity') : valued(activity);
};

const metricWords = new Map<string, 'customer' | 'inside'>([
  ['customer', 'customer'],
  ['outside', 'customer'],
  ['external', 'customer'],
  ['inside', 'inside'],
  ['internal', 'inside'],
]);

/** Whether a metric tells of the customer or of the company's inside. */
export const decodeMetric: Decoder<'customer' | 'inside'> = (raw) => {
  const metric = metricWords.get(raw.trim().toLowerCase());
  if (metric !== undefined) return valued(metric);
  return isMissing(raw) ? missing : wrong('not-a-metric');
};

const failedWords = /^(ineffective|no effect|not effective|useless|not useful|failed|rejected)$/;
const workedWords = /^(effective|worked|useful|done|solved|removed|fixed|adopted|accepted|yes)$/;

/** Nothing has come of it yet, or nothing did. */
const openWords = /^(pending|open|in progress|tbd|not (yet )?evaluated|not yet|planned|none)$/;

/** What came of a deed: whether it worked, if one of the known words says so, else that something is stated. */
export const outcomeOf = (raw: string): 'worked' | 'failed' | 'stated' | '' => {
  const text = raw.trim().toLowerCase();
  if (isMissing(raw) || openWords.test(text)) return '';
  return failedWords.test(text) ? 'failed' : workedWords.test(text) ? 'worked' : 'stated';
};

const functionWords = new Map([
  ...['customer service', 'customer support', 'support', 'guest service', 'guest services', 'care'].map(
    (word) => [word, 'service'] as const,
  ),
]);

/** A function's name in lower case; the usual names of customer service become `service`. */
export const functionOf = (raw: string): string => {
  const name = tidyName(raw).toLowerCase();
  return functionWords.get(name) ?? name;
};
