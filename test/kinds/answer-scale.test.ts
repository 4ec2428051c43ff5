import { describe, expect, it } from 'vitest';
import { answerDecoder, settleScale } from '../../src/kinds/answer-scale.ts';
import type { Layout } from '../../src/kinds/kind.ts';
import { questions } from '../sources/tools.ts';

const { labels, knowledge } = questions;
const layout = (scale?: Layout['scale']): Layout => ({
  columns: new Map(),
  items: new Map(),
  labels,
  knowledge,
  ...(scale && { scale }),
});

/** The places of answers, each given so many times, and the scale they are on. */
const settle = (answers: Readonly<Record<string, number>>, scale?: Layout['scale']) => {
  const decode = answerDecoder(scale !== undefined && 'labels' in scale ? scale.labels : []);
  const kept = new Map<number | string, number>();
  for (const [text, count] of Object.entries(answers)) {
    const decoded = decode(text);
    if (decoded.status === 'value') kept.set(decoded.value, (kept.get(decoded.value) ?? 0) + count);
  }
  const found = settleScale(kept, layout(scale), [5, 7, 10]);
  if ('trouble' in found) return found.trouble;
  const { min, max } = found.scale;
  return {
    scale: [min, max],
    places: [...kept.keys()].map((one) => (found.place(one) ?? Number.NaN) / 10),
    doubt: found.doubt,
  };
};

describe('the scale of answers', () => {
  it('of numbers is the shortest that holds them, or the one declared', () => {
    expect(settle({ 1: 9, 4: 9 })).toMatchObject({ scale: [1, 5], places: [1, 4] });
    expect(settle({ '-2': 9, 1: 9 })).toMatchObject({ scale: [-2, 2] });
    expect(settle({ 1: 9, 4: 9 }, { min: 1, max: 4 })).toMatchObject({ scale: [1, 4] });
  });

  it('of numbers is doubted where nobody of many went to its end', () => {
    expect(settle({ 1: 30, 4: 30 })).toMatchObject({ scale: [1, 5], doubt: 'scale-end-unused' });
    expect(settle({ 1: 30, 5: 30 })).toMatchObject({ doubt: undefined });
    expect(settle({ 1: 30, 4: 30 }, { min: 1, max: 4 })).toMatchObject({ doubt: undefined });
  });

  it('of words is that on which all of them stand; categories that nobody chose keep their place', () => {
    expect(settle({ 'Strongly agree': 30, Agree: 30, 'Neither agree nor disagree': 1 })).toMatchObject({
      scale: [1, 5],
      places: [5, 4, 3],
      doubt: undefined,
    });
    expect(settle({ Never: 90, Always: 90 })).toMatchObject({ places: [1, 4] });
    expect(settle({ Never: 90, Sometimes: 1, Always: 90 })).toMatchObject({
      scale: [1, 5],
      places: [1, 3, 5],
    });
  });

  it('keeps apart what people kept apart: six and seven points are not read as four and five', () => {
    const seven = [
      'Strongly disagree',
      'Disagree',
      'Somewhat disagree',
      'Neither agree nor disagree',
      'Somewhat agree',
      'Agree',
      'Strongly agree',
    ];
    const counts = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, 14]));
    expect(settle(counts(seven))).toMatchObject({ scale: [1, 7], places: [1, 2, 3, 4, 5, 6, 7] });
    expect(settle(counts(seven.filter((text) => !text.startsWith('Neither'))))).toMatchObject({
      scale: [1, 6],
      places: [1, 2, 3, 4, 5, 6],
    });
    expect(settle({ 'Совершенно согласен': 20, 'Совершенно согласна': 20, 'И да, и нет': 20 })).toMatchObject(
      { scale: [1, 5], places: [5, 5, 3] },
    );
  });

  it('doubts a middle that nobody of many chose', () => {
    expect(settle({ 'Strongly disagree': 20, Disagree: 20, Agree: 20, 'Strongly agree': 20 })).toMatchObject({
      scale: [1, 5],
      doubt: 'scale-unsure',
    });
  });

  it('is not sure of a missing middle while answers are few', () => {
    expect(settle({ Never: 3, Always: 4 })).toMatchObject({ scale: [1, 4], doubt: 'scale-unsure' });
    expect(settle({ Never: 3, Always: 4 }, { min: 1, max: 5 })).toMatchObject({
      scale: [1, 5],
      doubt: undefined,
    });
  });

  it('may be given in words and numbers at once, and says so', () => {
    expect(settle({ 'Strongly agree': 9, 'Neither agree nor disagree': 9, 2: 3 })).toMatchObject({
      places: [2, 5, 3], // numbers come first in an object
      doubt: 'forms-mixed',
    });
  });

  it('is taken as declared, whatever the words', () => {
    expect(settle({ Zielony: 3, Czerwony: 2 }, { labels: ['Czerwony', 'Żółty', 'Zielony'] })).toMatchObject({
      scale: [1, 3],
      places: [3, 1],
    });
  });

  it('cannot be told where words fit several scales differently, or none', () => {
    expect(settle({ Good: 30, Fair: 30, 'Very good': 30 })).toBe('scale-ambiguous');
    expect(settle({ Never: 30, 'Strongly agree': 30 })).toBe('scale-unknown');
  });
});
