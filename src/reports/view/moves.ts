import { writeChange } from '../../reference/change-sheet.ts';
import { aboutFigure, type Piece, sayPieces, wordsAlone } from '../../reference/pieces.ts';
import { type Evident, evident, shortName, sinceLastWave } from './changes.ts';
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

/** What stands beside a figure that has moved: by how much, with its interval, and since when; nothing beside one that has not. */
export const moveBeside = (desk: Desk, figure: string): Piece[] => {
  const move = moveOf(desk, figure);
  if (move === undefined) return [];
  const { before, change } = move;
  const write = (value: number): string => writeChange(desk, change.unit, value);
  const ends = desk.say('report.interval', { low: write(change.low), high: write(change.high) });
  return sayPieces(desk.say, change.basis === 'part' ? 'report.summary.moved-part' : 'report.summary.moved', {
    before,
    change: movePiece(desk, move),
    interval: aboutFigure(change.id, ends),
  });
};

/** Each dimension that has moved since the last wave, as far as both waves can be compared. */
const movedDimensions = (desk: Desk): Move[] => {
  const table = sinceLastWave(desk);
  return table === undefined
    ? []
    : evident(table.changes)
        .filter(({ figure }) => figure.startsWith('dimension.'))
        .map((change) => ({ before: table.before, change }));
};

/** All that has moved by more than chance, a sentence for each direction and time: what customers say, the overall score and the dimensions. */
export const movedText = (desk: Desk): Piece[][] => {
  const { say, format } = desk;
  const moves = [
    ...['nps', 'rating', 'overall'].flatMap((figure) => moveOf(desk, figure) ?? []),
    ...movedDimensions(desk),
  ];
  const sentences = new Map<string, Move[]>();
  for (const move of moves) {
    const key = `${move.change.verdict} ${move.before}`;
    sentences.set(key, [...(sentences.get(key) ?? []), move]);
  }
  return [...sentences.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const called = alike.map(({ change }) => shortName(desk, change.figure));
    const facts = { before: first.before, names: format.list(called) };
    return [[wordsAlone(say(`report.summary.${first.change.verdict}`, facts))]];
  });
};
