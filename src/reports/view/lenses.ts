import { isMeasured } from '../../assessment/figure.ts';
import type { Desk } from './shown.ts';

/** The articles side by side, each as its own checklist. */
export const lensesView = (desk: Desk) => {
  const { published, model, names } = desk;
  const lenses = published.lenses.flatMap(({ id, score, practices }) => {
    const lens = model.lenses.find((one) => one.id === id);
    if (lens === undefined) return [];
    return [
      {
        id,
        name: names.words(lens.name),
        publication: [lens.author, lens.publication].filter((part) => part !== null).join(', '),
        score: desk.score(score),
        strip: isMeasured(score) ? score : null,
        practices: practices.flatMap((practice) => {
          const result = published.practices.find((one) => one.id === practice);
          if (result === undefined) return [];
          return [{ id: practice, name: names.practice(practice), score: desk.score(result.score) }];
        }),
      },
    ];
  });
  return {
    any: lenses.some(({ strip }) => strip !== null),
    lenses,
    title: desk.say('report.lenses.title', { count: lenses.length }),
    chosen:
      published.chosenLenses.length === 0
        ? ''
        : desk.say('report.lenses.chosen', {
            lenses: desk.format.list(published.chosenLenses.map((id) => names.lens(id))),
            count: published.practices.length,
          }),
  };
};
