import { Attribute } from '../assessment/breakdown.ts';
import type { Model } from '../model/schema.ts';

/** What the id of a figure of breakdowns, or of what follows from one, speaks of. */
export interface BreakdownId {
  readonly attribute: Attribute;
  /** Empty where it speaks of all groups. */
  readonly group: string;
  /** Empty of the number of people. */
  readonly dimension: string;
  readonly what: 'people' | 'mean' | 'difference' | 'clustering-single' | 'clustering-mean';
}

/** Undefined for an id that is none of them. */
export const breakdownIdOf = (id: string): BreakdownId | undefined => {
  const [sort, name, ...parts] = id.split('.');
  const attribute = Attribute.safeParse(name).data;
  if (attribute === undefined) return undefined;
  const [first = '', second = '', third] = parts;
  if (sort === 'clustering' && parts.length === 2 && (second === 'single' || second === 'mean'))
    return { attribute, group: '', dimension: first, what: `clustering-${second}` };
  if (sort !== 'breakdown') return undefined;
  if (parts.length === 2 && second === 'people')
    return { attribute, group: first, dimension: '', what: 'people' };
  return parts.length === 3 && (third === 'mean' || third === 'difference')
    ? { attribute, group: first, dimension: second, what: third }
    : undefined;
};

/** Whether an assessment by a model can hold this, whatever its groups are called. */
export const isOfBreakdown = ({ dimensions }: Pick<Model, 'dimensions'>, id: string): boolean => {
  const found = breakdownIdOf(id);
  if (found === undefined) return false;
  const isOfPeople = found.what === 'people' || dimensions.some((one) => one.id === found.dimension);
  return isOfPeople && (found.what.startsWith('clustering') || /^[\p{L}\p{N}-]+$/u.test(found.group));
};
