import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { UsageError } from '../../src/errors.ts';
import { loadWords } from '../../src/locales/words.ts';
import { measureInfo } from '../../src/model/measures.ts';
import { explain } from '../../src/reference/explain.ts';
import { figureName } from '../../src/reference/figure-name.ts';
import { figuresById } from '../../src/reference/figures-by-id.ts';
import { openLibrary } from '../../src/reference/library.ts';
import { sheetMarkdown } from '../../src/reference/markdown.ts';
import { namesOf } from '../../src/reference/names.ts';
import type { Sheet } from '../../src/reference/sheet.ts';
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
    expect(() => explain(library, 'practice.every-week')).toThrow('explain-needs-assessment');
  });
});

describe('explain, from an assessment', () => {
  it('answers every figure that the document holds, by name', () => {
    const names = namesOf(model, say);
    const ids = [...figuresOf(published).keys()];
    expect(ids.sort()).toEqual([...figuresById(published).keys()].sort());
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

  it('says why there is no number, and shows none', () => {
    const withheld = published.units.find(({ people }) => people.status === 'unmeasured')?.people.id ?? '';
    const text = textOf(explain(library, withheld, published));
    expect(text).toContain('**Not measured:** withheld');
    expect(text).not.toContain('Rests on');
  });

  it('adds what was found to the page of a practice, a measure and a finding', () => {
    expect(textOf(explain(library, 'every-week', published))).toContain('practice.every-week');
    expect(textOf(explain(library, 'appraisals.pay', published))).toContain('Rests on');
    expect(textOf(explain(library, 'week-a-year', published))).toContain('calendar.busiest');
  });
});
