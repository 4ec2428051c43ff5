import { type Figure, isMeasured, type MeasuredFigure } from '../../assessment/figure.ts';
import type { PracticeResult } from '../../assessment/scores.ts';
import { aboutFigure, type Piece, sayPieces, wordsAlone } from '../../reference/pieces.ts';
import type { DumbbellRow } from '../charts/dumbbells.ts';
import type { Desk } from './shown.ts';

interface Known {
  readonly result: PracticeResult;
  readonly gap: Figure;
  readonly views: NonNullable<PracticeResult['views']>;
}

/** Practices of which leaders are asked in words of their own: the widest gap first, those without one last. */
const asked = ({ published }: Desk): Known[] => {
  const size = ({ gap }: Known): number => (isMeasured(gap) ? Math.abs(gap.value) : -1);
  return published.practices
    .flatMap((result): Known[] => {
      const { gap, views } = result;
      return gap === null || views === null ? [] : [{ result, gap, views }];
    })
    .sort((a, b) => size(b) - size(a));
};

/** What the gaps say together; a gap is one where its whole interval lies on one side of none. */
const messageOf = ({ say, format, names }: Desk, known: readonly Known[]): Piece[] => {
  const gaps = known.flatMap(({ result, gap }) => (isMeasured(gap) ? [{ id: result.id, gap }] : []));
  const pointsOf = ({ id, value }: MeasuredFigure): Piece => ({
    figure: id,
    value,
    text: format.score(Math.abs(value)),
  });
  const higher = gaps.filter(({ gap }) => gap.low > 0);
  const lower = gaps.filter(({ gap }) => gap.high < 0);
  if (higher.length > 0 && lower.length > 0) return [wordsAlone(say('report.say-do.both'))];
  const [sort, [first, ...others]] =
    higher.length > 0 ? (['higher', higher] as const) : (['lower', lower] as const);
  if (first === undefined) return [wordsAlone(say('report.say-do.none'))];
  const points = pointsOf(first.gap);
  return others.length === 0
    ? sayPieces(say, `report.say-do.${sort}-one`, { points, name: names.practice(first.id) })
    : sayPieces(say, `report.say-do.${sort}`, { points });
};

/** What leaders say of themselves beside what staff say of them. */
export const sayDoView = (desk: Desk) => {
  const { say, format, names } = desk;
  const known = asked(desk);
  const heading = say('report.say-do.title');
  const rowOf = ({ result, gap, views }: Known): DumbbellRow => {
    const shown = desk.figure(gap);
    const base = { figure: gap.id, name: names.practice(result.id) };
    const { leaders, staff } = views;
    if (!shown.measured) return { ...base, text: shown.reason };
    const text = say('report.say-do.row', { gap: shown.num.text, interval: shown.interval });
    if (!isMeasured(leaders) || !isMeasured(staff))
      return { ...base, text: say('report.say-do.no-views', { gap: text, n: shown.n ?? '' }) };
    const viewOf = (one: MeasuredFigure) => ({
      figure: one.id,
      value: one.value,
      low: one.low,
      high: one.high,
      text: desk.write(one.unit, one.value),
    });
    const people = say('report.say-do.people', {
      leaders: format.count(leaders.n),
      staff: format.count(staff.n),
    });
    return { ...base, text: `${text}; ${people}`, leaders: viewOf(leaders), staff: viewOf(staff) };
  };
  return {
    any: known.some(({ gap }) => isMeasured(gap)),
    heading,
    title: messageOf(desk, known),
    chart: {
      title: heading,
      description: say('report.say-do.description'),
      rows: known.map(rowOf),
      leaders: say('report.say-do.leaders'),
      staff: say('report.say-do.staff'),
    },
    rows: known.map(({ result, gap, views }) => ({
      id: result.id,
      name: names.practice(result.id),
      leaders: desk.figure(views.leaders),
      staff: desk.figure(views.staff),
      gap: desk.figure(gap),
      cap:
        result.cappedAt === null
          ? []
          : sayPieces(say, 'report.say-do.capped', {
              ceiling: aboutFigure(result.score.id, format.score(result.cappedAt)),
            }),
    })),
  };
};
