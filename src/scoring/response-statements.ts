import { isMeasured } from '../assessment/figure.ts';
import type { CarelessSign } from '../assessment/response.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { Sum } from '../assessment/statement.ts';
import type { SurveyRow } from '../tallies/matrix.ts';
import { carelessSigns, flaggedIn } from './careless.ts';
import { type Evidence, peopleOf } from './measures/measure.ts';
import type { MeasuredResponse, ResponsePart } from './response.ts';
import { carelessId, favourableId, responseIds } from './response-figures.ts';
import type { Group } from './sample.ts';
import type { ScoresOfPeople } from './scores.ts';
import { headsAs, type StatementBook } from './statement-book.ts';

/** How many answered is said of the company, its departments and its levels, and of those who are flagged. */
export const answeredAtAll = (rows: readonly SurveyRow[]): Group => ({
  kind: 'survey',
  variable: 'answered at all',
  rows,
});

/** Everything here is given up before anything that an assessment says of departments, groups and the lowest. */
const rank = -3;

/** Those who work in a part as culture.yaml counts them: a rate speaks of them, too. */
const headcountOf = ({ by, id, headcount = 0 }: ResponsePart): Sum[] =>
  headsAs(`works in ${by} ${id}`, headcount);

/** How many answered from each level, and that nobody did from a department; of other departments it goes with their count of people. */
const addParts = (book: StatementBook, { parts }: MeasuredResponse): void => {
  for (const part of parts) {
    const { people, rate } = responseIds(part);
    const isSilent = part.by === 'department' && part.rows.length === 0;
    if (part.by === 'level' || isSilent)
      book.add({
        id: rate,
        figures: isSilent ? [rate] : [people, rate],
        sums: [...(part.rows.length === 0 ? [] : [book.sum(answeredAtAll(part.rows))]), ...headcountOf(part)],
        rank,
      });
  }
};

/** How many are flagged; where all are, that is said of each. */
const addSign = (
  book: StatementBook,
  sign: CarelessSign,
  flagged: ReadonlySet<SurveyRow>,
  rows: readonly SurveyRow[],
): void => {
  if (flagged.size === 0) return;
  const own = [...flagged];
  const isAll = own.length === rows.length;
  const said = { kind: 'survey', variable: `careless ${sign}`, rows, values: rows.map(() => 1) } as const;
  book.add({
    id: carelessId(sign),
    figures: [carelessId(sign)],
    sums: [
      book.sum(answeredAtAll(own)),
      ...(isAll ? [book.sum({ ...said, isAlike: true, scale: 'share' })] : []),
    ],
    rank,
  });
};

/** The scores without those who are flagged: beside the scores of all they would speak of those who are. */
const addWithout = (
  book: StatementBook,
  without: ScoresOfPeople,
  { model }: Evidence,
  sumsBehind: (scores: ScoresOfPeople, practices: readonly PracticeResult[]) => Sum[],
): void => {
  const dimensionOf = new Map(model.practices.map((practice) => [practice.id, practice.dimension]));
  const measured = without.dimensions.filter(({ score }) => isMeasured(score));
  const needs = [carelessId('any')];
  for (const { id, score } of measured)
    book.add({
      id: `without.${score.id}`,
      figures: [`without.${score.id}`],
      sums: sumsBehind(
        without,
        without.practices.filter((practice) => dimensionOf.get(practice.id) === id),
      ),
      rank,
      needs,
    });
  book.add({
    id: 'without.overall',
    figures: ['without.overall'],
    sums: [],
    rank,
    needs: [...needs, ...measured.map(({ score }) => `without.${score.id}`)],
  });
};

/** All that a response says of people; `sumsBehind` tells what the scores of some practices give away. */
export const addResponse = (
  book: StatementBook,
  response: MeasuredResponse | undefined,
  evidence: Evidence,
  sumsBehind: (scores: ScoresOfPeople, practices: readonly PracticeResult[]) => Sum[],
): void => {
  const { survey } = evidence;
  if (response === undefined || typeof survey === 'string') return;
  const { careless, favourable, without } = response;
  addParts(book, response);
  for (const { dimension, measured, leaders } of favourable) {
    const id = favourableId(dimension);
    const people = peopleOf(measured);
    if (people === undefined) continue;
    const following = (peopleOf(leaders)?.samples ?? []).map((sample) => book.sum(sample));
    book.add({ id, figures: [id], sums: [...book.sums(people), ...following], rank });
  }
  for (const sign of carelessSigns) {
    const flagged = careless[sign];
    if (typeof flagged !== 'string') addSign(book, sign, flagged, survey.tally.rows);
  }
  addSign(book, 'any', flaggedIn(careless), survey.tally.rows);
  if (without !== null) addWithout(book, without, evidence, sumsBehind);
};
