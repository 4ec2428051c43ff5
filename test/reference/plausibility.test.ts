import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/locales/words.ts';
import { openLibrary } from '../../src/reference/library.ts';
import { plausibilityText } from '../../src/reference/plausibility.ts';
import { model } from '../fixtures.ts';

const text = (value: number, probabilities: readonly number[]) =>
  plausibilityText(openLibrary(model, loadWords('en')), {
    status: 'reached',
    value,
    probabilities: [...probabilities],
    heldBackBy: [],
  });

describe('the plausibility of a stage', () => {
  it('is its share of the draws, beside what else comes out', () => {
    expect(text(3, [0, 0.1, 0.84, 0.06, 0])).toContain(
      'in 84% of the draws, else to Campaign (10%) and Habit (6%).',
    );
    expect(text(2, [0.02, 0.98, 0, 0, 0])).toContain('in 98% of the draws.');
  });

  it('is undecided where the one shown does not come out in half of them, nor any other', () => {
    expect(text(2, [0, 0.44, 0.48, 0.08, 0])).toMatch(
      /^Undecided between System \(48%\) and Campaign \(44%\)/,
    );
  });

  it('is not decided either where another stage than the one shown comes out more often', () => {
    expect(text(2, [0, 0.4, 0.6, 0, 0])).toMatch(/^Undecided between System \(60%\) and Campaign \(40%\)/);
  });
});
