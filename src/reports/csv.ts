import type { Change } from '../assessment/changes.ts';
import {
  type Figure,
  isMeasured,
  type MeasuredFigure,
  type MeasuredScore,
  type Score,
  type Window,
} from '../assessment/figure.ts';
import { delimited } from '../delimited.ts';
import type { Published } from '../disclosure/published.ts';
import { figureName } from '../reference/figure-name.ts';
import { figuresById } from '../reference/figures-by-id.ts';
import { namesOf } from '../reference/names.ts';
import type { Edition } from './report.ts';

/**
 * A text that no spreadsheet takes for a formula: an apostrophe before each sign that begins one, at the start and after
 * whatever may part cells where the file is read with another delimiter (OWASP, CSV Injection). Signs that break lines
 * or cells become spaces.
 */
export const plainCell = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/(^|[,;|])([\s"']*)(?=[=+\-@＝＋－＠])/gu, "$1$2'");

const windowText = (window: Window): string =>
  window === 'undated' ? window : `${window.from}/${window.to}`;

const header = [
  'id',
  'name',
  'status',
  'reason',
  'value',
  'low',
  'high',
  'se',
  'n',
  'unit',
  'window',
  'p',
  'p_adjusted',
];

/** The cells of a row from its value on; what one has not is empty. */
interface Cells {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly se?: number;
  readonly n?: number;
  readonly unit: string;
  readonly window?: string;
  readonly p?: number | null;
  readonly adjusted?: number | null;
}

const cellsOf = ({ value, low, high, se, n, unit, window, p, adjusted }: Cells): string[] => {
  const number = (one: number | null | undefined): string => String(one ?? '');
  return [...[value, low, high, se, n].map(number), unit, window ?? '', ...[p, adjusted].map(number)];
};

/** The corrected probabilities of differences between groups, by their ids. */
const adjustedIn = ({ conclusions }: Published): ReadonlyMap<string, number> =>
  new Map(
    conclusions.breakdowns.flatMap(({ comparisons }) =>
      comparisons.map(({ figure, adjustedP }) => [figure, adjustedP] as const),
    ),
  );

const figureCells = (one: MeasuredFigure | MeasuredScore, adjusted: number | undefined): Cells => {
  if (!('unit' in one)) return { ...one, unit: 'score' };
  const p = 'p' in one && typeof one.p === 'number' ? one.p : null;
  return { ...one, window: windowText(one.window), p, adjusted: adjusted ?? null };
};

/** Every figure and score of an assessment, and every change of one, as a row of plain numbers; ids and codes as in the document. */
export const renderCsv = ({ published, model, say }: Edition): string => {
  const names = namesOf(model, say);
  const adjusted = adjustedIn(published);
  const rowOf = (one: Figure | Score | Change, cells: Cells | undefined): string[] => [
    ...[one.id, figureName(one.id, published, names, say)].map(plainCell),
    one.status,
    one.status === 'unmeasured' ? one.reason : '',
    ...(cells === undefined ? header.slice(4).map(() => '') : cellsOf(cells)),
  ];
  const figures = [...figuresById(published).values()].map((one) =>
    rowOf(one, isMeasured(one) ? figureCells(one, adjusted.get(one.id)) : undefined),
  );
  const changes = published.conclusions.changes.flatMap(({ before, after, changes: own }) =>
    own.map((change) =>
      rowOf(change, change.status === 'measured' ? { ...change, window: `${before}/${after}` } : undefined),
    ),
  );
  return delimited([header, ...figures, ...changes]);
};
