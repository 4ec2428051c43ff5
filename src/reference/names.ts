import type { Say } from '../locales/words.ts';
import type { Model, ModelPractice } from '../model/schema.ts';
import { type Words, wordsIn } from '../model/words.ts';

/** What the things of a model are called, in the language of `say`; what the model does not know goes by its id. */
export interface Names {
  words(words: Words): string;
  practice(id: string): string;
  dimension(id: string): string;
  lens(id: string): string;
  /** A rule's own name, else that of its measure. */
  rule(practice: string, rule: string): string;
  /** The wording of an item as staff are asked it. */
  item(code: string): string;
  /** Whether agreement with an item is bad news. */
  isReversed(code: string): boolean;
  measure(name: string): string;
  /** Article and point that a practice comes from. */
  source(practice: ModelPractice): string;
}

export const namesOf = (model: Model, say: Say): Names => {
  const words = (text: Words): string => wordsIn(text, say.locale);
  const nameIn = (list: readonly { readonly id: string; readonly name: Words }[], id: string): string => {
    const found = list.find((one) => one.id === id);
    return found === undefined ? id : words(found.name);
  };
  const itemIn = (code: string): ModelPractice['items'][number] | undefined =>
    model.practices.flatMap(({ items }) => items).find((item) => item.code === code);
  const measure = (name: string): string => {
    const key = `measure.${name}`;
    return say.has(key) ? say(key) : name;
  };
  return {
    words,
    practice: (id) => nameIn(model.practices, id),
    dimension: (id) => nameIn(model.dimensions, id),
    lens: (id) => nameIn(model.lenses, id),
    rule: (practice, rule) => {
      const found = model.practices.find(({ id }) => id === practice)?.rules.find((one) => one.id === rule);
      if (found === undefined) return rule;
      return found.name === undefined ? measure(found.measure) : words(found.name);
    },
    item: (code) => {
      const found = itemIn(code);
      return found === undefined ? code : words(found.staff);
    },
    isReversed: (code) => itemIn(code)?.reversed === true,
    measure,
    source: ({ source }) => {
      const lens = model.lenses.find(({ id }) => id === source.article);
      if (lens === undefined) return '';
      const point = source.point === 0 ? lens.thesis : lens.points[source.point - 1];
      return say('report.practice.source', {
        author: lens.author ?? 'none',
        publication: lens.publication,
        point: point === undefined ? '' : words(point),
        number: source.point,
      });
    },
  };
};
