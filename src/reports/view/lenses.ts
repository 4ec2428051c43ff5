import { isMeasured, type MeasuredScore } from '../../assessment/figure.ts';
import type { Desk } from './shown.ts';

type Ranked = MeasuredScore & { readonly name: string };

/** Which checklist is ahead, where the intervals keep apart. */
const messageOf = ({ say }: Desk, highest: Ranked | undefined, lowest: Ranked | undefined): string =>
  highest !== undefined && lowest !== undefined && highest.low > lowest.high
    ? say('report.lenses.apart', { highest: highest.name, lowest: lowest.name })
    : say('report.lenses.close');

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
  const ranked = lenses
    .flatMap(({ name, strip }) => (strip === null ? [] : [{ name, ...strip }]))
    .sort((a, b) => b.value - a.value);
  const [first] = ranked;
  return {
    title: desk.say('report.lenses.title', { count: lenses.length }),
    message:
      first !== undefined && ranked.length === 1
        ? desk.say('report.lenses.only', { name: first.name })
        : messageOf(desk, first, ranked.at(-1)),
    any: lenses.some(({ strip }) => strip !== null),
    lenses,
    chosen:
      published.chosenLenses.length === 0
        ? ''
        : desk.say('report.lenses.chosen', {
            lenses: desk.format.list(published.chosenLenses.map((id) => names.lens(id))),
            count: published.practices.length,
          }),
  };
};
