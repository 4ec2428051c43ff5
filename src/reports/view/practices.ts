import type { PracticeResult } from '../../assessment/document.ts';
import { isMeasured } from '../../assessment/figure.ts';
import type { ModelPractice } from '../../model/schema.ts';
import type { Desk } from './shown.ts';

const sourceText = (desk: Desk, { source }: ModelPractice): string => {
  const lens = desk.model.lenses.find(({ id }) => id === source.article);
  if (lens === undefined) return '';
  const point = source.point === 0 ? lens.thesis : lens.points[source.point - 1];
  return desk.say('report.practice.source', {
    author: lens.author ?? 'none',
    publication: lens.publication,
    point: point === undefined ? '' : desk.words(point),
    number: source.point,
  });
};

/** A rule and what it found; `order` is its place among the practice's rules, in the model as in the document. */
const ruleView = (
  desk: Desk,
  practice: ModelPractice,
  { figure, measure, score, weight }: PracticeResult['rules'][number],
  order: number,
) => {
  const { say, format } = desk;
  const rule = practice.rules[order];
  // An unmeasured figure names no unit; every measure that a rule may name today gives a share.
  const unit = isMeasured(figure) ? figure.unit : 'share';
  const key = `measure.${measure}`;
  return {
    name: say.has(key) ? say(key) : measure,
    figure: desk.figure(figure),
    score: desk.score(score),
    window: isMeasured(figure) ? desk.window(figure.window) : '',
    levels:
      rule === undefined
        ? ''
        : say('report.practice.levels', {
            values: format.list(rule.levels.map((level) => desk.write(unit, level))),
            basis: say(`basis.${rule.basis}`),
          }),
    weight: say('report.practice.weight', { weight: format.weight(weight) }),
  };
};

const practiceView = (desk: Desk, practice: ModelPractice, result: PracticeResult) => {
  const items = practice.items.map(({ code, staff, reversed }) => {
    const found = desk.published.items.find((item) => item.code === code);
    return {
      code,
      wording: desk.words(staff),
      reversed: reversed ? desk.say('report.practice.reversed') : '',
      share: found === undefined ? null : desk.figure(found.figure),
    };
  });
  return {
    id: practice.id,
    number: practice.number,
    name: desk.words(practice.name),
    claim: desk.words(practice.claim),
    why: desk.words(practice.why),
    score: desk.score(result.score),
    strip: isMeasured(result.score) ? result.score : null,
    evidence: desk.say(`evidence.${result.evidence}`),
    rules: result.rules.map((rule, order) => ruleView(desk, practice, rule, order)),
    items: items.filter(({ share }) => share !== null),
    gap: result.gap === null ? null : desk.figure(result.gap),
    cap:
      result.cappedAt === null
        ? ''
        : desk.say('report.practice.capped', { ceiling: desk.format.score(result.cappedAt) }),
    source: sourceText(desk, practice),
  };
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
      name: desk.words(name),
      question: desk.words(question),
      practices: results
        .filter(({ result }) => isMeasured(result.score))
        .map(({ practice, result }) => practiceView(desk, practice, result)),
      open: results
        .filter(({ result }) => !isMeasured(result.score))
        .map(({ practice, result }) => ({
          number: practice.number,
          name: desk.words(practice.name),
          claim: desk.words(practice.claim),
          score: desk.score(result.score),
        })),
    };
  });
  // Where nothing is measured, the page on what this cannot tell says so once, for all of them.
  return { chapters: chapters.some(({ practices }) => practices.length > 0) ? chapters : [] };
};
