import { type Figure, isMeasured } from '../../assessment/figure.ts';
import { speaksOf } from '../../reference/findings-of.ts';
import type { Desk } from './shown.ts';

/** What teams say of each other: who rates in rows, who is rated in columns. */
export const internalView = (desk: Desk) => {
  const { published, model } = desk;
  const { internal } = published;
  const teams = speaksOf(model, published)('pair') ? (internal?.teams ?? []) : [];
  const cell = (figure: Figure | undefined) =>
    figure === undefined
      ? null
      : { shade: isMeasured(figure) ? Math.round(figure.value) : 0, score: desk.figure(figure) };
  return {
    any: teams.length > 0,
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
