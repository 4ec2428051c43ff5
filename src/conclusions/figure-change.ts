import { haveSame } from '../assessment/alike.ts';
import type { Assessment } from '../assessment/document.ts';
import { isMeasured } from '../assessment/figure.ts';
import { footingsOf } from './comparison.ts';
import type { Footing } from './steps.ts';
import { type Amount, type Step, stepBetween } from './steps.ts';

const fromSurvey = [
  'item',
  'favourable',
  'reliability',
  'group',
  'careless',
  'without',
  'breakdown',
  'lowest',
];

const practicesOf = ({ lenses }: Assessment, lens: string): readonly string[] =>
  lenses.find(({ id }) => id === lens)?.practices ?? [];

/** By how much of the same rules, questions and scale both documents found it. */
const footingOf = (id: string, before: Assessment, after: Assessment): Footing => {
  const parts = id.split('.');
  const [sort = '', first = ''] = parts[0] === 'unit' ? parts.slice(2) : parts;
  if (['rule', 'level', 'gap'].includes(sort)) return footingsOf(before, after).of(first);
  if (sort === 'lens') {
    const [was, is] = [practicesOf(before, first), practicesOf(after, first)];
    const { of } = footingsOf(before, after);
    return haveSame(was, is) ? (is.map(of).find((one) => one !== 'whole') ?? 'whole') : 'other-rules';
  }
  const haveSameScale = haveSame(before.trend?.options ?? [], after.trend?.options ?? []);
  return fromSurvey.includes(sort) && !haveSameScale ? 'other-scale' : 'whole';
};

const unitOf = (one: Amount): string => (isMeasured(one) && 'unit' in one ? one.unit : 'score');

/** How a figure that stands in no table of changes became the later one of the same id; each by its document. */
export const figureChange = (
  before: { readonly document: Assessment; readonly figure: Amount | undefined },
  after: { readonly document: Assessment; readonly figure: Amount },
): Step => {
  const { figure } = before;
  if (
    figure !== undefined &&
    isMeasured(figure) &&
    isMeasured(after.figure) &&
    unitOf(figure) !== unitOf(after.figure)
  )
    return 'other-scale';
  return stepBetween(figure, after.figure, footingOf(after.figure.id, before.document, after.document));
};
