import type { Tallies } from '../../src/kinds/tallies.ts';
import type { Rule } from '../../src/model/measures.ts';
import type { Model, ModelPractice } from '../../src/model/schema.ts';
import type { Company } from '../../src/scoring/company.ts';
import { type Random, randomFrom } from '../../src/statistics/random.ts';
import { Answers } from '../../src/tallies/answers.ts';
import { Counts } from '../../src/tallies/counts.ts';
import { daysAfter, stepsOfYear } from '../../src/tallies/days.ts';
import type { ActivityName, Deed, Rating } from '../../src/tallies/events.ts';
import { type AppraisalRow, Matrix, type SurveyRow } from '../../src/tallies/matrix.ts';
import { model as builtIn, companyOf } from '../fixtures.ts';
import { deed } from '../scoring/evidence-from.ts';
import { chanceAbove, normal } from './normal.ts';

/** A company made by chance whose true figures are known, because they are what its data was made from. */
export interface KnownCompany {
  readonly tallies: Tallies;
  readonly company: Company;
  readonly employees: number;
  /** The true value of a rule's figure. */
  figure(rule: Rule): number;
  /** The true say–do gap of a practice; undefined where it has none. */
  gap(practice: ModelPractice): number | undefined;
}

export const asOf = '2026-06-30';

/** Rules whose truth is known here. The others need a whole year of deeds to have a truth, or a census has none but itself. */
const isKnown = (rule: Rule): boolean => {
  switch (rule.measure) {
    case 'survey.favourable':
    case 'survey.weaker':
    case 'appraisals.correlation':
    case 'internal.pairs':
    case 'internal.agreed':
    case 'goals.smart':
    case 'customers.weeks':
    case 'appraisals.share':
    case 'activities.answered':
    case 'activities.judged':
    case 'activities.followed':
    case 'activities.rate':
      return true;
    case 'survey.knowing':
      return rule.item === 'p15a';
    case 'activities.coverage':
      return !rule.activities.includes('customer_contact');
    default:
      return false;
  }
};

/** The built-in model with the rules whose truth is known. */
export const model: Model = {
  ...builtIn,
  practices: builtIn.practices.map((practice) => ({ ...practice, rules: practice.rules.filter(isKnown) })),
};

const departments = ['Kitchen', 'Bar', 'Reception', 'Rooms', 'Office', 'Stores'];
const frontLine = departments.slice(0, 3);

/** Where the five answers of an item part on the normal scale of agreement. */
const cuts = [-1.1, -0.4, 0.25, 1.1];
/** How far people differ on all items together; the answers of one person to two items correlate by 0.33. */
const halo = 0.7;
const spread = Math.sqrt(1 + halo ** 2);
/** Of the appraised and the surveyed, so many lead; and of those, so many are executives. */
const [leaderShare, executiveShare] = [0.16, 0.25];

/** A chance between .03 and .97 that follows the company's culture, −1 to 1, more or less. */
const chanceBy = (culture: number, random: Random): number =>
  Math.min(0.97, Math.max(0.03, 0.45 + 0.3 * culture + 0.2 * normal(random)));

const answerFor = (latent: number): number => cuts.filter((cut) => latent > cut).length;

/** True chance of agreeing (4 or 5 of five), and true mean answer, of an item of this agreement. */
const agreeing = (agreement: number): number => chanceAbove((cuts[2] ?? 0) - agreement, spread);
const meanAnswer = (agreement: number): number =>
  1 + cuts.reduce((total, cut) => total + chanceAbove(cut - agreement, spread), 0);

/** What a company is like is drawn from the one, and who answers what from the other. */
interface Chance {
  readonly truth: Random;
  readonly random: Random;
}

/** How much less people agree with what is said of a dimension. */
interface Fall {
  readonly dimension: string;
  readonly by: number;
}

interface Opinions {
  readonly survey: Matrix<SurveyRow>;
  /** Agreement with an item among staff, and how much more of it leaders see. */
  readonly agreement: ReadonlyMap<string, number>;
  readonly rise: (practice: ModelPractice) => number;
  readonly knowing: number;
}

const opinionsOf = (
  employees: number,
  culture: number,
  { truth, random }: Chance,
  fall: Fall | undefined,
): Opinions => {
  const agreement = new Map<string, number>();
  const practices = new Map(model.practices.map(({ id }) => [id, culture + 0.45 * normal(truth)]));
  const rises = new Map(model.practices.map(({ id }) => [id, Math.max(0, 0.35 + 0.4 * normal(truth))]));
  const rise = ({ id, items }: ModelPractice): number =>
    items.some(({ leader }) => leader !== undefined) ? (rises.get(id) ?? 0) : 0;
  for (const { id, dimension, items } of model.practices) {
    const fallen = dimension === fall?.dimension ? fall.by : 0;
    for (const { code } of items)
      agreement.set(code, (practices.get(id) ?? 0) - fallen + 0.25 * normal(truth));
  }
  const knowing = chanceBy(culture, truth);

  const survey = new Matrix<SurveyRow>();
  for (let person = 0; person < employees; person++) {
    const leads = random.next() < leaderShare;
    const view = halo * normal(random);
    const answers = new Map<string, number>();
    for (const practice of model.practices)
      for (const { code, reversed, knowledge } of practice.items) {
        if (random.next() < 0.04) continue;
        if (knowledge !== undefined) {
          if (code === 'p15a') answers.set(code, random.next() < knowing ? 1 : 2);
          continue;
        }
        const latent = (agreement.get(code) ?? 0) + (leads ? rise(practice) : 0) + view + normal(random);
        answers.set(code, reversed ? 4 - answerFor(latent) : answerFor(latent));
      }
    survey.add({
      wave: '',
      day: '2026-06-01',
      department: random.pick(departments),
      level: leads ? (random.next() < executiveShare ? 'executive' : 'manager') : 'staff',
      respondent: '',
      customerFacing: '',
      seconds: null,
      function: '',
      options: 5,
      answers,
    });
  }
  return { survey, agreement, rise, knowing };
};

interface Reviews {
  readonly appraisals: Matrix<AppraisalRow>;
  readonly chance: Readonly<
    Record<
      'goal' | 'measure' | 'due' | 'competency' | 'plan' | 'coached' | 'staffWeight' | 'leaderWeight',
      number
    >
  >;
  /** Rank correlation of attainment with reward. */
  readonly correlation: number;
}

const reviewsOf = (employees: number, culture: number, { truth, random }: Chance): Reviews => {
  const draw = (): number => chanceBy(culture, truth);
  const chance = {
    goal: draw(),
    measure: draw(),
    due: draw(),
    competency: draw(),
    plan: draw(),
    coached: draw(),
    staffWeight: draw(),
    leaderWeight: draw(),
  };
  const rho = Math.min(0.7, Math.max(-0.1, 0.25 + 0.2 * culture + 0.1 * normal(truth)));
  const yes = (share: number): number => (random.next() < share ? 1 : 0);
  const appraisals = new Matrix<AppraisalRow>();
  for (let person = 0; person < employees; person++) {
    const leads = random.next() < leaderShare;
    const attainment = normal(random);
    const reward = rho * attainment + Math.sqrt(1 - rho ** 2) * normal(random);
    appraisals.add({
      wave: '2026-Q2',
      day: '',
      department: '',
      function: '',
      level: leads ? 'manager' : 'staff',
      respondent: `r${person}`,
      facts: new Map([
        ['customer_goal', yes(chance.goal)],
        ['goal_measure', yes(chance.measure)],
        ['goal_due', yes(chance.due)],
        ['customer_competency', yes(chance.competency)],
        ['development_plan', yes(chance.plan)],
        ['coaching_sessions', yes(chance.coached)],
        ['customer_weight', 10 * yes(leads ? chance.leaderWeight : chance.staffWeight)],
        ['goal_attainment', Math.round(1e6 * attainment)],
        ['reward', Math.round(1e6 * reward)],
      ]),
    });
  }
  // Spearman's coefficient of a bivariate normal (Pearson 1907).
  return { appraisals, chance, correlation: (6 / Math.PI) * Math.asin(rho / 2) };
};

interface Ratings {
  readonly internal: Counts<Rating>;
  readonly mean: number;
  readonly agreed: number;
}

/** Ratings of pairs of departments, 1 to 5, whose means differ from pair to pair. */
const ratingsOf = (culture: number, { truth, random }: Chance): Ratings => {
  const [centre, between, within] = [0.5 * culture, 0.4, 0.8];
  const agreed = chanceBy(culture, truth);
  const internal = new Counts<Rating>();
  for (const from of departments)
    for (const to of departments.filter((name) => name !== from)) {
      const pair = centre + between * normal(random);
      for (let rater = 0; rater < 6; rater++)
        internal.add({
          day: '2026-05-04',
          until: '2026-05-04',
          from,
          to,
          rating: 10 * (1 + answerFor(pair + within * normal(random))),
          agreed: random.next() < agreed ? 'yes' : 'no',
          respondent: `${from} ${to} ${rater}`,
        });
    }
  const deviation = Math.hypot(between, within);
  return {
    internal,
    agreed,
    mean: 1 + cuts.reduce((total, cut) => total + chanceAbove(cut - centre, deviation), 0),
  };
};

/** Customers' answers: enough for every week to count, and three or more in some of them. */
const customersOf = (chance: number, random: Random): Answers => {
  const nps = new Answers();
  for (let week = 0; week < 52; week++) {
    const count = random.next() < chance ? 60 : 2;
    const day = daysAfter('2025-07-07', 7 * week);
    for (let answer = 0; answer < count; answer++) nps.add({ day, department: '', value: random.below(11) });
  }
  return nps;
};

interface Log {
  readonly activities: Counts<Deed>;
  readonly covered: ReadonlyMap<ActivityName, number>;
  readonly answered: ReadonlyMap<ActivityName, number>;
  readonly storiesAMonth: number;
}

type CoverageRule = Extract<Rule, { measure: 'activities.coverage' }>;
const coverageRules = model.practices
  .flatMap(({ rules }) => rules)
  .filter((rule): rule is CoverageRule => rule.measure === 'activities.coverage');
const unitsOf = { company: [''], departments, 'front-line': frontLine, functions: [''], executives: [''] };

/** A year's log: each step of each unit has its deed or not, by the chance of the activity; others are answered or not. */
const logOf = (culture: number, { truth, random }: Chance): Log => {
  const activities = new Counts<Deed>();
  const add = ({ activity, day, ...more }: Pick<Deed, 'activity' | 'day'> & Partial<Deed>): void =>
    activities.add(deed(activity, day, more));
  const covered = new Map<ActivityName, number>();
  const answered = new Map<ActivityName, number>();
  let subject = 0;
  for (const { activities: names, units, every } of coverageRules) {
    const [activity = 'idea'] = names;
    const chance = chanceBy(culture, truth);
    const settled = chanceBy(culture, truth);
    covered.set(activity, chance);
    answered.set(activity, settled);
    for (const step of stepsOfYear(asOf, every))
      for (const department of unitsOf[units])
        if (random.next() < chance) {
          const day = daysAfter(step.from, random.below(28));
          const isAnswered = random.next() < settled;
          add({
            day,
            activity,
            department,
            metric: 'customer',
            subject: `s${subject++}`,
            answeredAt: isAnswered ? daysAfter(day, random.below(20)) : '',
            outcome: isAnswered ? 'stated' : '',
          });
        }
  }
  for (const activity of ['idea', 'compliment'] as const) {
    const chance = chanceBy(culture, truth);
    answered.set(activity, chance);
    for (let one = 0; one < 40; one++) {
      const day = daysAfter('2025-07-02', random.below(300));
      const name = `s${subject++}`;
      const isAnswered = random.next() < chance;
      const answer = daysAfter(day, random.below(14));
      add({ day, activity, subject: name, answeredAt: isAnswered && activity === 'idea' ? answer : '' });
      if (isAnswered && activity === 'compliment')
        add({ day: answer, activity: 'leader_thanks', subject: name });
    }
  }
  // Stories come at random: in each day of the year one with the same small chance.
  const storiesAMonth = Math.max(0.05, 1 + 0.8 * culture + 0.3 * normal(truth));
  const each = (storiesAMonth * 12) / 365.25;
  for (let day = 0; day < 365; day++)
    if (random.next() < each) add({ day: daysAfter('2025-07-01', day), activity: 'story' });
  return { activities, covered, answered, storiesAMonth };
};

const oftenLogged: readonly ActivityName[] = [
  'recognition',
  'skip_level',
  'training',
  'idea',
  'workshop',
  'story',
  'message',
  'metric_review',
  'compliment',
  'leader_thanks',
];

/** The company of a seed: 20 to 500 employees, of a culture drawn evenly from poor to excellent. */
export const knownCompany = (seed: number): KnownCompany => {
  const random = randomFrom(seed);
  const employees = Math.round(20 * 25 ** random.next());
  return companyFrom(employees, { truth: random, random });
};

/**
 * A wave of the company of a seed: what it is like depends on the seed alone, and who answers, and what was done, on the wave as well.
 * People may agree less with what is said of one dimension.
 */
export const knownWave = (seed: number, wave: number, employees: number, fall?: Fall): KnownCompany =>
  companyFrom(employees, { truth: randomFrom(seed), random: randomFrom(seed + wave * 1_000_003) }, fall);

/** The same company of which nothing is known but what its people answer. */
export const surveyAlone = ({ tallies: { survey }, company, ...known }: KnownCompany): KnownCompany => ({
  ...known,
  tallies: survey === undefined ? {} : { survey },
  company: { ...company, goals: undefined },
});

const companyFrom = (employees: number, chance: Chance, fall?: Fall): KnownCompany => {
  const { truth, random } = chance;
  const culture = -1.1 + 2.4 * truth.next();
  const opinions = opinionsOf(employees, culture, chance, fall);
  const reviews = reviewsOf(employees, culture, chance);
  const ratings = ratingsOf(culture, chance);
  const weeks = 0.15 + 0.8 * truth.next();
  const log = logOf(culture, chance);
  const [goals, smart] = [8, chanceBy(culture, truth)];

  const meanOver = (codes: readonly string[], of: (code: string) => number): number =>
    codes.reduce((total, code) => total + of(code), 0) / codes.length;
  const riseOf = (code: string): number => {
    const practice = model.practices.find(({ items }) => items.some((item) => item.code === code));
    return practice === undefined ? 0 : opinions.rise(practice);
  };
  const agreed = (code: string, among: 'everyone' | 'staff'): number => {
    const agreement = opinions.agreement.get(code) ?? 0;
    if (among === 'staff') return agreeing(agreement);
    return (1 - leaderShare) * agreeing(agreement) + leaderShare * agreeing(agreement + riseOf(code));
  };
  const share = (codes: readonly string[], among: 'everyone' | 'staff'): number =>
    meanOver(codes, (code) => agreed(code, among));

  const traits = (names: readonly string[], among: string): number => {
    const { goal, measure, due, competency, plan, coached, staffWeight, leaderWeight } = reviews.chance;
    const weight = among === 'leaders' ? leaderWeight : staffWeight;
    const chances: Readonly<Record<string, number>> = {
      customer_goal: goal,
      goal_measure: measure,
      goal_due: due,
      customer_competency: competency,
      development_plan: plan,
      coached,
      'customer-weight': weight,
      'service-pay': weight,
    };
    return names.reduce((product, name) => product * (chances[name] ?? 1), 1);
  };

  const figure = (rule: Rule): number => {
    switch (rule.measure) {
      case 'survey.favourable':
        return share(rule.items, rule.among);
      case 'survey.weaker':
        return Math.min(share(rule.first, rule.among), share(rule.second, rule.among));
      case 'survey.knowing':
        return opinions.knowing;
      case 'appraisals.share':
        return traits(rule.have, rule.among);
      case 'appraisals.correlation':
        return reviews.correlation;
      case 'internal.pairs':
        return ratings.mean;
      case 'internal.agreed':
        return ratings.agreed;
      case 'goals.smart':
        return smart;
      case 'customers.weeks':
        return weeks;
      case 'activities.coverage':
        return log.covered.get(rule.activities[0] ?? 'idea') ?? 0;
      case 'activities.answered':
      case 'activities.judged':
      case 'activities.followed':
        return log.answered.get(rule.activity) ?? 0;
      case 'activities.rate':
        return log.storiesAMonth;
      default:
        throw new Error(`${rule.measure} has no truth here`);
    }
  };

  return {
    tallies: {
      survey: opinions.survey,
      appraisals: reviews.appraisals,
      internal: ratings.internal,
      nps: customersOf(weeks, random),
      activities: log.activities,
    },
    employees,
    company: companyOf({
      focus_segments: ['Families'],
      front_line: frontLine,
      logged: oftenLogged,
      goals: Array.from({ length: goals }, () =>
        random.next() < smart ? { measure: 'a number', due: '2026-12-31' } : {},
      ),
    }),
    figure,
    gap: (practice) => {
      const codes = practice.items.filter(({ leader }) => leader !== undefined).map(({ code }) => code);
      if (codes.length === 0) return undefined;
      const rise = opinions.rise(practice);
      return meanOver(codes, (code) => {
        const agreement = opinions.agreement.get(code) ?? 0;
        return meanAnswer(agreement + rise) - meanAnswer(agreement);
      });
    },
  };
};
