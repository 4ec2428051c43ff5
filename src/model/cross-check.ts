import type { Problem } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { itemsOf } from './measures.ts';
import type { ModelHead, ModelPractice } from './schema.ts';
import type { Sheets, Written } from './sheets.ts';

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
      if (item === undefined)
        report(written, here, 'model-no-item', {
          item: code,
          practice: id,
          known: [...codes.keys()].join(', '),
        });
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

type Named = { readonly code: string; readonly facts: Problem['facts'] };

/** A name that is not known, with the one that is nearly right. */
const unknown = (code: string, found: string, known: Iterable<string>, facts: Problem['facts']): Named => {
  const suggestion = nearest(found, known);
  return suggestion === undefined
    ? { code, facts }
    : { code: `${code}-near`, facts: { ...facts, suggestion } };
};

type Lens = ModelHead['lenses'][number];

/** The article and the point that a practice cites. */
const checkSource = (
  written: Written<ModelPractice>,
  lenses: ReadonlyMap<string, Lens>,
  report: Report,
): void => {
  const { article, point } = written.content.source;
  const lens = lenses.get(article);
  if (lens === undefined) {
    const { code, facts } = unknown('model-no-article', article, lenses.keys(), {
      article,
      known: [...lenses.keys()].join(', '),
    });
    report(written, ['source'], code, facts);
    return;
  }
  const isKnown = point === 0 ? lens.thesis !== undefined : point <= lens.points.length;
  if (!isKnown) report(written, ['source'], 'model-no-source', { article, point });
};

/** What the head says of practices and items that may not be there. */
const checkHead = (head: Written<ModelHead>, { practices, unfit }: Sheets, report: Report): void => {
  const items = practices.flatMap(({ content }) => content.items.map(({ code }) => code));
  const codes = new Set([...items, ...unfit.items]);
  const ids = new Set([...practices.map(({ content }) => content.id), ...unfit.practices]);
  const known = (path: PropertyKey[], practice: string): void => {
    if (ids.has(practice)) return;
    const { code, facts } = unknown('model-no-practice', practice, ids, { practice });
    report(head, path, code, facts);
  };
  const { stageRules, contrasts, groupGaps } = head.content;
  stageRules.ceilings.forEach(({ practice }, index) => {
    known(['stageRules', 'ceilings', index, 'practice'], practice);
  });
  contrasts.forEach(({ high, low, where }, index) => {
    known(['contrasts', index, 'high'], high);
    known(['contrasts', index, 'low'], low);
    for (const item of [...(where?.items ?? []), ...(where?.above ?? [])])
      if (!codes.has(item)) report(head, ['contrasts', index, 'where'], 'model-item-nowhere', { item });
  });
  groupGaps.forEach(({ practice }, index) => {
    known(['groupGaps', index, 'practice'], practice);
  });
};

/** What a schema cannot see: references to nowhere, names used twice, five values that do not rise or fall. */
export const crossCheck = (sheets: Sheets): Problem[] => {
  const { head, practices } = sheets;
  const problems: Problem[] = [];
  const report: Report = (written, path, code, facts) => {
    problems.push({ code, facts, place: written.placeOf(path) });
  };
  const seen = new Set<string>();
  const once = (written: Written<unknown>, path: PropertyKey[], name: string): void => {
    if (seen.has(name)) report(written, path, 'model-duplicate', { name });
    seen.add(name);
  };

  const lenses = new Map((head?.content.lenses ?? []).map((lens) => [lens.id, lens]));
  for (const written of practices) {
    const { id, number, items } = written.content;
    once(written, ['id'], id);
    once(written, ['number'], `number ${number}`);
    items.forEach((item, which) => {
      once(written, ['items', which, 'code'], item.code);
    });
    if (head !== undefined) checkSource(written, lenses, report);
    checkRules(written, report);
  }
  if (head !== undefined) checkHead(head, sheets, report);
  return problems;
};
