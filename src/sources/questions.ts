import type { KnowledgeKey, Layout } from '../kinds/kind.ts';
import { segmentOptions } from '../model/knowledge.ts';
import type { Model } from '../model/schema.ts';
import type { Project } from '../project/schema.ts';
import { plainHeader } from '../vocabulary/plain-header.ts';

/** What is needed to read the answers to the model's own questionnaire. */
export interface Questions extends Pick<Layout, 'labels' | 'knowledge'> {
  /** The columns that its questions on the person mean, by header as headers are compared. */
  readonly headers: ReadonlyMap<string, string>;
}

const headersOf = ({ department, level, customerFacing }: Model['background']): Map<string, string> =>
  new Map(
    Object.entries({ department, level, customer_facing: customerFacing }).flatMap(([column, words]) =>
      Object.values(words)
        .filter((text) => text !== undefined)
        .map((text) => [plainHeader(text), column] as const),
    ),
  );

/** The texts of a list of answers and their places in it as exports write them, each with the number it is kept as. */
const keyOf = (
  options: readonly { readonly texts: readonly string[]; readonly value: number }[],
): KnowledgeKey =>
  new Map(
    options.flatMap(({ texts, value }, index) =>
      [...texts, `a${index + 1}`, `ao0${index + 1}`].map(
        (text) => [text.trim().toLowerCase(), value] as const,
      ),
    ),
  );

/** The labels of agreement in every language, and the keys of the items that ask what somebody knows. */
export const questionsOf = (model: Model, project: Project): Questions => {
  const { labels } = model.agreement;
  const languages = [...new Set(labels.flatMap((words) => Object.keys(words)))];
  const listIn = (language: string): string[] =>
    labels.flatMap((words) =>
      Object.entries(words).flatMap(([key, text]) => (key === language && text !== undefined ? [text] : [])),
    );

  const keys = {
    'focus-segments': keyOf(
      segmentOptions(project).map(({ name, isFocus }) => ({ texts: [name], value: Number(isFocus) })),
    ),
    nps: keyOf(
      model.npsBands.map(({ name }, index) => ({
        texts: Object.values(name).filter((text) => text !== undefined),
        value: index,
      })),
    ),
  };
  return {
    headers: headersOf(model.background),
    labels: languages.map(listIn).filter((list) => list.length === labels.length),
    knowledge: new Map(
      model.practices.flatMap(({ items }) =>
        items.flatMap(({ code, knowledge }) =>
          knowledge === undefined ? [] : [[code, keys[knowledge]] as const],
        ),
      ),
    ),
  };
};
