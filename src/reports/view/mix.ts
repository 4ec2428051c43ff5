import type { ChangeTable, Decomposition } from '../../assessment/changes.ts';
import { rounded } from '../../reference/decimals-apart.ts';
import { aboutFigure, type Piece, sayPieces } from '../../reference/pieces.ts';
import { changeRows } from './changes.ts';
import type { Desk } from './shown.ts';

const unitOf = ({ figure }: Decomposition): 'nps' | 'rating' => (figure === 'nps' ? 'nps' : 'rating');

/** As many decimals as the unit is written with, or up to two more where the parts would else not seem to add up. */
const decimalsOf = (unit: 'nps' | 'rating', { total, within, mix }: Decomposition): number => {
  const fewest = unit === 'nps' ? 0 : 2;
  const addUp = (decimals: number): boolean =>
    rounded(rounded(within, decimals) + rounded(mix, decimals), decimals) === rounded(total, decimals);
  return [fewest, fewest + 1, fewest + 2].find(addUp) ?? fewest;
};

/** How a change splits into what departments have changed and what their sizes have. */
export const mixView = (
  desk: Desk,
  changes: ChangeTable['changes'],
  decomposition: Decomposition | undefined,
) => {
  if (decomposition === undefined) return null;
  const { say, published, format } = desk;
  const unit = unitOf(decomposition);
  const decimals = decimalsOf(unit, decomposition);
  const write = (value: number): string => format.signed(rounded(value, decimals), decimals);
  const change = changes.find(({ figure }) => figure === unit);
  const ofChange = (value: number): Piece => aboutFigure(change?.id ?? '', write(value));
  const { total, within, mix, units } = decomposition;
  return {
    said: sayPieces(say, 'report.customers.mix', {
      name: say(`figure.${unit}`),
      total: ofChange(total),
      within: ofChange(within),
      mix: ofChange(mix),
    }),
    rows: units.map((one) => ({
      name:
        one.unit === null
          ? say('report.customers.mix-rest')
          : (published.units.find(({ id }) => id === one.unit)?.label ?? one.unit),
      within: write(one.within),
      mix: write(one.mix),
    })),
  };
};

/** What has changed in what customers say of the company and its departments since the quarter before, and since the first; null without one. */
export const outcomeChanges = (desk: Desk, figure: 'nps' | 'rating') => {
  const tables = desk.published.conclusions.changes.filter(({ changes }) => changes[0]?.figure === figure);
  const [table, first] = tables;
  if (table === undefined) return null;
  const title = desk.say(`figure.${figure}`);
  return {
    table: changeRows(desk, title, table),
    sinceFirst: first === undefined ? null : changeRows(desk, title, first),
    mix: mixView(desk, table.changes, table.decompositions[0]),
  };
};
