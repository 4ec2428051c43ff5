import type { Figure, Score } from '../../assessment/figure.ts';
import type { Finding } from '../../assessment/findings.ts';
import { figureName } from '../../reference/figure-name.ts';
import { figuresById } from '../../reference/figures-by-id.ts';
import { findingFacts, findingPieces } from '../../reference/finding-sentence.ts';
import { findingsOf, isAboutAnswers } from '../../reference/findings-of.ts';
import { type Piece, sayPieces, textOf } from '../../reference/pieces.ts';
import type { Desk, Shown } from './shown.ts';

const shownIn = (desk: Desk, known: ReadonlyMap<string, Figure | Score>, id: string): Shown | undefined => {
  const found = known.get(id);
  if (found === undefined) return undefined;
  return 'unit' in found ? desk.figure(found) : desk.score(found);
};

const sentencesOf = (desk: Desk, findings: readonly Finding[]) => {
  const { published, names, say } = desk;
  const known = figuresById(published);
  return findings.map((finding) => {
    const said = findingPieces(desk, published, known, finding);
    return {
      id: finding.id,
      text: textOf(said),
      said,
      figures: finding.figures.flatMap((id) => {
        const shown = shownIn(desk, known, id);
        return shown === undefined ? [] : [{ name: figureName(id, published, names, say), shown }];
      }),
    };
  });
};

/** What the page says in one line: its first finding, the say–do gaps last, since they have a page of their own. */
const titleOf = (desk: Desk, findings: readonly Finding[]): Piece[] => {
  const { model, names, say, published } = desk;
  const first = findings.find(({ id }) => id !== 'say-do-gap') ?? findings[0];
  if (first === undefined) return [];
  const contrast = model.contrasts.find(({ id }) => id === first.id);
  if (contrast !== undefined)
    return sayPieces(say, 'finding-title.contrast', {
      high: names.practice(contrast.high),
      low: names.practice(contrast.low),
    });
  const gap = model.groupGaps.find(({ id }) => id === first.id);
  if (gap !== undefined)
    return sayPieces(say, 'finding-title.group-gap', { name: names.practice(gap.practice) });
  const key = `finding-title.${first.id}`;
  const known = figuresById(published);
  return say.has(key)
    ? sayPieces(say, key, findingFacts(desk, published, known, first))
    : findingPieces(desk, published, known, first);
};

const aboutCompany = ({ model, published }: Desk): Finding[] =>
  findingsOf(model, published).filter((finding) => !isAboutAnswers(finding));

/** Every finding about the company as a sentence with the figures it rests on. */
export const findingsView = (desk: Desk) => sentencesOf(desk, aboutCompany(desk));

/** The page of findings: what it says in one line, and each of them. */
export const findingsPage = (desk: Desk) => ({
  title: titleOf(desk, aboutCompany(desk)),
  all: findingsView(desk),
});

/** Likewise those about the answers: they are of the quality of the data, and would drive out what is said of the company. */
export const answersView = (desk: Desk) =>
  sentencesOf(desk, findingsOf(desk.model, desk.published).filter(isAboutAnswers));
