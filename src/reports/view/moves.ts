import { writeChange } from '../../reference/change-sheet.ts';
import { type Piece, sayPieces, wordsAlone } from '../../reference/pieces.ts';
import { type Evident, evident, sinceLastWave } from './changes.ts';
import type { Desk } from './shown.ts';

/** A change by more than chance, and the time that it is a change from. */
interface Move {
  readonly before: string;
  readonly change: Evident;
}

/** The evident change of a figure since the last time it is compared with, else since the first. */
export const moveOf = ({ published }: Desk, figure: string): Move | undefined =>
  published.conclusions.changes
    .flatMap(({ before, changes }) => evident(changes).map((change) => ({ before, change })))
    .find(({ change }) => change.figure === figure);

/** The number of a move within a sentence. */
export const movePiece = (desk: Desk, { change }: Move): Piece => ({
  figure: change.id,
  value: change.value,
  text: writeChange(desk, change.unit, change.value),
});

/** What stands beside a figure that has moved: by how much, and since when; nothing beside one that has not. */
export const moveBeside = (desk: Desk, figure: string): Piece[] => {
  const move = moveOf(desk, figure);
  if (move === undefined) return [];
  const { before, change } = move;
  return sayPieces(desk.say, change.basis === 'part' ? 'report.summary.moved-part' : 'report.summary.moved', {
    before,
    change: movePiece(desk, move),
  });
};

/** Which dimensions have moved since the last wave by more than chance: those that rose in one sentence, those that fell in another. */
export const movedDimensions = (desk: Desk): Piece[][] => {
  const { say, names, format } = desk;
  const table = sinceLastWave(desk);
  if (table === undefined) return [];
  const dimensions = evident(table.changes).filter(({ figure }) => figure.startsWith('dimension.'));
  return (['down', 'up'] as const).flatMap((verdict) => {
    const moved = dimensions.filter((change) => change.verdict === verdict);
    if (moved.length === 0) return [];
    const called = moved.map(({ figure }) => names.dimension(figure.slice('dimension.'.length)));
    return [
      [wordsAlone(say(`report.summary.${verdict}`, { before: table.before, names: format.list(called) }))],
    ];
  });
};
