import { type MeasureName, measureInfo } from '../model/measures.ts';
import type { Model } from '../model/schema.ts';
import type { Library } from './library.ts';
import { filesOf } from './practice-sheet.ts';
import { facts, heading, list, numbered, paragraph, type Sheet } from './sheet.ts';

type Dimension = Model['dimensions'][number];
type Lens = Model['lenses'][number];

/** A dimension: its question and its practices. */
export const dimensionSheet = ({ model, say, names }: Library, { id, name, question }: Dimension): Sheet => ({
  title: `${names.words(name)} (${id})`,
  blocks: [
    paragraph(names.words(question)),
    heading(say('sheet.practices')),
    list(
      model.practices
        .filter(({ dimension }) => dimension === id)
        .map((practice) => `${practice.number} ${names.words(practice.name)} (${practice.id})`),
    ),
  ],
});

/** An article: how it is cited, and which practice comes from which of its points. */
export const lensSheet = ({ model, say, names }: Library, lens: Lens): Sheet => {
  const practices = model.practices
    .filter(({ source }) => source.article === lens.id)
    .sort((a, b) => a.source.point - b.source.point);
  return {
    title: `${names.words(lens.name)} (${lens.id})`,
    blocks: [
      facts([
        say('sheet.citation'),
        say('report.method.citation', {
          author: lens.author ?? 'none',
          publication: lens.publication,
          date: lens.date ?? 'none',
          language: say(`language.${lens.language}`),
        }),
      ]),
      heading(say('sheet.practices')),
      list(
        practices.map(
          (practice) => `${names.words(practice.name)} (${practice.id}): ${names.source(practice)}`,
        ),
      ),
    ],
  };
};

/** A measure: how it is computed, from what, and which rules use it with which values. */
export const measureSheet = (library: Library, measure: MeasureName): Sheet => {
  const { model, say, names, write } = library;
  const { evidence, counts, unit } = measureInfo[measure];
  const uses = model.practices.flatMap(({ id, rules }) =>
    rules
      .filter((rule) => rule.measure === measure)
      .map((rule) => {
        const values = rule.levels.map((level) => write(unit, level)).join(' · ');
        return `rule.${id}.${rule.id}: ${names.rule(id, rule.id)}; ${values}`;
      }),
  );
  return {
    title: `${names.measure(measure)} (${measure})`,
    blocks: [
      paragraph(say(`how.${measure}`)),
      facts(
        [say('sheet.files'), filesOf(library, measure)],
        [say('sheet.evidence'), say(`evidence.${evidence}`)],
        [say('sheet.counts'), counts],
      ),
      ...(uses.length === 0 ? [] : [heading(say('sheet.used-by')), list(uses)]),
    ],
  };
};

/** The whole model in one page: stages, articles, dimensions with their practices. */
export const modelSheet = ({ model, say, names, format }: Library): Sheet => ({
  title: names.words(model.name),
  blocks: [
    paragraph(say('sheet.model', { id: model.id, version: model.version, sha256: model.sha256 })),
    heading(say('model-doc.stages')),
    numbered(
      model.stages.map(
        ({ name, meaning, cut }) => `${names.words(name)} (${format.score(cut)}): ${names.words(meaning)}`,
      ),
    ),
    heading(say('model-doc.lenses')),
    list(model.lenses.map((lens) => `${lens.id}: ${names.words(lens.name)}`)),
    ...model.dimensions.flatMap(({ id, name, question }) => [
      heading(`${names.words(name)} (${id}): ${names.words(question)}`),
      list(
        model.practices
          .filter(({ dimension }) => dimension === id)
          .map(
            (practice) =>
              `${practice.number} ${names.words(practice.name)} (${practice.id}): ${practice.rules
                .map(({ id: rule, weight }) => `${rule} ${format.weight(weight)}`)
                .join(', ')}`,
          ),
      ),
    ]),
  ],
});
