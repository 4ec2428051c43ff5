import { type Assessment, heldBackScore } from '../assessment/document.ts';
import type { HeldBack } from '../assessment/stage.ts';
import type { Format } from '../locales/format.ts';
import { decimalsApart } from './decimals-apart.ts';
import type { Library } from './library.ts';
import { aboutFigure, type Piece, sayPieces, textOf } from './pieces.ts';

/** What a score is and what it needs, with decimals enough that 1.46 does not pass for the 1.5 it falls short of; of a count only what it needs. */
export const heldBackFacts = (
  format: Format,
  assessment: Assessment,
  held: HeldBack,
  decimals = 1,
): { readonly needs: string; readonly value: string } => {
  const score = heldBackScore(held, assessment);
  if (score === undefined) return { needs: format.count(held.needs), value: '' };
  const enough = decimalsApart(decimals, [[score, held.needs]]);
  return { needs: format.fixed(held.needs, enough), value: format.fixed(score, enough) };
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
  decimals = 1,
): Piece[] => {
  const { needs, value } = heldBackFacts(format, assessment, held, decimals);
  const facts = {
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
