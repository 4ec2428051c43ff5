import { describe, expect, it } from 'vitest';
import { type CarelessSign, findCareless, flaggedIn } from '../../src/scoring/careless.ts';
import { randomFrom } from '../../src/statistics/random.ts';
import { model, type Respondent, surveyOf } from '../fixtures.ts';

const items = model.practices.flatMap((practice) => practice.items);
const opinions = items.filter(({ knowledge }) => knowledge === undefined);
const plain = opinions.filter(({ reversed }) => !reversed).map(({ code }) => code);
const turned = opinions.filter(({ reversed }) => reversed).map(({ code }) => code);
const [reversed = ''] = turned;

const random = randomFrom(11);
/** Answers as a thoughtful person gives them: a mind of one's own, another answer to each item. */
const thoughtful = (codes: readonly string[]): Record<string, number> =>
  Object.fromEntries(codes.map((code) => [code, 1 + random.below(5)]));
const always = (codes: readonly string[], option: number): Record<string, number> =>
  Object.fromEntries(codes.map((code) => [code, option]));
const all = opinions.map(({ code }) => code);
const crowd = (count: number): Respondent[] =>
  Array.from({ length: count }, (_, at) => ({ answers: thoughtful(all), respondent: `c${at}` }));

/** Who of the people shows a sign, by their ids; or why nobody can. */
const showing = (sign: CarelessSign, people: readonly Respondent[], of = model) => {
  const found = findCareless(surveyOf(people).rows, of)[sign];
  return typeof found === 'string' ? found : [...found].map(({ respondent }) => respondent).sort();
};
const someone = (answers: Record<string, number>, more: Partial<Respondent> = {}): Respondent => ({
  answers,
  respondent: 'x',
  ...more,
});

describe('one option throughout', () => {
  it('is flagged from eight items, a reversed one among them', () => {
    const codes = [...plain.slice(0, 7), reversed];
    expect(showing('straight', [...crowd(9), someone(always(codes, 4))])).toEqual(['x']);
    expect(showing('straight', [...crowd(9), someone(always(codes.slice(1), 4))])).toEqual([]);
    expect(showing('straight', [...crowd(9), someone(always(plain.slice(0, 20), 4))])).toEqual([]);
    expect(showing('straight', [...crowd(9), someone({ ...always(codes, 4), [reversed]: 5 })])).toEqual([]);
  });

  it('asks not what somebody knows', () => {
    const [known = ''] = items.filter(({ knowledge }) => knowledge !== undefined).map(({ code }) => code);
    const answers = { ...always([...plain.slice(0, 7), reversed], 4), [known]: 1 };
    expect(showing('straight', [someone(answers)])).toEqual(['x']);
  });

  it('cannot be told where no reversed item was asked, or hardly anything', () => {
    expect(showing('straight', [someone(always(plain, 4))])).toBe('column-missing');
    expect(showing('straight', [someone(always([...plain.slice(0, 6), reversed], 4))])).toBe('too-few');
    expect(showing('straight', [])).toBe('too-few');
  });

  it('is flagged from eight items of a model that has no reversed ones', () => {
    const straightforward = {
      practices: model.practices.map((practice) => ({
        ...practice,
        items: practice.items.map((item) => ({ ...item, reversed: false })),
      })),
    };
    const found = findCareless(surveyOf([someone(always(plain.slice(0, 8), 4))]).rows, straightforward);
    expect(found.straight).toHaveProperty('size', 1);
  });
});

describe('too fast to read', () => {
  it('is less than two seconds an item', () => {
    const answers = thoughtful(all.slice(0, 10));
    expect(showing('fast', [someone(answers, { seconds: 19 })])).toEqual(['x']);
    expect(showing('fast', [someone(answers, { seconds: 20 })])).toEqual([]);
  });

  it('says nothing of fewer than eight items, nor of people whose time is not known', () => {
    expect(showing('fast', [someone(thoughtful(all.slice(0, 7)), { seconds: 1 })])).toBe('too-few');
    expect(showing('fast', crowd(3))).toBe('column-missing');
    expect(showing('fast', [...crowd(3), someone(thoughtful(all), { seconds: 500 })])).toEqual([]);
  });
});

describe('word for word the same', () => {
  const copied = (answers: Record<string, number>, ids = ['x', 'y']): Respondent[] =>
    ids.map((respondent) => ({ answers, respondent }));

  it('is flagged of both, for nobody knows which is the copy', () => {
    expect(showing('duplicate', [...crowd(30), ...copied(thoughtful(all))])).toEqual(['x', 'y']);
    expect(showing('duplicate', [...crowd(30), ...copied(thoughtful(all), ['', ''])])).toEqual(['', '']);
  });

  it('is not flagged of one person, of other items, nor of fewer than ten', () => {
    expect(showing('duplicate', [...crowd(30), ...copied(thoughtful(all), ['x', 'x'])])).toEqual([]);
    expect(showing('duplicate', [...crowd(30), ...copied(thoughtful(all.slice(0, 9)))])).toEqual([]);
    const [one, other] = copied(thoughtful(all));
    if (one === undefined || other === undefined) throw new Error('there are two');
    const less = Object.fromEntries(Object.entries(other.answers).slice(1));
    expect(showing('duplicate', [...crowd(30), one, { ...other, answers: less }])).toEqual([]);
  });

  it('is not flagged where chance may do it: of those who agree throughout, and of what everybody says', () => {
    const agreeing = { ...always(all, 4), [plain[0] ?? '']: 5 };
    expect(showing('duplicate', [...crowd(30), ...copied(agreeing)])).toEqual([]);
    const common = thoughtful(all.slice(0, 12));
    const nearly = (at: number): Respondent => ({
      answers: { ...common, [all[at % 12] ?? '']: 1 + random.below(5) },
      respondent: `n${at}`,
    });
    const people = [...Array(40).keys()].map(nearly);
    expect(showing('duplicate', [...people, ...copied(common)])).toEqual([]);
  });

  it('is not flagged of those with one option throughout', () => {
    const people = [...crowd(5), ...copied(always(all, 3))];
    expect(showing('straight', people)).toEqual(['x', 'y']);
    expect(showing('duplicate', people)).toEqual([]);
  });

  it('is met by nobody who answers by his own mind, in a hundred companies', () => {
    const minds = Array.from({ length: 100 }, () =>
      surveyOf(
        Array.from({ length: 60 }, () => {
          const mind = 3 + random.normal();
          const answer = () => Math.max(1, Math.min(5, Math.round(mind + 0.7 * random.normal())));
          return { answers: Object.fromEntries(all.slice(0, 12).map((code) => [code, answer()])) };
        }),
      ),
    );
    const flagged = minds.filter(({ rows }) => {
      const { duplicate } = findCareless(rows, model);
      return typeof duplicate !== 'string' && duplicate.size > 0;
    });
    expect(flagged.length).toBeLessThanOrEqual(1);
  });
});

describe('those with one sign or more', () => {
  it('are each there once', () => {
    const hurried = someone(always(all, 2), { seconds: 3 });
    const rows = surveyOf([...crowd(4), hurried]).rows;
    expect([...flaggedIn(findCareless(rows, model))].map(({ respondent }) => respondent)).toEqual(['x']);
  });
});
