import type { Problem } from '../errors.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { LoadedDimensionFile, LoadedModelFile } from './load.ts';
import type { Rule } from './measures.ts';

const itemsOf = (rule: Rule): readonly string[] => {
  switch (rule.measure) {
    case 'survey.favourable':
      return rule.items;
    case 'survey.weaker':
      return [...rule.first, ...rule.second];
    case 'customers.weeks':
      return [];
  }
};

const isMonotone = (levels: readonly number[]): boolean => {
  const steps = levels.slice(1).map((level, index) => level - (levels[index] ?? Number.NaN));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
};

/** What a schema cannot see: references to nowhere, names used twice, five values that do not rise or fall. */
export const crossCheck = (head: LoadedModelFile, parts: readonly LoadedDimensionFile[]): Problem[] => {
  const problems: Problem[] = [];
  const report = (yaml: YamlFile, path: PropertyKey[], code: string, facts: Problem['facts']): void => {
    problems.push({ code, facts, place: yaml.placeOf(path) });
  };
  const seen = new Set<string>();
  const once = (yaml: YamlFile, path: PropertyKey[], name: string): void => {
    if (seen.has(name)) report(yaml, path, 'model-duplicate', { name });
    seen.add(name);
  };

  const lenses = new Map(head.content.lenses.map((lens) => [lens.id, lens]));
  for (const { yaml, content } of parts) {
    content.practices.forEach((practice, index) => {
      const at = ['practices', index];
      once(yaml, [...at, 'id'], practice.id);
      once(yaml, [...at, 'number'], `number ${practice.number}`);
      practice.items.forEach((item, which) => {
        once(yaml, [...at, 'items', which, 'code'], item.code);
      });

      const { article, point } = practice.source;
      const lens = lenses.get(article);
      const known =
        lens !== undefined && (point === 0 ? lens.thesis !== undefined : point <= lens.points.length);
      if (!known) report(yaml, [...at, 'source'], 'model-no-source', { article, point });

      const codes = new Set(practice.items.map((item) => item.code));
      practice.rules.forEach((rule, which) => {
        const here = [...at, 'rules', which];
        if (!isMonotone(rule.levels))
          report(yaml, [...here, 'levels'], 'model-not-monotone', { practice: practice.id });
        for (const item of itemsOf(rule))
          if (!codes.has(item)) report(yaml, here, 'model-no-item', { item, practice: practice.id });
      });
    });
  }

  head.content.stageRules.ceilings.forEach((ceiling, index) => {
    if (!seen.has(ceiling.practice))
      report(head.yaml, ['stageRules', 'ceilings', index, 'practice'], 'model-no-practice', {
        practice: ceiling.practice,
      });
  });
  return problems;
};
