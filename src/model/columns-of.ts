import type { Rule, RuleOf } from './measures.ts';
import { itemsOf } from './measures.ts';

/** The columns in which a trait of an appraisal is recorded, where they are not called like it. */
const traitColumns: Readonly<Record<string, readonly string[]>> = {
  'customer-weight': ['customer_weight'],
  'service-pay': ['customer_weight', 'reward_linked'],
  coached: ['coaching_sessions'],
};

const columnsOfTraits = (traits: readonly string[]): string[] =>
  traits.flatMap((trait) => traitColumns[trait] ?? [trait]);

const columnsOfCoverage = ({ units, by, metric }: RuleOf<'activities.coverage'>): string[] => [
  ...(units === 'executives' ? ['by'] : []),
  ...(units === 'departments' || units === 'front-line' ? ['department', 'for_department'] : []),
  ...(units === 'functions' ? ['function'] : []),
  ...(by === 'anyone' ? [] : ['by_level']),
  ...(metric === undefined ? [] : ['metric']),
];

const whenAndWhat = ['date', 'activity'] as const;
const internalColumns = ['period', 'date', 'from_department', 'to_department', 'rating'] as const;

/** The columns that a rule reads, as the kinds of file name them; items by their codes. */
export const columnsOf = (rule: Rule): readonly string[] => {
  switch (rule.measure) {
    case 'survey.favourable':
    case 'survey.weaker':
      return [...(rule.among === 'everyone' ? [] : ['level']), ...itemsOf(rule)];
    case 'survey.knowing':
      return [...(rule.among === 'everyone' ? [] : ['level', 'customer_facing', 'department']), rule.item];
    case 'customers.weeks':
      return ['date'];
    case 'appraisals.share':
      return [
        ...(rule.among === 'everyone' ? [] : ['level']),
        ...columnsOfTraits([...rule.have, ...(rule.of === undefined ? [] : [rule.of])]),
      ];
    case 'appraisals.departments':
      return ['department', ...columnsOfTraits([rule.have])];
    case 'appraisals.correlation':
      return ['level', 'goal_attainment', 'reward'];
    case 'appraisals.pay':
      return ['level', 'function', 'reward', 'pay_position'];
    case 'appraisals.promotion':
      return ['level', 'function', 'promoted'];
    case 'goals.smart':
      return [];
    case 'internal.agreed':
      return [...internalColumns, 'action_agreed'];
    case 'internal.pairs':
    case 'internal.coverage':
      return internalColumns;
    case 'activities.coverage':
      return [...whenAndWhat, ...columnsOfCoverage(rule)];
    case 'activities.followed':
      return [...whenAndWhat, 'subject'];
    case 'activities.answered':
      return [...whenAndWhat, 'answered_at', ...(rule.outcome ? ['subject', 'outcome'] : [])];
    case 'activities.judged':
      return [...whenAndWhat, 'subject', 'outcome'];
    case 'activities.parity':
      return [...whenAndWhat, 'function', 'for_function', 'value'];
    case 'activities.hours':
      return [...whenAndWhat, 'participants', 'hours'];
    case 'activities.rate':
    case 'activities.silence':
    case 'activities.weeks':
    case 'activities.after-peak':
      return whenAndWhat;
  }
};
