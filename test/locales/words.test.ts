import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/locales/words.ts';

const say = loadWords('en');

describe('say', () => {
  it('fills facts into a sentence, with the form that a count asks for', () => {
    const said = [1, 2].map((count) => say('cli.wrote-charts', { count, path: 'out' }));
    expect(said).toEqual(['wrote 1 chart into out', 'wrote 2 charts into out']);
  });

  it('names the sentence and the fact that is missing', () => {
    expect(() => say('cli.wrote')).toThrow(/"path".*"cli\.wrote"/);
  });

  it('names a sentence that the catalogue lacks', () => {
    const key = 'cli.of-nothing';
    expect(say.has(key)).toBe(false);
    expect(() => Reflect.apply(say, undefined, [key])).toThrow('lacks "cli.of-nothing"');
  });
});

describe('say.parts', () => {
  it('leaves what is more than text in its place', () => {
    const link = { href: '#practice' };
    expect(say.parts('cli.wrote', { path: link })).toEqual([expect.any(String), link]);
  });

  it('gives a sentence without facts as one part', () => {
    expect(say.parts('report.draft', {})).toEqual([say('report.draft')]);
  });
});
