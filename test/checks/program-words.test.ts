import { expect, it } from 'vitest';
import { programWords } from '../../src/checks/program-words.ts';
import { loadWords } from '../../src/locales/words.ts';

const { describe: about, omitted } = programWords(loadWords('en'), 'check.kept');

it('says what a rule is about: in its own words, in those of rows that were set aside, or by its name', () => {
  expect(about('atLeast')).toBe('A figure that is to reach a bound.');
  expect(about('ragged')).toBe('with more or fewer cells than the header');
  expect(about('column-ignored')).toBe('What is called “column-ignored” in the list of issues.');
});

it('says how many more issues there are', () => {
  expect(omitted(1)).toBe('1 more issue is counted and not shown.');
});
