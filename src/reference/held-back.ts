import { type Assessment, heldBackScore } from '../assessment/document.ts';
import type { HeldBack } from '../assessment/stage.ts';
import type { Library } from './library.ts';
import { aboutFigure, type Piece, sayPieces, textOf } from './pieces.ts';

/** What a score is, what it needs, and whether the two look alike, so that 1.46 does not pass for the 1.5 it falls short of. */
export const heldBackFacts = (
  write: (score: number) => string,
  assessment: Assessment,
  held: HeldBack,
): { readonly needs: string; readonly value: string; readonly close: 'yes' | 'no' } => {
  const needs = write(held.needs);
  const score = heldBackScore(held, assessment);
  const value = score === undefined ? '' : write(score);
  return { needs, value, close: value === needs ? 'yes' : 'no' };
};

/** The score that falls short, where it is one, else the stage itself, which counts what is measured. */
const figureOf = (held: HeldBack): string => {
  switch (held.reason) {
    case 'overall':
      return 'overall';
    case 'dimension':
      return `dimension.${held.dimension}`;
    case 'practice':
      return `practice.${held.practice}`;
    default:
      return 'stage';
  }
};

/** What stands between an assessment and the next stage, as a sentence in pieces. */
export const heldBackPieces = (
  { say, format, names }: Pick<Library, 'say' | 'format' | 'names'>,
  assessment: Assessment,
  held: HeldBack,
  write = format.score,
): Piece[] => {
  const { needs, value, close } = heldBackFacts(write, assessment, held);
  const facts = {
    close,
    value: { figure: figureOf(held), value: heldBackScore(held, assessment) ?? null, text: value },
    needs: aboutFigure('stage', needs),
  };
  switch (held.reason) {
    case 'overall':
      return sayPieces(say, 'report.held.overall', facts);
    case 'dimension':
      return sayPieces(say, 'report.held.dimension', { ...facts, name: names.dimension(held.dimension) });
    case 'practice':
      return sayPieces(say, 'report.held.practice', { ...facts, name: names.practice(held.practice) });
    case 'dimensions':
    case 'records':
      return sayPieces(say, `report.held.${held.reason}`, {
        measured: held.measured,
        counted: aboutFigure('stage', format.count(held.measured)),
        needs: aboutFigure('stage', format.count(held.needs)),
      });
  }
};

/** The same as plain text. */
export const heldBackText = (...facts: Parameters<typeof heldBackPieces>): string =>
  textOf(heldBackPieces(...facts));
