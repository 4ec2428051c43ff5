import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import { figuresById } from './figures-by-id.ts';
import type { Library } from './library.ts';
import { reasonText } from './reason.ts';

/** One assessment beside the library: its figures by id, and each as a text. */
export interface Dossier {
  readonly library: Library;
  readonly assessment: Assessment;
  readonly known: ReadonlyMap<string, Figure | Score>;
  /** The value in the manner of its unit, or why there is none. */
  text(one: Figure | Score): string;
  /** The same by id; empty for a figure that the assessment does not hold. */
  textOf(id: string): string;
  /** Each figure that the assessment holds, with its value. */
  lines(ids: readonly string[]): string[];
}

export const openDossier = (library: Library, assessment: Assessment): Dossier => {
  const { say, write, format } = library;
  const known = figuresById(assessment);
  const text = (one: Figure | Score): string => {
    if (isMeasured(one)) return 'unit' in one ? write(one.unit, one.value) : format.mean(one.value);
    return reasonText(say, one, assessment.disclosure.minimumGroup);
  };
  const textOf = (id: string): string => {
    const found = known.get(id);
    return found === undefined ? '' : text(found);
  };
  const lines = (ids: readonly string[]): string[] =>
    ids.filter((id) => known.has(id)).map((id) => `${id} = ${textOf(id)}`);
  return { library, assessment, known, text, textOf, lines };
};
