import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { UsageError } from '../../src/errors.ts';
import { loadWords } from '../../src/locales/words.ts';
import { measureInfo } from '../../src/model/measures.ts';
import { changesById } from '../../src/reference/change-sheet.ts';
import { explain } from '../../src/reference/explain.ts';
import { figureName } from '../../src/reference/figure-name.ts';
import { figuresById } from '../../src/reference/figures-by-id.ts';
import { openLibrary } from '../../src/reference/library.ts';
import { sheetMarkdown } from '../../src/reference/markdown.ts';
import { namesOf } from '../../src/reference/names.ts';
import type { Sheet } from '../../src/reference/sheet.ts';
import { waveStages } from '../../src/reference/wave-stage-sheet.ts';
import { model, root } from '../fixtures.ts';
import { figuresOf } from '../reports/fixture.ts';

const say = loadWords('en');
const library = openLibrary(model, say);
const { published } = await assess({ paths: [join(root, 'examples', 'harbour-hotels')] });

const textOf = (sheet: Sheet): string => sheetMarkdown(sheet);
const codes = (id: string): string[] => {
  try {
    explain(library, id, published);
    return [];
  } catch (error) {
    return error instanceof UsageError ? error.problems.map(({ code }) => code) : ['bug'];
  }
};

describe('explain, from the model', () => {
  it('knows every practice by id and number, every dimension, article and measure', () => {
    for (const { id, number } of model.practices)
      expect(explain(library, String(number))).toEqual(explain(library, id));
    for (const { id } of [...model.dimensions, ...model.lenses, ...model.contrasts])
      expect(textOf(explain(library, id)).length).toBeGreaterThan(60);
    for (const name of Object.keys(measureInfo)) expect(textOf(explain(library, name))).toContain('From:');
  });

  it('gives claim, article and point, rules with their five values and basis, levels and actions of a practice', () => {
    const text = textOf(explain(library, 'goal-for-everyone'));
    expect(text).toContain('point 3');
    expect(text).toContain('5% · 25% · 50% · 80% · 95%');
    expect(text).toContain('judgement, editable');
    expect(text.match(/First step this week/g)).toHaveLength(4);
    for (const level of model.practices.find(({ id }) => id === 'goal-for-everyone')?.levels ?? [])
      expect(text).toContain(level.en);
  });

  it('names what is nearly right, and says that a figure needs its assessment', () => {
    expect(codes('gaol-for-everyone')).toEqual(['explain-unknown-near']);
    expect(codes('zzzzzzzzzzzz')).toEqual(['explain-unknown']);
    expect(() => explain(library, 'nps')).toThrow('explain-needs-assessment');
    expect(() => explain(library, 'Practice.Every-Weak')).toThrow('explain-unknown-near');
  });
});

describe('explain, of figures without an assessment', () => {
  it.each([
    ['practice.every-week', 'The other 51 weeks'],
    ['rule.every-week.weeks-with-deeds', 'activities.weeks'],
    ['level.every-week.weeks-with-deeds', 'activities.weeks'],
    ['dimension.goals', 'outside-in-metrics'],
    ['lens.service-cult', 'Cited as'],
    ['item.p03c', 'the share that disagrees'],
    ['reliability.goals.alpha', 'outside-in-metrics'],
    ['reliability.goals.p07a', 'outside-in-metrics'],
  ])('%s shows what the model says, and how to see the number', (id, words) => {
    const text = textOf(explain(library, id)).toLowerCase();
    expect(text).toContain(words.toLowerCase());
    expect(text).toContain(`culture explain ${id} report/assessment.json`);
  });

  it.each([
    'practice.foo',
    'rule.every-week.foo',
    'item.p99z',
    'unit.spa.foo',
    'group.foo.bar',
    'calendar.foo',
    'reliability.goals.foo',
    'reliability.goals.p10a',
    'reliability.foo.alpha',
    'breakdown.age.old.goals.mean',
    'breakdown.level.staff.foo.mean',
    'breakdown.level.staff.goals.foo',
    'clustering.level.foo.mean',
    'clustering.level.staff.goals.mean',
  ])('%s is invented, and no figure', (id) => {
    expect(() => explain(library, id)).toThrow(/^explain-unknown/);
  });

  it.each([
    'overall',
    'rating',
    'nps.2026-Q3',
    'unit.spa.nps',
    'unit.spa.dimension.goals',
    'team.spa.own',
    'breakdown.level.staff.people',
    'breakdown.department.spa.goals.mean',
    'clustering.function.goals.mean',
  ])('%s needs one', (id) => {
    expect(() => explain(library, id)).toThrow('explain-needs-assessment');
  });
});

describe('explain stage', () => {
  it('gives cut points, slack, ceilings and needs', () => {
    const text = textOf(explain(library, 'stage'));
    for (const part of [
      'System (system), from 2.5',
      '12 measured practices',
      '9 measured dimensions',
      'every-week',
      '1.0 below',
    ])
      expect(text).toContain(part);
    expect(textOf(explain(library, 'habit'))).toContain('No measured dimension below 2.5');
  });

  it('says what an assessment reached, and what holds the next stage back', () => {
    for (const id of ['stage', 'system']) {
      const text = textOf(explain(library, id, published));
      expect(text).toContain('**Reached:** Stage 2, Campaign');
      expect(text).toContain('The other 51 weeks');
    }
  });
});

describe('explain, of items', () => {
  it('says what a reversed item counts, and of whom', () => {
    const text = textOf(explain(library, 'item.p03c', published));
    expect(text).toContain('The share that disagrees (reversed item), of those who answered.');
    expect(text).toContain('Disagreement with');
    expect(textOf(explain(library, 'item.p01a', published))).toContain(
      'The share that agrees, of those who answered.',
    );
  });

  it('says what the other sides of an item and the two views behind a gap are', () => {
    expect(textOf(explain(library, 'item.p01a.against', published))).toContain('on the unfavourable side');
    expect(textOf(explain(library, 'item.p01a.neither', published))).toContain(
      'neither agrees nor disagrees',
    );
    const leaders = textOf(explain(library, 'gap.deeds-match-words.leaders', published));
    expect(leaders).toContain('what leaders say of themselves');
    expect(leaders).toContain('gap.deeds-match-words');
    expect(codes('gap.deeds-match-words.guests')).not.toEqual([]);
  });

  it('gives wording, practice, rules and figure by code; of knowledge the rule that reads it', () => {
    const text = textOf(explain(library, 'p01a', published));
    expect(text).toContain('rule.service-in-pay.survey-favourable');
    expect(text).toContain('item.p01a');
    expect(textOf(explain(library, 'p15a', published))).toContain(
      '(rule.shared-definition.front-line-knows)',
    );
  });
});

describe('explain, of an assessment that keeps to an article', () => {
  it('lists only what is in it', async () => {
    const { published: part } = await assess({
      paths: [join(root, 'examples', 'harbour-hotels')],
      lenses: ['service-cult'],
    });
    for (const id of ['overall', 'dimension.reward', 'reward', 'service-in-pay']) {
      const text = textOf(explain(library, id, part));
      expect(text).not.toMatch(/= *$/m);
      expect(text).not.toContain('wow-follow-up');
    }
    expect(textOf(explain(library, 'every-week', part))).not.toContain('In this assessment');
  });
});

describe('explain, from an assessment', () => {
  it('names the column that cuts a department, lists nothing of a withheld one, and only what carries a value', () => {
    expect(textOf(explain(library, 'unit.front-desk.nps', published))).toContain(
      'columns date, department, score',
    );
    expect(textOf(explain(library, 'unit.spa.overall', published))).not.toContain('practice.');
    const text = textOf(explain(library, 'unit.front-desk.overall', published));
    expect(text).not.toContain('practice.');
    expect(text).toMatch(/unit\.front-desk\.dimension\.goals = \d/);
  });

  it('says how n follows from the rows, with thousands as the locale writes them', () => {
    const text = textOf(explain(library, 'nps', published));
    expect(text).toContain('2,000 rows read = 1,991 scored + 9 set aside');
    expect(text).toContain('748 of the 1,991 scored rows lie in its window.');
  });

  it('says which rows are scored as of an earlier wave', () => {
    const inputs = published.inputs.map((input) => ({
      ...input,
      rows: { read: 2000, scored: 1600, setAside: { 'earlier-wave': 390, 'no-answer': 10 } },
    }));
    const text = textOf(explain(library, 'nps', { ...published, inputs }));
    expect(text).toContain('2,000 rows read = 1,600 scored + 390 scored as an earlier wave + 10 set aside');
  });

  it('prints no interval of a count, and the sentence of a finding', () => {
    expect(textOf(explain(library, 'calendar.busiest', published))).not.toContain('interval');
    const text = textOf(explain(library, 'week-a-year', published));
    expect(text).toMatch(/^# One week carries the year/);
    expect(text).toContain('holds 82 deeds');
  });

  it('answers every figure that the document holds, by name', () => {
    const names = namesOf(model, say);
    const ids = [...figuresOf(published).keys()];
    const known = [figuresById(published), changesById(published), waveStages(published)];
    expect(ids.sort()).toEqual(known.flatMap((some): string[] => [...some.keys()]).sort());
    for (const id of ids) {
      expect(explain(library, id, published).title, id).toContain(id);
      expect(figureName(id, published, names, say), id).not.toBe(id);
    }
  });

  it('leads from a score through its rules to files, columns and the account of their rows', () => {
    const score = textOf(explain(library, 'practice.every-week', published));
    expect(score).toContain('level.every-week.weeks-with-deeds');
    expect(score).toContain('rule.every-week.weeks-with-deeds');
    const rule = textOf(explain(library, 'rule.goal-for-everyone.have-a-goal', published));
    expect(rule).toContain('377 rows read = 377 scored + 0 set aside; columns customer\\_goal');
    expect(rule).toContain('practice.goal-for-everyone = 3.');
  });

  it('says how α and an item’s correlation with the others are counted, of which columns, and when a finding is made', () => {
    const alpha = textOf(explain(library, 'reliability.cooperation.alpha', published));
    expect(alpha).toContain('Cronbach’s alpha of “Cooperation”');
    expect(alpha).toContain('Feldt’s interval (1965)');
    expect(alpha).toContain('columns p04a, p04b, p04c, p04d');
    expect(textOf(explain(library, 'reliability.cooperation.p04a', published))).toContain(
      'The correlation of an item with the sum of the other items',
    );
    expect(textOf(explain(library, 'no-scale', published))).toContain(
      'lies below 0.30, from at least 30 people',
    );
  });

  it('says what a difference from the rest comes to, and how people agree', () => {
    const difference = textOf(
      explain(library, 'breakdown.department.housekeeping.voice.difference', published),
    );
    expect(difference).toContain('lower than the rest');
    expect(difference).toMatch(/Hedges’ g:\*\* −1\.\d\d/);
    expect(difference).toContain('columns respondent, department, p08a, p08b, p10a');
    const mean = textOf(explain(library, 'breakdown.department.housekeeping.voice.mean', published));
    expect(mean).toMatch(/r\\_wg\(j\):\*\* 0\.\d\d, by chance up to 0\.\d\d/);
  });

  it('says why there is no number, and shows none', () => {
    const withheld = published.units.find(({ people }) => people.status === 'unmeasured')?.people.id ?? '';
    const text = textOf(explain(library, withheld, published));
    expect(text).toContain('**Value:** withheld');
    expect(text).not.toContain('Rests on');
  });

  it('adds what was found to the page of a practice, a measure and a finding', () => {
    expect(textOf(explain(library, 'every-week', published))).toContain('practice.every-week');
    expect(textOf(explain(library, 'appraisals.pay', published))).toContain('Rests on');
    expect(textOf(explain(library, 'week-a-year', published))).toContain('calendar.busiest');
  });
});
