import type { Figure, Score } from '../../assessment/figure.ts';
import type { Finding } from '../../assessment/findings.ts';
import { figureName } from '../../reference/figure-name.ts';
import { figuresById } from '../../reference/figures-by-id.ts';
import { findingSentence } from '../../reference/finding-sentence.ts';
import { findingsOf, isAboutAnswers } from '../../reference/findings-of.ts';
import type { Desk, Shown } from './shown.ts';

const shownIn = (desk: Desk, known: ReadonlyMap<string, Figure | Score>, id: string): Shown | undefined => {
  const found = known.get(id);
  if (found === undefined) return undefined;
  return 'unit' in found ? desk.figure(found) : desk.score(found);
};

const sentencesOf = (desk: Desk, findings: readonly Finding[]) => {
  const { published, names, say } = desk;
  const known = figuresById(published);
  return findings.map((finding) => ({
    id: finding.id,
    text: findingSentence(desk, published, known, finding),
    figures: finding.figures.flatMap((id) => {
      const shown = shownIn(desk, known, id);
      return shown === undefined ? [] : [{ name: figureName(id, published, names, say), shown }];
    }),
  }));
};

/** Every finding about the company as a sentence with the figures it rests on. */
export const findingsView = (desk: Desk) =>
  sentencesOf(
    desk,
    findingsOf(desk.model, desk.published).filter((finding) => !isAboutAnswers(finding)),
  );

/** Likewise those about the answers: they are of the quality of the data, and would drive out what is said of the company. */
export const answersView = (desk: Desk) =>
  sentencesOf(desk, findingsOf(desk.model, desk.published).filter(isAboutAnswers));
