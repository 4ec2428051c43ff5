import { mean, minimumGroup, shareOf } from './arithmetic.ts';
import { npsOf, quarterBefore } from './customers.ts';
import { type Evidence, here, type Model, type Practice, type Row, type Rule } from './evidence.ts';

/** The answers of the latest wave. */
const latestWave = ({ survey }: Evidence): Row[] => {
  const latest = survey
    .map((row) => row.period ?? '')
    .toSorted()
    .at(-1);
  return survey.filter((row) => row.period === latest);
};

const at = (people: readonly Row[], ...levels: string[]): Row[] =>
  people.filter((person) => levels.includes(person.level ?? ''));

/** Staff who deal with customers. */
const frontLine = (people: readonly Row[]): Row[] =>
  at(people, 'staff').filter((person) => person.customer_facing === 'yes');

/** Departments of whose staff more than half are of the front line. */
export const frontLineDepartments = (evidence: Evidence): string[] =>
  evidence.within.filter((department) => {
    const people = latestWave(evidence).filter((person) => person.department === department);
    return frontLine(people).length / at(people, 'staff').length > 0.5;
  });

/** The mean over people of a figure of each one's answers, reversed items turned round; NaN of fewer than the minimum group. */
const meanOfPeople = (
  people: readonly Row[],
  practice: Practice,
  codes: readonly string[],
  figure: (answers: number[]) => number,
): number => {
  const items = practice.items.filter(({ code }) => codes.includes(code));
  const answers = people.map((person) =>
    items
      .filter(({ code }) => /^[1-5]$/.test(person[code] ?? ''))
      .map(({ code, reversed }) => (reversed ? 6 - Number(person[code]) : Number(person[code]))),
  );
  const answered = answers.filter((own) => own.length > 0);
  return answered.length < minimumGroup ? Number.NaN : mean(answered.map(figure));
};

const favourable = (answers: number[]): number => shareOf(answers, (answer) => answer >= 4);

/** The favourable share of answers in a wave to the items of opinion of a dimension's practices. */
export const favourableIn = (evidence: Evidence, practices: readonly Practice[], period: string): number => {
  const people = evidence.survey.filter((row) => row.period === period);
  const shares = practices.flatMap((practice) =>
    practice.rules.flatMap(({ measure, items }) =>
      measure === 'survey.favourable' ? [meanOfPeople(people, practice, items, favourable)] : [],
    ),
  );
  return mean(shares);
};

/** The customers whom the company puts first, or the band of the NPS of the quarter before the wave. */
const rightAnswers = (
  item: string,
  practice: Practice,
  evidence: Evidence,
  model: Model,
): readonly string[] => {
  if (practice.items.find(({ code }) => code === item)?.knowledge === 'focus-segments')
    return evidence.culture.focus_segments;
  const before = quarterBefore(latestWave(evidence)[0]?.period ?? '');
  const score = Math.round(npsOf(evidence.nps, before).value);
  return model.npsBands.filter(({ from, to }) => from <= score && score <= to).map(({ name }) => name.en);
};

/** A rule on the survey; NaN where it is not measured. */
export const surveyRule = (rule: Rule, practice: Practice, evidence: Evidence, model: Model): number => {
  const wave = here(evidence, latestWave(evidence));
  const asked =
    rule.among === 'front-line' ? frontLine(wave) : rule.among === 'staff' ? at(wave, 'staff') : wave;
  switch (rule.measure) {
    case 'survey.favourable':
      return meanOfPeople(asked, practice, rule.items, favourable);
    case 'survey.weaker':
      return Math.min(
        meanOfPeople(asked, practice, rule.first, favourable),
        meanOfPeople(asked, practice, rule.second, favourable),
      );
    case 'survey.knowing': {
      const right = rightAnswers(rule.item, practice, evidence, model);
      const answers = asked.map((person) => person[rule.item] ?? '').filter((answer) => answer !== '');
      return answers.length < minimumGroup
        ? Number.NaN
        : shareOf(answers, (answer) => right.includes(answer));
    }
    default:
      throw new Error(`no such measure: ${rule.measure}`);
  }
};

/** Leaders' mean answer about themselves less their staff's about them, in points of the scale from 1 to 5; NaN where it is not asked or not told. */
export const sayDoGap = (practice: Practice, evidence: Evidence): number => {
  const codes = practice.items.filter((item) => item.leader !== undefined).map((item) => item.code);
  const people = here(evidence, latestWave(evidence));
  const executives = at(people, 'executive');
  // Executives too few to be told are one group with the managers.
  const alone = practice.leaders === 'executives' && executives.length >= minimumGroup;
  const leaders = alone ? executives : at(people, 'manager', 'executive');
  return (
    meanOfPeople(leaders, practice, codes, mean) - meanOfPeople(at(people, 'staff'), practice, codes, mean)
  );
};
