import type { Problem } from '../errors.ts';
import type { Written } from './cross-check.ts';
import { itemsOf } from './measures.ts';
import type { ModelHead, ModelPractice } from './schema.ts';

/** What a model may hold and its author hardly means: items that no rule reads, rules without weight, points that no practice cites, a stage out of reach. */
export const lint = (head: Written<ModelHead>, practices: readonly Written<ModelPractice>[]): Problem[] => {
  const ofPractices = practices.flatMap(({ content, placeOf }): Problem[] => {
    const { id, items, rules } = content;
    const used = new Set(rules.flatMap(itemsOf));
    return [
      ...items.flatMap(({ code }, index) =>
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
      ...rules.flatMap(({ id: rule, weight }, index) =>
        weight > 0
          ? []
          : [{ code: 'lint-weight-zero', facts: { rule, practice: id }, place: placeOf(['rules', index]) }],
      ),
    ];
  });
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
    ...ofPractices,
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
