import type { Reason, Window } from '../../assessment/figure.ts';
import { type Estimate, sum } from '../../statistics/estimate.ts';
import { estimateShare, weakerOf } from '../../statistics/share.ts';
import { countPeople, type Matrix, type SurveyRow } from '../../tallies/matrix.ts';
import { favour, isFavourable, perPerson, rowsAmong } from '../people.ts';
import { type People, type Sample, variableOf } from '../sample.ts';
import type { Evidence, Measure, Measured } from './measure.ts';

type Among = 'everyone' | 'staff';
type Pick = (survey: Matrix<SurveyRow>) => readonly SurveyRow[];

/**
 * Favourable share, 0…1: each person counts the part of the items answered that lies on the favourable side, and the
 * share is the mean over people. Wilson interval with n = people, not answers: two answers of one person are not two witnesses.
 */
const favourableShare = (
  { survey, reversed, asked: askedCodes }: Evidence,
  items: readonly string[],
  pick: Pick,
): { readonly estimate: Estimate; readonly sample: Sample } | Reason => {
  if (typeof survey === 'string') return survey;
  if (survey.tally.rows.length === 0) return 'no-answers';
  const asked = survey.tally.rows.some(({ answers }) => items.some((item) => answers.has(item)));
  if (!asked) return 'column-missing';
  const { rows, values, isAlike } = perPerson(pick(survey.tally), items, (row, item) => {
    const share = favour(row, item, reversed);
    return share === undefined ? undefined : Number(isFavourable(share, row.options));
  });
  const people = countPeople(rows);
  if (people === 0) return 'no-answers';
  return {
    estimate: estimateShare((sum(values) / values.length) * people, people),
    sample: {
      kind: 'survey',
      variable: variableOf('favourable', items, askedCodes),
      rows,
      values,
      isAlike,
      scale: 'share',
    },
  };
};

const rowsOf =
  (among: Among): Pick =>
  (survey) =>
    rowsAmong(survey, among);

const windowOf = ({ survey }: Evidence): Window => (typeof survey === 'string' ? 'undated' : survey.window);

/** What the favourable share over some items measures among the rows picked, with unit and window. */
export const measureFavourableOf = (evidence: Evidence, items: readonly string[], pick: Pick): Measured => {
  const found = favourableShare(evidence, items, pick);
  if (typeof found === 'string') return found;
  const people: People = { samples: [found.sample], as: 'mean' };
  return { estimate: found.estimate, unit: 'share', window: windowOf(evidence), people };
};

/** The same among everyone or staff. */
export const measureFavourable = (evidence: Evidence, items: readonly string[], among: Among): Measured =>
  measureFavourableOf(evidence, items, rowsOf(among));

/** The favourable share over the rule's items. */
export const favourable: Measure<'survey.favourable'> = (evidence, { items, among }) =>
  measureFavourable(evidence, items, among);

/** The lower of the favourable shares over two groups of items, with interval [min low, min high]. */
export const weaker: Measure<'survey.weaker'> = (evidence, { first, second, among }) => {
  const one = favourableShare(evidence, first, rowsOf(among));
  const other = favourableShare(evidence, second, rowsOf(among));
  if (typeof one === 'string') return one;
  if (typeof other === 'string') return other;
  return {
    estimate: weakerOf(one.estimate, other.estimate),
    unit: 'share',
    window: windowOf(evidence),
    people: { samples: [one.sample, other.sample], as: 'lowest' },
  };
};
