import { isMeasured, type Score } from '../../assessment/figure.ts';
import type { UnitResult } from '../../assessment/units.ts';
import { probabilityText } from '../../reference/breakdown-words.ts';
import { leastText } from '../../reference/can-show-text.ts';
import type { Edition } from '../report.ts';
import { brandView } from './brand.ts';
import { changeRows } from './changes.ts';
import { profileOf } from './profile.ts';
import { type Desk, openDesk } from './shown.ts';

/** The department's scores as rows of the profile chart and of the table behind it. */
const scoresView = (desk: Desk, { dimensions }: UnitResult) => {
  const { model, names } = desk;
  const rows = dimensions.map(({ id, score }) => {
    const dimension = model.dimensions.find((one) => one.id === id);
    return {
      name: names.dimension(id),
      question: dimension === undefined ? '' : names.words(dimension.question),
      score: desk.score(score),
      raw: score,
    };
  });
  return {
    any: rows.some(({ raw }) => isMeasured(raw)),
    rows: rows.map(({ name, question, score }) => ({ name, question, score })),
    chart: profileOf(desk, rows, () => null),
  };
};

/** The department's mean answers beside those of all others, dimension by dimension. */
const restView = (desk: Desk, { id }: UnitResult) => {
  const { published, names, say, format } = desk;
  const isDepartment = ({ attribute }: { attribute: string }): boolean => attribute === 'department';
  const group = published.breakdowns.find(isDepartment)?.groups.find((one) => one.id === id);
  const comparisons = published.conclusions.breakdowns.find(isDepartment)?.comparisons ?? [];
  const rows = (group?.dimensions ?? []).map(({ dimension, mean, difference }) => {
    const concluded = comparisons.find(({ figure }) => figure === difference.id);
    return {
      name: names.dimension(dimension),
      mean: desk.figure(mean),
      rest: isMeasured(difference)
        ? say('report.breakdowns.rest-text', {
            mean: format.mean(difference.restMean),
            sd: format.mean(difference.restSd),
            n: format.count(difference.restN),
          })
        : '',
      difference: desk.figure(difference),
      p: concluded === undefined ? '' : probabilityText(desk, concluded.adjustedP),
      standing: concluded?.standing ?? 'no-evidence',
      verdict: concluded === undefined ? '' : say(`breakdown.standing.${concluded.standing}`),
    };
  });
  const measured = rows.filter(({ difference }) => difference.measured);
  const count = (standing: string): number => measured.filter((row) => row.standing === standing).length;
  return {
    any: measured.length > 0,
    title: say('report.unit.rest', {
      all: measured.length,
      higher: count('higher'),
      lower: count('lower'),
    }),
    rows,
  };
};

/** What customers said of the department since the quarter before. */
const changesView = (desk: Desk, { nps, rating }: UnitResult) =>
  desk.published.conclusions.changes.flatMap((table) => {
    const kind = table.changes[0]?.figure;
    if (kind !== 'nps' && kind !== 'rating') return [];
    const rows = changeRows(desk, desk.say(`figure.${kind}`), table, (figure) =>
      [nps.id, rating.id].includes(figure),
    );
    return rows.rows.some((row) => row.measured) ? [rows] : [];
  });

/** All that is published of one department, and of it alone, as plain objects. Throws where the assessment has no such department. */
export const unitViewOf = (edition: Edition, wanted: string) => {
  const desk = openDesk(edition);
  const { published, say } = desk;
  const unit = published.units.find(({ id }) => id === wanted);
  if (unit === undefined) throw new Error(`the assessment has no department "${wanted}"`);

  const { label, overall, people, nps, rating, dimensions } = unit;
  const { canShow } = published.conclusions;
  const named: readonly (readonly [string, Score | UnitResult['nps']])[] = [
    [say('report.units.people'), people],
    [say('report.summary.overall-short'), overall],
    ...dimensions.map(({ id, score }) => [desk.names.dimension(id), score] as const),
    [say('report.summary.nps'), nps],
    [say('report.summary.rating'), rating],
  ];
  const rest = restView(desk, unit);
  const any = rest.any || named.some(([, figure]) => isMeasured(figure));
  const isWithheld = named.some(
    ([, figure]) => figure.status === 'unmeasured' && figure.reason === 'withheld',
  );
  const shownOverall = desk.score(overall);
  const { scale } = published.outcome.rating;
  return {
    locale: say.locale,
    organisation: published.organisation,
    title: say('report.unit.title', { organisation: published.organisation, unit: label }),
    unit: label,
    asOf:
      published.asOf === null
        ? say('report.cover.undated')
        : say('report.cover.as-of', { day: desk.format.day(published.asOf) }),
    brand: brandView(edition),
    draft: edition.draft ?? false,
    any,
    message: !any
      ? say('report.unit.none', { unit: label })
      : shownOverall.measured
        ? say('report.unit.message', { unit: label, score: shownOverall.num.text })
        : say('report.unit.no-score', { unit: label }),
    withheld: isWithheld ? say('report.unit.withheld', { unit: label }) : '',
    people: desk.figure(people),
    overall: shownOverall,
    nps: desk.figure(nps),
    npsLeast: leastText(say, canShow, nps.id),
    rating: desk.figure(rating),
    ratingLeast: leastText(say, canShow, rating.id),
    ratingScale: scale === null ? '' : say('report.rating.scale', scale),
    scores: scoresView(desk, unit),
    rest,
    changes: changesView(desk, unit),
    missing: named.flatMap(([name, figure]) =>
      figure.status === 'unmeasured'
        ? [{ name, shown: 'unit' in figure ? desk.figure(figure) : desk.score(figure) }]
        : [],
    ),
  };
};
