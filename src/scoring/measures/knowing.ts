import { sum } from '../../statistics/estimate.ts';
import { estimateShare } from '../../statistics/share.ts';
import { countPeople } from '../../tallies/matrix.ts';
import { isFrontLine } from '../people.ts';
import { areAlike } from '../sample.ts';
import type { Evidence, Measure } from './measure.ts';

/** The place among the model's bands of the Net Promoter Score that people are asked for; undefined where it is not known. */
export const npsBandOf = ({ model, knownNps }: Evidence): number | undefined => {
  if (knownNps === undefined) return undefined;
  const rounded = Math.round(knownNps);
  const place = model.npsBands.findIndex(({ from, to }) => rounded >= from && rounded <= to);
  return place < 0 ? undefined : place;
};

/** Whether an answer is right, by the item's key; undefined where the key is not known. */
const keyOf = (evidence: Evidence, code: string): ((answer: number) => boolean) | undefined => {
  const { model, company } = evidence;
  const item = model.practices.flatMap(({ items }) => items).find((one) => one.code === code);
  if (item?.knowledge === 'focus-segments')
    return company.focus_segments.length === 0 ? undefined : (answer) => answer === 1;
  const right = npsBandOf(evidence);
  return right === undefined ? undefined : (answer) => answer === right;
};

/**
 * Share, 0…1, of people who give the right answer to a knowledge item, of those who answered it: the chosen customers of
 * culture.yaml, or the band in which the Net Promoter Score of the last full quarter lies. Wilson interval over people.
 */
export const knowing: Measure<'survey.knowing'> = (evidence, { item, among }) => {
  const { survey, frontLine } = evidence;
  if (typeof survey === 'string') return survey;
  const answered = survey.tally.rows.filter(({ answers }) => answers.has(item));
  if (answered.length === 0) return 'column-missing';
  const isRight = keyOf(evidence, item);
  if (isRight === undefined) return 'not-declared';
  const asked = answered.filter((row) => among === 'everyone' || isFrontLine(row, frontLine));
  if (asked.length === 0) return frontLine.size === 0 ? 'not-declared' : 'no-answers';
  const people = countPeople(asked);
  const values = asked.map(({ answers }) => Number(isRight(answers.get(item) ?? -1)));
  return {
    estimate: estimateShare((sum(values) / values.length) * people, people),
    unit: 'share',
    window: survey.window,
    people: {
      samples: [
        {
          kind: 'survey',
          variable: `knows ${item}`,
          rows: asked,
          values,
          isAlike: areAlike(values),
          scale: 'share',
        },
      ],
      as: 'mean',
    },
  };
};
