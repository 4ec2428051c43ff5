import type { Unit } from '../assessment/figure.ts';
import type { Problem } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { itemsOf, measureInfo } from './measures.ts';
import type { ModelHead, ModelPractice } from './schema.ts';
import type { Sheets, Written } from './sheets.ts';

/** What a figure of a unit can be at all; levels beyond it are never reached. */
const ranges: { readonly [U in Unit]?: readonly [low: number, high: number] } = {
  share: [0, 1],
  ratio: [0, Infinity],
  correlation: [-1, 1],
  rating: [1, 5],
  hours: [0, Infinity],
  monthly: [0, Infinity],
  days: [0, Infinity],
  count: [0, Infinity],
  nps: [-100, 100],
};

/** Levels that no figure of the rule's measure can have. */
const outOfRange = ({ content, placeOf }: Written<ModelPractice>): Problem[] =>
  content.rules.flatMap(({ measure, levels }, index): Problem[] => {
    const { unit } = measureInfo[measure];
    const [low, high] = ranges[unit] ?? [-Infinity, Infinity];
    const beyond = levels.filter((level) => level < low || level > high);
    return beyond.length === 0
      ? []
      : [
          {
            code: 'lint-level-beyond',
            facts: { measure, level: beyond.join(', '), low, high: Number.isFinite(high) ? high : 'none' },
            place: placeOf(['rules', index, 'levels']),
          },
        ];
  });

const functionsOf = (rule: ModelPractice['rules'][number]): string[] => [
  ...('function' in rule ? [rule.function] : []),
  ...('against' in rule ? [rule.against] : []),
];

/** Functions that one rule alone speaks of, and that others spell a little otherwise. */
const strayFunctions = (practices: Sheets['practices']): Problem[] => {
  const all = practices.flatMap(({ content }) => content.rules.flatMap(functionsOf));
  const isStray = (name: string): boolean => all.filter((one) => one === name).length === 1;
  return practices.flatMap(({ content, placeOf }) =>
    content.rules.flatMap((rule, index) =>
      functionsOf(rule).flatMap((name): Problem[] => {
        const suggestion = nearest(
          name,
          all.filter((one) => one !== name),
        );
        if (!isStray(name) || suggestion === undefined) return [];
        const facts = { name, suggestion };
        return [{ code: 'lint-function-near', facts, place: placeOf(['rules', index]) }];
      }),
    ),
  );
};

/** What a model may hold and its author hardly means: items that no rule reads, rules without weight, levels beyond reach, points that no practice cites, a stage out of reach. */
export const lint = ({ head, practices, problems }: Sheets): Problem[] => [
  ...practices.flatMap(outOfRange),
  ...strayFunctions(practices),
  ...practices.flatMap(idle),
  // What nothing cites can be said only where all practices could be read.
  ...(head === undefined || problems.length > 0 ? [] : ofHead(head, practices)),
];

/** Items that no rule reads, and rules that change nothing. */
const idle = ({ content, placeOf }: Written<ModelPractice>): Problem[] => {
  const { id, items, rules } = content;
  const used = new Set(rules.flatMap(itemsOf));
  return [
    ...items.flatMap(({ code }, index): Problem[] =>
      used.has(code)
        ? []
        : [
            {
              code: 'lint-item-unused',
              facts: { item: code, practice: id },
              place: placeOf(['items', index]),
            },
          ],
    ),
    ...rules.flatMap(({ id: rule, weight }, index): Problem[] =>
      weight > 0
        ? []
        : [{ code: 'lint-weight-zero', facts: { rule, practice: id }, place: placeOf(['rules', index]) }],
    ),
  ];
};

/** Points that no practice cites, and a stage that asks for more than there is. */
const ofHead = (head: Written<ModelHead>, practices: Sheets['practices']): Problem[] => {
  const { lenses, stageRules, dimensions } = head.content;
  const cites = (article: string, point: number): boolean =>
    practices.some(({ content }) => content.source.article === article && content.source.point === point);
  const ofLenses = lenses.flatMap(({ id, points }, at) =>
    points.flatMap((_, index): Problem[] =>
      cites(id, index + 1)
        ? []
        : [
            {
              code: 'lint-point-unused',
              facts: { article: id, point: index + 1 },
              place: head.placeOf(['lenses', at, 'points', index]),
            },
          ],
    ),
  );
  const isOutOfReach =
    stageRules.practicesNeeded > practices.length || stageRules.dimensionsNeeded > dimensions.length;
  return [
    ...ofLenses,
    ...(isOutOfReach
      ? [
          {
            code: 'lint-stage-out-of-reach',
            facts: { practices: practices.length, dimensions: dimensions.length },
            place: head.placeOf(['stageRules']),
          },
        ]
      : []),
  ];
};
