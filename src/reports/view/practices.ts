import type { Assessment } from '../../assessment/document.ts';
import { isMeasured, type MeasuredFigure } from '../../assessment/figure.ts';
import type { PracticeResult } from '../../assessment/scores.ts';
import { measureInfo } from '../../model/measures.ts';
import type { ModelPractice } from '../../model/schema.ts';
import { aboutFigure, type Piece, sayPieces, wordsAlone } from '../../reference/pieces.ts';
import type { AnswerBar } from '../charts/answer-bar.ts';
import { actionView } from './action.ts';
import { noteView } from './brand.ts';
import type { Desk } from './shown.ts';

/** A rule and what it found. */
const ruleView = (
  desk: Desk,
  practice: ModelPractice,
  { id, figure, score, weight }: PracticeResult['rules'][number],
) => {
  const { say, format, names } = desk;
  const rule = practice.rules.find((one) => one.id === id);
  return {
    name: names.rule(practice.id, id),
    figure: desk.figure(figure, rule),
    score: desk.score(score),
    /** The id of the level, which says what the five values and the weight make of the figure. */
    level: score.id,
    window: isMeasured(figure) ? desk.window(figure.window) : '',
    levels:
      rule === undefined
        ? ''
        : say('report.practice.levels', {
            values: format.list(
              rule.levels.map((level) => desk.write(measureInfo[rule.measure].unit, level)),
            ),
            basis: say(`basis.${rule.basis}`),
          }),
    weight:
      weight === 0 && rule?.insteadOf !== undefined
        ? say('report.practice.stands-in', { name: names.rule(practice.id, rule.insteadOf) })
        : say('report.practice.weight', { weight: format.weight(weight) }),
  };
};

/** What one sees where the practice stands and a level above, and the step between. */
const nextView = (desk: Desk, practice: ModelPractice, { score }: PracticeResult) => {
  if (!isMeasured(score)) return null;
  const { names, say } = desk;
  const level = Math.min(5, Math.floor(score.value));
  const [here, above] = [practice.levels[level - 1], practice.levels[level]];
  return {
    figure: score.id,
    here: here === undefined ? '' : names.words(here),
    hereTitle: say('report.practice.level', { level }),
    above: above === undefined ? '' : names.words(above),
    aboveTitle: say('report.practice.level', { level: level + 1 }),
    action: actionView(desk, practice, level),
  };
};

/** The answers to an item as a bar; null where not all of its sides are told. */
const barOf = (
  { write, say }: Desk,
  { figure, neither, against }: Assessment['items'][number],
  title: string,
): AnswerBar | null => {
  if (!isMeasured(figure) || !isMeasured(neither) || !isMeasured(against)) return null;
  const part = ({ id, unit, value }: MeasuredFigure) => ({ figure: id, value, text: write(unit, value) });
  const [less, middle, more] = [part(against), part(neither), part(figure)];
  return {
    title,
    description: say('report.practice.bar', {
      against: less.text,
      neither: middle.text,
      favourable: more.text,
    }),
    against: less,
    neither: middle,
    favourable: more,
  };
};

const practiceView = (desk: Desk, practice: ModelPractice, result: PracticeResult) => {
  const items = practice.items.map(({ code, staff, reversed }) => {
    const found = desk.published.items.find((item) => item.code === code);
    return {
      code,
      wording: desk.names.words(staff),
      reversed: reversed ? desk.say('report.practice.reversed') : '',
      share: found === undefined ? null : desk.figure(found.figure),
      bar: found === undefined ? null : barOf(desk, found, desk.names.words(staff)),
    };
  });
  return {
    id: practice.id,
    number: practice.number,
    name: desk.names.words(practice.name),
    claim: desk.names.words(practice.claim),
    why: desk.names.words(practice.why),
    score: desk.score(result.score),
    strip: isMeasured(result.score) ? result.score : null,
    evidence: desk.say(`evidence.${result.evidence}`),
    rules: result.rules.map((rule) => ruleView(desk, practice, rule)),
    next: nextView(desk, practice, result),
    items: items.filter(({ share }) => share !== null),
    gap: result.gap === null ? null : desk.figure(result.gap),
    cap:
      result.cappedAt === null
        ? []
        : sayPieces(desk.say, 'report.practice.capped', {
            ceiling: aboutFigure(result.score.id, desk.format.score(result.cappedAt)),
          }),
    source: desk.names.source(practice),
    note: noteView(desk, practice.id),
  };
};

/** The strongest and the weakest practice, where their intervals keep apart. */
const titleOf = ({ published, names, say, format }: Desk): Piece[] => {
  const ranked = published.practices
    .flatMap(({ id, score }) => (isMeasured(score) ? [{ name: names.practice(id), score }] : []))
    .sort((a, b) => b.score.value - a.score.value);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (best === undefined || worst === undefined) return [];
  const pieceOf = ({ score }: typeof best): Piece => ({
    figure: score.id,
    value: score.value,
    text: format.score(score.value),
  });
  const [highest, lowest] = [
    { best: best.name, bestScore: pieceOf(best) },
    { worst: worst.name, worstScore: pieceOf(worst) },
  ];
  if (best === worst) return sayPieces(say, 'report.practices.only', highest);
  return best.score.low > worst.score.high
    ? sayPieces(say, 'report.practices.message', { ...highest, ...lowest })
    : [wordsAlone(say('report.practices.close'))];
};

/** The practices under their dimensions: those measured in full, the others as a list with the reason. */
export const practicesView = (desk: Desk) => {
  const { published, model } = desk;
  const chapters = model.dimensions.map(({ id, name, question }) => {
    const results = model.practices
      .filter(({ dimension }) => dimension === id)
      .flatMap((practice) => {
        const result = published.practices.find((one) => one.id === practice.id);
        return result === undefined ? [] : [{ practice, result }];
      });
    return {
      id,
      name: desk.names.words(name),
      question: desk.names.words(question),
      note: noteView(desk, id),
      practices: results
        .filter(({ result }) => isMeasured(result.score))
        .map(({ practice, result }) => practiceView(desk, practice, result)),
      open: results
        .filter(({ result }) => !isMeasured(result.score))
        .map(({ practice, result }) => ({
          number: practice.number,
          name: desk.names.words(practice.name),
          claim: desk.names.words(practice.claim),
          score: desk.score(result.score),
          note: noteView(desk, practice.id),
        })),
    };
  });
  // Where nothing is measured, the page on what this cannot tell says so once, for all of them.
  return {
    title: titleOf(desk),
    chapters: chapters.some(({ practices }) => practices.length > 0) ? chapters : [],
  };
};
