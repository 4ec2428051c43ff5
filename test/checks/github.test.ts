import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { github } from '../../src/checks/github.ts';
import { portablePath } from '../../src/checks/portable-path.ts';
import type { Result } from '../../src/checks/verdict.ts';
import { straight } from '../../src/locales/straight.ts';
import { anyVerdict, many, passed, payloads, resultOf, verdictOf, words } from './verdicts.ts';

const linesOf = (results: readonly Result[], omitted = 0): string[] =>
  github(verdictOf(results, { omitted }), words).split('\n').slice(0, -1);

/** A command as the runner takes it apart: by its line, the first ` `, the second `::`, commas and `=`. */
const readCommand = (line: string) => {
  const [, command, list = '', message = ''] = /^::([a-z]+)(?: (.*?))?::(.*)$/s.exec(line) ?? [];
  const decode = (text: string): string =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const properties = list
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]);
  return { command, properties: Object.fromEntries(properties), message: decode(message) };
};

/** A text as a log shows it that obeys no control character. */
/** What a log is not to show of a text is gone on both sides. */
const calm = (text: string): string =>
  straight(stripVTControlCharacters(text)).replace(/(?![\t\r\n])\p{Cc}/gu, ' ');

describe('github', () => {
  it('is this, to the byte', () => {
    const results = [
      resultOf({ text: '100 %: bad\nreally', place: { file: 'data\\a,b:c.csv', line: 42, column: 3 } }),
      passed('data/fine.csv'),
      resultOf({ outcome: 'warning', rule: 'ragged-row', text: 'short', place: { file: 'a.csv' } }),
      { ...passed('nps'), outcome: 'note' as const, rule: 'assumed', text: 'a scale' },
    ];
    expect(github(verdictOf(results, { omitted: 5 }), words)).toBe(
      [
        '::error file=data/a%2Cb%3Ac.csv,line=42,col=3,title=not-on-the-scale::100 %25: bad%0Areally\n',
        '::warning file=a.csv,title=ragged-row::short\n',
        '::notice title=assumed::a scale\n',
        '::notice::5 more problems are not shown.\n',
      ].join(''),
    );
  });

  it('is empty where nothing is wrong', () => {
    expect(github(verdictOf([]), words)).toBe('');
    expect(github(verdictOf([passed('a.csv')]), words)).toBe('');
  });

  it.each(Object.entries(payloads))('brings %s through, on one line', (_, payload) => {
    const file = `x${payload}`;
    const lines = linesOf([resultOf({ text: payload, place: { file }, rule: `r${payload}` })]);
    expect(lines).toHaveLength(1);
    expect(readCommand(lines[0] ?? '')).toEqual({
      command: 'error',
      properties: { file: portablePath(file), title: `r${payload}` },
      message: calm(payload),
    });
  });

  it('shows no colours of the data and turns no direction', () => {
    const [line = ''] = linesOf([resultOf({ text: 'a\u001b[31mb\u001b[0m\u202ec\u0008' })]);
    expect(readCommand(line).message).toBe('abc ');
  });

  it('says in the last line what GitHub does not show of 300 results, rows counted', () => {
    const lines = linesOf([...many(300, { count: 2 }), ...many(12, { outcome: 'warning' })], 40);
    expect(lines).toHaveLength(313);
    expect(lines.at(-1)).toBe(`::notice::${290 * 2 + 2 + 40} more problems are not shown.`);
  });

  it('says nothing of the kind while GitHub shows all', () => {
    const all = [...many(10), ...many(10, { outcome: 'warning' }), ...many(9, { outcome: 'note' })];
    expect(linesOf(all)).toHaveLength(29);
  });

  it('keeps one of the ten notices for that line', () => {
    const lines = linesOf(many(30, { outcome: 'note' }));
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('::notice::21 more problems are not shown.');
  });

  it('never has a raw line break in a command, and each reads back', () => {
    fc.assert(
      fc.property(anyVerdict, (verdict) => {
        const text = github(verdict, words);
        expect(text).not.toContain('\r');
        const commands = text.split('\n').slice(0, -1).map(readCommand);
        const problems = verdict.results.filter(
          ({ outcome }) => outcome === 'error' || outcome === 'warning',
        );
        const read = commands.filter(({ command }) => command === 'error' || command === 'warning');
        expect(read.map(({ message }) => calm(message))).toEqual(
          problems.map((problem) => calm(problem.text)),
        );
        expect(commands.every(({ command }) => command !== undefined)).toBe(true);
      }),
    );
  });
});
