import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import { loadWords } from '../../src/locales/words.ts';

const say = loadWords('en');
const wipe = '\r\u001b[2K';

const saidOn = (isTTY: boolean, env: Record<string, string> = {}): string[] => {
  const said: string[] = [];
  const progress = progressOn({ isTTY, write: (text: string) => said.push(text) }, env, say);
  progress.show('reading');
  progress.show('printing');
  progress.clear();
  progress.clear();
  return said;
};

describe('the line that says what is going on', () => {
  it('names each step in the place of the one before, and is gone at the end', () => {
    expect(saidOn(true)).toEqual([`${wipe}reading …`, `${wipe}printing …`, wipe]);
  });

  it.each([
    ['a pipe', false, {}],
    ['a build server', true, { CI: 'true' }],
    ['a terminal that takes nothing back', true, { TERM: 'dumb' }],
  ])('says nothing on %s', (_, isTTY, env) => expect(saidOn(isTTY, env)).toEqual([]));

  it('has no colour, so none has to be turned off', () => {
    const bare = saidOn(true).join('').replaceAll(wipe, '');
    expect(bare).toBe('reading …printing …');
  });
});
