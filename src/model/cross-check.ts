import type { Place, Problem } from '../errors.ts';
import { itemsOf } from './measures.ts';
import type { ModelHead, ModelPractice } from './schema.ts';

/** Something of a model that knows where it was written. */
export interface Written<T> {
  readonly content: T;
  /** The place of a value at a path within it. */
  placeOf(path: readonly PropertyKey[]): Place;
}

const isMonotone = (levels: readonly number[]): boolean => {
  const steps = levels.slice(1).map((level, index) => level - (levels[index] ?? Number.NaN));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
};

type Report = (written: Written<unknown>, path: PropertyKey[], code: string, facts: Problem['facts']) => void;

const checkRules = (written: Written<ModelPractice>, report: Report): void => {
  const { id, items, rules } = written.content;
  const codes = new Map(items.map((item) => [item.code, item]));
  const seen = new Set<string>();
  rules.forEach((rule, index) => {
    const here = ['rules', index];
    if (seen.has(rule.id)) report(written, here, 'model-rule-twice', { rule: rule.id, practice: id });
    seen.add(rule.id);
    if (!isMonotone(rule.levels))
      report(written, [...here, 'levels'], 'model-not-monotone', { practice: id });
    for (const code of itemsOf(rule)) {
      const item = codes.get(code);
      if (item === undefined) report(written, here, 'model-no-item', { item: code, practice: id });
      else if ((item.knowledge === undefined) === (rule.measure === 'survey.knowing'))
        report(written, here, 'model-item-unfit', { item: code, measure: rule.measure });
    }
  });
  rules.forEach(({ insteadOf }, index) => {
    if (insteadOf === undefined) return;
    const first = rules.find((rule) => rule.id === insteadOf);
    if (first === undefined || first.insteadOf !== undefined)
      report(written, ['rules', index, 'insteadOf'], 'model-no-rule', { rule: insteadOf, practice: id });
  });
  if (!rules.some(({ weight }) => weight > 0))
    report(written, ['rules'], 'model-no-weight', { practice: id });
};

/** What a schema cannot see: references to nowhere, names used twice, five values that do not rise or fall. */
export const crossCheck = (
  head: Written<ModelHead>,
  practices: readonly Written<ModelPractice>[],
): Problem[] => {
  const problems: Problem[] = [];
  const report: Report = (written, path, code, facts) => {
    problems.push({ code, facts, place: written.placeOf(path) });
  };
  const seen = new Set<string>();
  const once = (written: Written<unknown>, path: PropertyKey[], name: string): void => {
    if (seen.has(name)) report(written, path, 'model-duplicate', { name });
    seen.add(name);
  };

  const lenses = new Map(head.content.lenses.map((lens) => [lens.id, lens]));
  for (const written of practices) {
    const { id, number, items, source } = written.content;
    once(written, ['id'], id);
    once(written, ['number'], `number ${number}`);
    items.forEach((item, which) => {
      once(written, ['items', which, 'code'], item.code);
    });
    const { article, point } = source;
    const lens = lenses.get(article);
    const isKnown =
      lens !== undefined && (point === 0 ? lens.thesis !== undefined : point <= lens.points.length);
    if (!isKnown) report(written, ['source'], 'model-no-source', { article, point });
    checkRules(written, report);
  }

  const codes = new Set(practices.flatMap(({ content }) => content.items.map(({ code }) => code)));
  const isPractice = (id: string): boolean => practices.some(({ content }) => content.id === id);
  const known = (path: PropertyKey[], practice: string): void => {
    if (!isPractice(practice)) report(head, path, 'model-no-practice', { practice });
  };
  head.content.stageRules.ceilings.forEach(({ practice }, index) => {
    known(['stageRules', 'ceilings', index, 'practice'], practice);
  });
  head.content.contrasts.forEach(({ high, low, where }, index) => {
    known(['contrasts', index, 'high'], high);
    known(['contrasts', index, 'low'], low);
    for (const code of [...(where?.items ?? []), ...(where?.above ?? [])])
      if (!codes.has(code))
        report(head, ['contrasts', index, 'where'], 'model-no-item', { item: code, practice: low });
  });
  head.content.groupGaps.forEach(({ practice }, index) => {
    known(['groupGaps', index, 'practice'], practice);
  });
  return problems;
};
