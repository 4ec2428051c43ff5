import type { Assessment, Finding } from '../assessment/document.ts';
import { measureInfo } from '../model/measures.ts';
import type { Model } from '../model/schema.ts';

/** Kinds of file whose figures a finding speaks of beside those of practices, by the sort of its first figure. */
const sources: Readonly<Record<string, 'activities' | 'internal'>> = {
  calendar: 'activities',
  pair: 'internal',
  team: 'internal',
  'observation.internal-external': 'internal',
  'observation.training-rerun': 'activities',
};

const sourceOf = ({ figures: [first = ''] }: Finding): 'activities' | 'internal' | undefined =>
  sources[first] ?? sources[first.split('.')[0] ?? ''];

/**
 * The findings of an assessment; where it keeps to some articles, only those about their practices: what the calendar or other
 * teams show belongs to it if one of its rules reads such a file.
 */
export const findingsOf = (
  { practices }: Pick<Model, 'practices'>,
  { findings, chosenLenses, practices: results }: Assessment,
): Finding[] => {
  if (chosenLenses.length === 0) return [...findings];
  const ids = new Set(results.map(({ id }) => id));
  const rules = practices.filter(({ id }) => ids.has(id)).flatMap((practice) => practice.rules);
  const reads = (kind: 'activities' | 'internal'): boolean =>
    rules.some(({ measure }) => measureInfo[measure].kinds.some((one) => one === kind));
  return findings.filter((finding) => {
    const source = sourceOf(finding);
    return source === undefined || reads(source);
  });
};
