import type { Change, ChangeTable } from '../../assessment/changes.ts';
import { probabilityText, verdictText, writeChange, writeLevel } from '../../reference/change-sheet.ts';
import { addressOf } from '../../reference/figure-address.ts';
import { figureName } from '../../reference/figure-name.ts';
import type { Desk } from './shown.ts';

/** What a row is called among its like: a dimension, a practice or a department by its name alone. */
export const shortName = (desk: Desk, figure: string): string => {
  const { published, names, say } = desk;
  const { sort, first, unit } = addressOf(figure);
  if (unit !== undefined) {
    const label = published.units.find(({ id }) => id === unit)?.label ?? unit;
    if (sort === 'nps' || sort === 'rating') return label;
    return say('figure.of-unit', {
      unit: label,
      name: shortName(desk, figure.split('.').slice(2).join('.')),
    });
  }
  if (sort === 'dimension') return names.dimension(first);
  if (sort === 'practice') return names.practice(first);
  return figureName(figure, published, names, say);
};

/** A change as a row: both numbers, the difference with its interval, and the verdict in words. */
const rowOf = (desk: Desk, change: Change, isWithin: boolean) => {
  const { say } = desk;
  const name = shortName(desk, change.figure);
  const verdict = verdictText(say, change);
  if (change.status === 'unmeasured') return { measured: false, name, figure: change.id, verdict } as const;
  const { unit, value, low, high } = change;
  const write = (one: number): string => writeChange(desk, unit, one);
  const numberOf = (figure: string | null, level: number) => ({
    // Of a number of another document this one can say nothing.
    figure: isWithin && figure !== null ? figure : '',
    value: level,
    text: writeLevel(desk, unit, level),
  });
  return {
    measured: true,
    name,
    before: numberOf(change.from, change.before),
    after: numberOf(change.to, change.after),
    num: { figure: change.id, value, text: write(value) },
    interval: say('report.interval', { low: write(low), high: write(high) }),
    adjusted: probabilityText(desk, change.adjusted),
    verdict,
    /** up, down or no-evidence: how the row is marked. */
    mark: change.verdict,
    isPart: change.basis === 'part',
  } as const;
};

/** Whether a figure is a dimension or the whole. */
export const isOfWhole = (figure: string): boolean => figure === 'overall' || figure.startsWith('dimension.');

/** Some rows of a table of changes; `isWithin` where both times are in the document that is reported. */
export const changeRows = (
  desk: Desk,
  title: string,
  { before, after, changes }: ChangeTable,
  isWanted: (figure: string) => boolean = () => true,
  isWithin = true,
) => {
  const rows = changes
    .filter(({ figure }) => isWanted(figure))
    .map((change) => rowOf(desk, change, isWithin));
  return {
    before,
    after,
    caption: desk.say('change.caption', { title, before, after }),
    rows,
    hasPart: rows.some((row) => row.measured && row.isPart),
  };
};

/** A change that is more than chance. */
export type Evident = Extract<Change, { status: 'measured' }> & { readonly verdict: 'up' | 'down' };

const isEvident = (change: Change): change is Evident =>
  change.status === 'measured' && change.verdict !== 'no-evidence';

/** Those of some changes that are evident. */
export const evident = (changes: readonly Change[]): Evident[] => changes.filter(isEvident);

/** What has changed since the last wave of the assessment; undefined without one. */
export const sinceLastWave = ({ published: { trend, conclusions } }: Desk): ChangeTable | undefined => {
  const last = trend?.earlier.at(-1)?.label;
  return conclusions.changes.find(
    ({ before, after, changes }) =>
      before === last && after === trend?.label && changes.some(({ figure }) => figure === 'overall'),
  );
};
