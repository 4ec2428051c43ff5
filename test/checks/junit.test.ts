import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { junit } from '../../src/checks/junit.ts';
import type { Result, Verdict } from '../../src/checks/verdict.ts';
import { type Element, readXml } from './read-xml.ts';
import { anyVerdict, many, passed, payloads, resultOf, verdictOf, words } from './verdicts.ts';

const read = (verdict: Verdict): Element => readXml(junit(verdict, words));
const casesOf = (root: Element): Element[] => root.children.flatMap(({ children }) => children);
const onlyCase = (result: Result): Element => {
  const [first, ...others] = casesOf(read(verdictOf([result])));
  if (first === undefined || others.length > 0) throw new Error('not one case');
  return first;
};
const summary = ({ attributes: { name, tests, failures, errors, skipped } }: Element) =>
  [name, tests, failures, errors, skipped].filter((part) => part !== undefined).join(' ');

/** What XML 1.0 can write, by the table in its specification (production 2). */
const legal = (text: string): string =>
  [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
      return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');

describe('junit', () => {
  it('is this, to the byte', () => {
    const verdict = verdictOf(
      [
        resultOf({ text: 'score "11" is not on the scale\nnps needs 0 to 10' }),
        resultOf({
          rule: 'ragged-row',
          outcome: 'warning',
          text: '3 cells, not 4',
          place: { file: 'a.csv' },
        }),
        passed('data/reviews.csv'),
      ],
      { omitted: 7 },
    );
    expect(junit(verdict, words)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="culture validate" tests="4" failures="1" errors="0" time="0">
<testsuite name="data/nps-q3.csv" tests="2" failures="1" errors="0" skipped="0" time="0">
<testcase name="not-on-the-scale:42:3" classname="data/nps-q3.csv" file="data/nps-q3.csv" line="42" time="0">
<failure message="score &quot;11&quot; is not on the scale" type="not-on-the-scale">data/nps-q3.csv:42:3
score "11" is not on the scale
nps needs 0 to 10</failure>
</testcase>
<testcase name="ragged-row" classname="data/nps-q3.csv" file="a.csv" time="0">
<system-out>3 cells, not 4</system-out>
</testcase>
</testsuite>
<testsuite name="data/reviews.csv" tests="1" failures="0" errors="0" skipped="0" time="0">
<testcase name="passed" classname="data/reviews.csv" time="0"/>
</testsuite>
<testsuite name="culture validate" tests="1" failures="0" errors="0" skipped="1" time="0">
<testcase name="omitted" classname="culture validate" time="0">
<skipped>7 more problems are not shown.</skipped>
</testcase>
</testsuite>
</testsuites>
`);
  });

  it('groups by subject in the order of appearance, however the results are mixed', () => {
    const { children } = read(verdictOf(['b', 'a', 'b', 'c'].map((subject) => resultOf({ subject }))));
    expect(children.map(summary)).toEqual(['b 2 2 0 0', 'a 1 1 0 0', 'c 1 1 0 0']);
  });

  it('fails errors only; warnings, notes and what passed say their sentence', () => {
    const childrenOf = (outcome: Result['outcome']) =>
      onlyCase(resultOf({ outcome })).children.map(({ name }) => name);
    expect(childrenOf('error')).toEqual(['failure']);
    for (const outcome of ['warning', 'note', 'passed'] as const)
      expect(childrenOf(outcome)).toEqual(['system-out']);
  });

  it('turns no direction of what it says', () => {
    for (const outcome of ['error', 'warning'] as const) {
      const text = junit(verdictOf([resultOf({ outcome, text: 'a\u202eb\u2066c' })]), words);
      expect(text).toContain('abc');
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it.each(Object.entries(payloads))('brings %s through everywhere', (_, payload) => {
    const place = { file: `x${payload}` };
    const { attributes, children } = onlyCase(resultOf({ subject: payload, text: `!\n${payload}`, place }));
    expect(attributes).toMatchObject({ classname: legal(payload), file: legal(place.file) });
    expect(children[0]?.text).toBe(legal(`${place.file}\n!\n${payload}`));
  });

  it('takes the first line for the message', () => {
    expect(onlyCase(resultOf({ text: 'one\r\ntwo' })).children[0]?.attributes.message).toBe('one');
    expect(onlyCase(resultOf({ text: '' })).children[0]?.attributes.message).toBe('');
  });

  it('names two results of one place apart, for readers drop the second of a name', () => {
    const names = casesOf(read(verdictOf([resultOf(), resultOf(), resultOf()]))).map(
      ({ attributes }) => attributes.name,
    );
    expect(names).toEqual([
      'not-on-the-scale:42:3',
      'not-on-the-scale:42:3 (2)',
      'not-on-the-scale:42:3 (3)',
    ]);
  });

  it('says as much of the place as is known', () => {
    const nameAt = (line?: number, column?: number) =>
      onlyCase(resultOf({ place: { file: 'a.csv', line, column } })).attributes.name;
    expect([nameAt(), nameAt(4), nameAt(4, 2)]).toEqual([
      'not-on-the-scale',
      'not-on-the-scale:4',
      'not-on-the-scale:4:2',
    ]);
  });

  it('is a document without suites where nothing was checked', () => {
    const root = read(verdictOf([]));
    expect([root.name, summary(root), root.children]).toEqual(['testsuites', 'culture validate 0 0 0', []]);
  });

  it('writes 300 results as 300 cases', () => {
    const root = read(verdictOf(many(300)));
    expect(summary(root)).toBe('culture validate 300 300 0');
    expect(new Set(casesOf(root).map(({ attributes }) => attributes.name)).size).toBe(300);
  });

  it('is well-formed and adds up whatever the texts are', () => {
    fc.assert(
      fc.property(anyVerdict, (verdict) => {
        const root = read(verdict);
        const { results, omitted } = verdict;
        const failures = results.filter(({ outcome }) => outcome === 'error').length;
        const total = results.length + (omitted > 0 ? 1 : 0);
        expect(summary(root)).toBe(`culture ${verdict.command} ${total} ${failures} 0`);
        for (const suite of root.children) {
          expect(suite.attributes.tests).toBe(String(suite.children.length));
          expect(new Set(suite.children.map(({ attributes }) => attributes.name)).size).toBe(
            suite.children.length,
          );
        }
      }),
    );
  });
});
