import type { Assessment } from '../../assessment/document.ts';
import { type Figure, isMeasured } from '../../assessment/figure.ts';
import { speaksOf } from '../../reference/findings-of.ts';
import { type Piece, sayPieces, wordsAlone } from '../../reference/pieces.ts';
import { lettersFor } from './letters.ts';
import type { Desk } from './shown.ts';

/** Which team the others rate clearly lower than another, as far as the intervals tell. */
const titleOf = ({ say, write }: Desk, teams: NonNullable<Assessment['internal']>['teams']): Piece[] => {
  const ranked = teams
    .flatMap(({ label, received }) => (isMeasured(received) ? [{ label, received }] : []))
    .sort((a, b) => a.received.value - b.received.value);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  if (lowest === undefined || highest === undefined) return [wordsAlone(say('report.internal.unmeasured'))];
  const { id, unit, value } = lowest.received;
  const facts = { name: lowest.label, rating: { figure: id, value, text: write(unit, value) } };
  if (lowest === highest) return sayPieces(say, 'report.internal.only', facts);
  return lowest.received.high < highest.received.low
    ? sayPieces(say, 'report.internal.message', facts)
    : [wordsAlone(say('report.internal.close'))];
};

/** What teams say of each other: who rates in rows, who is rated in columns. */
export const internalView = (desk: Desk) => {
  const { published, model } = desk;
  const { internal } = published;
  const teams = speaksOf(model, published)('pair') ? (internal?.teams ?? []) : [];
  const all = [
    ...(internal?.pairs ?? []).map(({ figure }) => figure),
    ...teams.flatMap(({ received, own }) => [received, own]),
  ];
  const letters = lettersFor(all.map((figure) => desk.figure(figure)));
  const cell = (figure: Figure | undefined) =>
    figure === undefined
      ? null
      : {
          shade: isMeasured(figure) ? Math.round(figure.value) : 0,
          score: desk.figure(figure),
          letter: letters.of(desk.figure(figure)),
        };
  return {
    any: teams.length > 0,
    title: titleOf(desk, teams),
    letters: letters.legend,
    teams: teams.map(({ label }) => label),
    rows: teams.map(({ id, label }) => ({
      label,
      cells: teams.map((to) =>
        to.id === id
          ? null
          : cell(internal?.pairs.find((pair) => pair.from === id && pair.to === to.id)?.figure),
      ),
    })),
    received: teams.map(({ received }) => cell(received)),
    own: teams.map(({ own }) => cell(own)),
  };
};
