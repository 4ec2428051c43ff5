import type { z } from 'zod';
import type { Problem } from '../errors.ts';
import { nearest } from '../nearest.ts';

type Issue = z.core.$ZodIssue;
type Said = Pick<Problem, 'code' | 'facts'>;

/** What was asked for where a value has the wrong form, as the catalogue tells them apart. */
const forms: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  array: 'list',
  tuple: 'list',
  object: 'map',
  record: 'map',
  boolean: 'yesno',
};

const formOf = (expected: string): string => forms[expected] ?? 'other';

/** Names the known one that is nearly right, else all that are known. */
const unknownName = (key: string, found: string, options: readonly unknown[]): Said => {
  const known = options.map(String);
  const suggestion = nearest(found, known);
  const facts = { key, found, known: known.join(', ') };
  return suggestion === undefined
    ? { code: 'yaml-unknown-name', facts }
    : { code: 'yaml-unknown-name-near', facts: { ...facts, suggestion } };
};

/** A key that stands where it is not known, with the known one that it is nearly. */
export const unknownKey = (key: string, known: readonly string[]): Said => {
  const suggestion = nearest(key, known);
  return suggestion === undefined
    ? { code: 'yaml-unknown-key', facts: { key } }
    : { code: 'yaml-unknown-key-near', facts: { key, suggestion } };
};

const sizeOf = (found: unknown): number => (Array.isArray(found) ? found.length : 0);

/** Too few, too many, too low, too high; by what is counted. */
const outOfBounds = (
  key: string,
  found: unknown,
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
): Said => {
  const isSmall = issue.code === 'too_small';
  const bound = Number(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') return { code: 'yaml-empty-text', facts: { key } };
  if (issue.origin === 'array')
    return {
      code: isSmall ? 'yaml-too-few' : 'yaml-too-many',
      facts: { key, count: sizeOf(found), bound },
    };
  const isOpen = issue.inclusive === false ? 'yes' : 'no';
  return {
    code: isSmall ? 'yaml-too-low' : 'yaml-too-high',
    facts: { key, found: String(found), bound, isOpen },
  };
};

/** Of a choice of forms the one that was meant: where the form is right and the content is not, else all of them. */
const noneOf = (key: string, found: unknown, branches: readonly (readonly Issue[])[]): Said => {
  const issues = branches.flat();
  const meant =
    issues.find(({ path }) => path.length > 0) ??
    issues.find((one) => one.code !== 'invalid_type' && one.code !== 'too_small');
  if (meant !== undefined) {
    const inner = meant.path.reduce<unknown>(
      (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
      found,
    );
    return said(String(meant.path.at(-1) ?? key), inner, meant);
  }
  const wanted = branches
    .flat()
    .flatMap((one) => (one.code === 'invalid_type' ? [formOf(one.expected)] : []));
  return { code: 'yaml-wrong-form', facts: { key, form: wanted[0] ?? 'other', other: wanted[1] ?? 'none' } };
};

/** One problem of a value, as a code and its facts: no sentence of the schema library reaches a reader. */
const said = (key: string, found: unknown, issue: Issue): Said => {
  if (found === null) return { code: 'yaml-no-value', facts: { key } };
  switch (issue.code) {
    case 'invalid_union':
      if (issue.discriminator !== undefined)
        return unknownName(key, String(found), 'options' in issue ? (issue.options ?? []) : []);
      return noneOf(key, found, issue.errors);
    case 'invalid_value':
      return unknownName(key, String(found), issue.values);
    case 'invalid_type':
      return { code: 'yaml-wrong-form', facts: { key, form: formOf(issue.expected), other: 'none' } };
    case 'too_small':
    case 'too_big':
      return outOfBounds(key, found, issue);
    case 'invalid_key':
      return { code: 'yaml-bad-key', facts: { key, expected: issue.issues[0]?.message ?? '' } };
    case 'invalid_format':
      return issue.format === 'date'
        ? { code: 'yaml-not-a-day', facts: { key, found: String(found) } }
        : { code: 'yaml-invalid', facts: { key, expected: issue.message } };
    default:
      return { code: 'yaml-invalid', facts: { key, expected: issue.message } };
  }
};

/** A problem that the schema found, by the value at its place. */
export const issueProblem = (issue: Issue, found: unknown): Said => {
  const where = issue.path.map(String).join('.');
  const isName = issue.code === 'invalid_value' || issue.code === 'invalid_union';
  if (found === undefined && issue.code !== 'invalid_key') {
    const discriminator = issue.code === 'invalid_union' ? issue.discriminator : undefined;
    if (discriminator === undefined) return { code: 'yaml-missing-key', facts: { key: where } };
  }
  if (where === '') {
    const isList = issue.code === 'invalid_type' && issue.expected === 'array';
    return { code: isList ? 'yaml-no-list' : 'yaml-no-map', facts: {} };
  }
  const last = issue.path.at(-1);
  return said(isName && typeof last === 'string' ? last : where, found, issue);
};
