import type { Assessment } from '../assessment/document.ts';
import type { Finding } from '../assessment/findings.ts';
import type { Rule } from '../model/measures.ts';
import type { Model } from '../model/schema.ts';

type Reads = (rule: Rule) => boolean;

const weeks: Reads = ({ measure }) => measure === 'activities.weeks' || measure === 'activities.after-peak';
const teams: Reads = ({ measure }) => measure.startsWith('internal.');
const trainings: Reads = (rule) =>
  ('activity' in rule && rule.activity === 'training') ||
  ('activities' in rule && rule.activities.includes('training'));

/** What a rule must read for a figure of no practice to belong to it, by the figure or its sort. */
const belonging: Readonly<Record<string, Reads>> = {
  calendar: weeks,
  pair: teams,
  team: teams,
  'association.internal': teams,
  'observation.training-rerun': trainings,
};

/**
 * Whether an assessment speaks of a figure: of all, or, where it keeps to some articles, of those of their practices, and of the
 * calendar, of teams and of trainings where a rule of theirs reads them.
 */
export const speaksOf = (
  { practices }: Pick<Model, 'practices'>,
  { chosenLenses, practices: results }: Assessment,
): ((figure: string) => boolean) => {
  const ids = new Set(results.map(({ id }) => id));
  const rules = practices.filter(({ id }) => ids.has(id)).flatMap((practice) => practice.rules);
  return (figure) => {
    const reads = belonging[figure] ?? belonging[figure.split('.')[0] ?? ''];
    return chosenLenses.length === 0 || reads === undefined || rules.some(reads);
  };
};

const aboutAnswers = new Set(['no-scale', 'runs-against']);

/** Whether a finding says what the answers are good for, and nothing of the company. */
export const isAboutAnswers = ({ id }: Finding): boolean => aboutAnswers.has(id);

/** The findings of an assessment, those that rest on its conclusions last. */
export const allFindings = ({ findings, conclusions }: Assessment): Finding[] => [
  ...findings,
  ...conclusions.findings,
];

/** The findings of an assessment, but for those about what it does not speak of. */
export const findingsOf = (model: Pick<Model, 'practices'>, assessment: Assessment): Finding[] => {
  const isSpokenOf = speaksOf(model, assessment);
  return allFindings(assessment).filter(({ figures }) => figures.every(isSpokenOf));
};
