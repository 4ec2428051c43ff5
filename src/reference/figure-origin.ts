import type { KindId } from '../assessment/kind-id.ts';
import { columnsOf } from '../model/columns-of.ts';
import { measureInfo, type Rule } from '../model/measures.ts';
import { opinionItemsOf } from '../model/opinion-items.ts';
import type { Model, ModelPractice } from '../model/schema.ts';
import type { Address } from './figure-address.ts';

/** Kinds of file and their columns. */
interface Origin {
  readonly kinds: readonly KindId[];
  readonly columns: readonly string[];
}

const ratings = ['from_department', 'to_department', 'rating'] as const;
const customers = ['score', 'rating', 'date', 'department'] as const;

/** Where figures come from that no rule makes. */
const plainOrigins: Readonly<Record<string, Origin>> = {
  people: { kinds: ['survey'], columns: ['respondent', 'department'] },
  response: { kinds: ['survey'], columns: ['respondent', 'department', 'level'] },
  nps: { kinds: ['nps'], columns: ['score', 'date'] },
  rating: { kinds: ['reviews'], columns: ['rating', 'date'] },
  team: { kinds: ['internal'], columns: ratings },
  pair: { kinds: ['internal'], columns: ratings },
  calendar: { kinds: ['activities'], columns: ['date', 'activity'] },
  'training-rerun': { kinds: ['activities'], columns: ['date', 'activity', 'subject', 'outcome'] },
  'association-internal': { kinds: ['internal', 'nps', 'reviews'], columns: [...ratings, ...customers] },
};

/** A practice and one of its rules. */
export const ruleAt = (
  model: Model,
  practice: string,
  rule: string,
): { readonly practice: ModelPractice; readonly rule: Rule } | undefined => {
  const found = model.practices.find(({ id }) => id === practice);
  const own = found?.rules.find(({ id }) => id === rule);
  return found === undefined || own === undefined ? undefined : { practice: found, rule: own };
};

/** The ids of the practices behind the score of a dimension, an article or the whole. */
export const practicesBehind = ({ practices }: Model, sort: string, id: string): string[] =>
  practices
    .filter(({ dimension, source }) =>
      sort === 'dimension' ? dimension === id : sort === 'lens' ? source.article === id : true,
    )
    .map((practice) => practice.id);

const rulesBehind = (model: Model, { sort, first, second }: Address): Rule[] => {
  if (sort === 'rule' || sort === 'level') {
    const found = ruleAt(model, first, second);
    return found === undefined ? [] : [found.rule];
  }
  const wanted = sort === 'practice' ? [first] : practicesBehind(model, sort, first);
  return model.practices.filter(({ id }) => wanted.includes(id)).flatMap(({ rules }) => [...rules]);
};

/** What cuts a company into departments: internal ratings and deeds name them in columns of their own. */
const departments = ['department', 'for_department', 'from_department', 'to_department'] as const;

/** Which kinds of file a figure comes from, and which of their columns; of a department also those that name it. */
export const originOf = (model: Model, address: Address): Origin => {
  const { kinds, columns } = wholeOrigin(model, address);
  return { kinds, columns: address.unit === undefined ? columns : [...departments, ...columns] };
};

/** The items of opinion of a dimension, or of all where it is not named. */
const opinionsBehind = (model: Model, dimension: string): string[] =>
  model.dimensions
    .filter(({ id }) => dimension === '' || id === dimension)
    .flatMap(({ id }) => opinionItemsOf(model, id));

const wholeOrigin = (model: Model, address: Address): Origin => {
  const { sort, first } = address;
  if (sort === 'item') return { kinds: ['survey'], columns: [first] };
  if (sort === 'favourable') return { kinds: ['survey'], columns: opinionsBehind(model, first) };
  if (sort === 'careless')
    return { kinds: ['survey'], columns: ['respondent', 'duration', ...opinionsBehind(model, '')] };
  if (sort === 'without')
    return wholeOrigin(model, { ...address, sort: first, first: address.second, second: '' });
  if (sort === 'reliability') return { kinds: ['survey'], columns: opinionItemsOf(model, first) };
  if (sort === 'group') {
    const practice = model.groupGaps.find(({ id }) => id === first)?.practice;
    const items = model.practices.find(({ id }) => id === practice)?.items ?? [];
    const asked = items.filter(({ knowledge }) => knowledge === undefined);
    return {
      kinds: ['survey'],
      columns: ['level', 'customer_facing', 'department', ...asked.map(({ code }) => code)],
    };
  }
  if (sort === 'gap') {
    const items = model.practices.find(({ id }) => id === first)?.items ?? [];
    const asked = items.filter(({ leader }) => leader !== undefined);
    return { kinds: ['survey'], columns: ['level', ...asked.map(({ code }) => code)] };
  }
  const where = model.contrasts.find(({ id }) => sort === 'observation' && id === first)?.where;
  if (where !== undefined) return { kinds: ['survey'], columns: [...where.items, ...where.above] };
  if (sort === 'association' && first === 'culture') {
    const { kinds, columns } = wholeOrigin(model, { ...address, sort: 'overall' });
    return { kinds: [...kinds, 'nps', 'reviews'], columns: [...departments, ...customers, ...columns] };
  }
  const plain =
    plainOrigins[sort === 'observation' ? first : sort === 'association' ? `association-${first}` : sort];
  if (plain !== undefined) return plain;
  const rules = rulesBehind(model, address);
  return {
    kinds: rules.flatMap(({ measure }) => measureInfo[measure].kinds),
    columns: rules.flatMap(columnsOf),
  };
};
