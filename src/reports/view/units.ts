import type { Assessment } from '../../assessment/document.ts';
import { isMeasured, type Score } from '../../assessment/figure.ts';
import { leastText } from '../../reference/can-show-text.ts';
import { blankOf } from './blank.ts';
import { lettersFor } from './letters.ts';
import type { Desk } from './shown.ts';

/** The shade of a score's cell: its level rounded, 0 where there is none. */
const shade = (score: Score): number => (isMeasured(score) ? Math.round(score.value) : 0);

const scoresOf = ({ overall, dimensions }: Assessment['units'][number]): readonly Score[] => [
  overall,
  ...dimensions.map(({ score }) => score),
];

/** Which department scores lowest, where one clearly does; else how many there are to choose from. */
const titleOf = ({ published, say }: Desk): string => {
  const weakest = published.findings.find(({ id }) => id === 'weakest-department');
  if (weakest !== undefined) return say('report.units.message', { name: weakest.subject ?? '' });
  const [first, ...others] = published.units.filter(({ overall }) => isMeasured(overall));
  if (first === undefined) return say('report.units.none');
  return others.length === 0 ? say('report.units.alone', { name: first.label }) : say('report.units.open');
};

/** Departments by dimensions, the weakest department first; those withheld or unmeasured last. */
export const unitsView = (desk: Desk) => {
  const { published, model, say } = desk;
  const ordered = [...published.units].sort((a, b) => {
    const [one, other] = [a, b].map(({ overall }) => (isMeasured(overall) ? overall.value : 9));
    return (one ?? 9) - (other ?? 9);
  });
  const rows = ordered.map((unit) => ({
    unit,
    cells: scoresOf(unit).map((score) => ({ score, shown: desk.score(score) })),
  }));
  const open = rows.filter(({ cells }) => blankOf(cells.map(({ shown }) => shown)) === null);
  const letters = lettersFor(open.flatMap(({ cells }) => cells.map(({ shown }) => shown)));
  const least = (id: string): string => leastText(say, published.conclusions.canShow, id);
  return {
    any: ordered.length > 0,
    title: titleOf(desk),
    caption: say(
      ordered.some(({ overall }) => isMeasured(overall))
        ? 'report.units.caption'
        : 'report.units.caption-open',
    ),
    dimensions: model.dimensions.map(({ name }) => desk.names.words(name)),
    letters: letters.legend,
    showsLeast: ordered.some(({ nps, rating }) => least(nps.id) !== '' || least(rating.id) !== ''),
    rows: rows.map(({ unit, cells }) => ({
      label: unit.label,
      people: desk.figure(unit.people),
      blank: blankOf(cells.map(({ shown }) => shown)),
      cells: cells.map(({ score, shown }) => ({
        shade: shade(score),
        score: shown,
        letter: letters.of(shown),
      })),
      nps: desk.figure(unit.nps),
      npsLeast: least(unit.nps.id),
      rating: desk.figure(unit.rating),
      ratingLeast: least(unit.rating.id),
    })),
  };
};
