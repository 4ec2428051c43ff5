import { type Note, paragraphsOf } from '../brand.ts';
import type { Problem } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Project } from './schema.ts';
import type { Placed } from './yardsticks.ts';

/** The notes of culture.yaml, in its order. */
export const notesIn = ({ notes }: Project, yaml: YamlFile): Placed<Note>[] =>
  Object.entries(notes).map(([id, text]) => ({
    stated: { id, paragraphs: paragraphsOf(text) },
    place: yaml.placeOf(['notes', id]),
  }));

/** Each note on something that is neither a practice nor a dimension of the model. */
export const wrongNotes = (notes: readonly Placed<Note>[], known: readonly string[]): Problem[] =>
  notes.flatMap(({ stated: { id }, place }) => {
    if (known.includes(id)) return [];
    const suggestion = nearest(id, known);
    return suggestion === undefined
      ? [{ code: 'note-unknown', facts: { id }, place }]
      : [{ code: 'note-unknown-near', facts: { id, suggestion }, place }];
  });
