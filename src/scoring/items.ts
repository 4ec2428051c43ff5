import type { Assessment } from '../assessment/document.ts';
import { itemsOf } from '../model/measures.ts';
import { estimateShare } from '../statistics/share.ts';
import { countPeople, type MatrixRow, type SurveyRow } from '../tallies/matrix.ts';
import { figure } from './figures.ts';
import { ofPopulation } from './finite-population.ts';
import { measureFavourable } from './measures/favourable.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { favour, isFavourable } from './people.ts';
import type { Group, Sample } from './sample.ts';

/** What people say to one item. */
export interface MeasuredItem {
  readonly code: string;
  /** The favourable share, that of the middle, and that of the unfavourable side. */
  readonly measured: Measured;
  readonly neither: Measured;
  readonly against: Measured;
  /** What the last two tell beside the first. */
  readonly told: readonly (Told | Sample)[];
}

/** Of whom something is known, and whether all or none of them are on one of the sides. */
interface Told extends Group {
  readonly isAlike: boolean;
}

type Side = 'favourable' | 'neither' | 'against';

const isOfSurvey = (row: MatrixRow): row is SurveyRow => 'answers' in row;

const sideOf = (share: number, options: number): Side => {
  if (isFavourable(share, options)) return 'favourable';
  return isFavourable(1 - share, options) ? 'against' : 'neither';
};

/** What the sides tell: whether nobody is on one of them, where it can be chosen; of up to three options, also the sum of the answers. */
const toldBy = (
  code: string,
  rows: readonly SurveyRow[],
  shares: readonly number[],
  sides: readonly Side[],
): (Told | Sample)[] => {
  const hasMiddle = rows.some(({ options }) => options % 2 === 1);
  const group = { kind: 'survey', variable: `sides ${code}`, rows } as const;
  const summed: Sample = {
    ...group,
    variable: `answer ${code}`,
    values: shares.map((share) => 1 + 4 * share),
    isAlike: false,
    scale: { min: 1, max: 5 },
  };
  return [
    { ...group, isAlike: hasMiddle && new Set(sides).size < 3 },
    ...(rows.every(({ options }) => options <= 3) ? [summed] : []),
  ];
};

/** An item with the answers on each side, from the sample behind its favourable share. */
const withSides = (evidence: Evidence, code: string, measured: Measured): MeasuredItem => {
  if (typeof measured === 'string') return { code, measured, neither: measured, against: measured, told: [] };
  const people = 'people' in measured ? measured.people : undefined;
  const rows = (people?.samples[0].rows ?? []).filter(isOfSurvey);
  const shares = rows.map((row) => favour(row, code, evidence.reversed) ?? 0);
  const sides = shares.map((share, at) => sideOf(share, rows[at]?.options ?? 0));
  const count = countPeople(rows);
  const shareOf = (side: Side): Measured => {
    const part = sides.filter((one) => one === side).length / rows.length;
    return ofPopulation({ ...measured, estimate: estimateShare(part * count, count) }, evidence);
  };
  return {
    code,
    measured: ofPopulation(measured, evidence),
    neither: shareOf('neither'),
    against: shareOf('against'),
    told: toldBy(code, rows, shares, sides),
  };
};

/** The answers to every opinion item of the model, among those its practice asks: the favourable share, and what the others say. */
export const measureItems = (evidence: Evidence): MeasuredItem[] =>
  evidence.model.practices.flatMap(({ items, rules }) => {
    const isAskedOfStaff = (code: string): boolean =>
      rules.some((rule) => 'among' in rule && rule.among === 'staff' && itemsOf(rule).includes(code));
    const opinions = items.filter(({ knowledge }) => knowledge === undefined);
    return opinions.map(({ code }) =>
      withSides(
        evidence,
        code,
        measureFavourable(evidence, [code], isAskedOfStaff(code) ? 'staff' : 'everyone'),
      ),
    );
  });

/** The same as figures. */
export const scoreItems = (items: readonly MeasuredItem[]): Assessment['items'] =>
  items.map(({ code, measured, neither, against }) => ({
    code,
    figure: figure(`item.${code}`, measured),
    neither: figure(`item.${code}.neither`, neither),
    against: figure(`item.${code}.against`, against),
  }));
