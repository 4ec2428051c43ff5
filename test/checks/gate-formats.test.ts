import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Gate } from '../../src/checks/gate.ts';
import { gateVerdict } from '../../src/checks/gate-verdict.ts';
import { gateMarkdown } from '../../src/checks/markdown.ts';
import { formats } from '../../src/checks/registry.ts';
import { loadWords } from '../../src/locales/words.ts';
import { richAssessment } from '../reports/fixture.ts';
import { atLeast, conditionOf, gateOf, noDropFrom } from './gates.ts';
import { readSarif } from './read-sarif.ts';
import { type Element, readXml } from './read-xml.ts';
import { payloads, words } from './verdicts.ts';

const say = loadWords('en');
const issue = {
  code: 'not-on-the-scale',
  severity: 'error' as const,
  file: 'data/nps.csv',
  line: 42,
  column: 'score',
  value: '11',
  expected: '0–10',
  count: 1,
};
const document = { ...richAssessment(), issues: { total: 1, shown: [issue] } };
const gate = gateOf(
  [
    conditionOf('overall', atLeast(2)),
    conditionOf('overall', atLeast(4)),
    conditionOf('nps', atLeast(90), { severity: 'warn' }),
    conditionOf('data.newest.survey', atLeast('2026-01-01'), { unmeasured: 'ignore' }),
    conditionOf('rating', noDropFrom('previous'), { severity: 'off' }),
  ],
  document,
);
const verdict = gateVerdict(gate, say);

// zod takes a uri-reference for an absolute URL; sarif.test.ts looks at the references themselves.
const Sarif = z.fromJSONSchema(
  JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'format' && value === 'uri-reference' ? undefined : value,
  ),
);

/** What the schemas of Jenkins and surefire allow: which attributes, which children, and counts that are right. */
const checkJunit = (root: Element): void => {
  const attributes: Readonly<Record<string, readonly string[]>> = {
    testsuites: ['name', 'tests', 'failures', 'errors', 'time'],
    testsuite: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
    testcase: ['name', 'classname', 'file', 'line', 'time'],
    failure: ['message', 'type'],
    'system-out': [],
    skipped: [],
  };
  const children: Readonly<Record<string, readonly string[]>> = {
    testsuites: ['testsuite'],
    testsuite: ['testcase'],
    testcase: ['failure', 'system-out', 'skipped'],
  };
  const visit = (element: Element): void => {
    expect(attributes[element.name]).toEqual(expect.arrayContaining(Object.keys(element.attributes)));
    for (const child of element.children) {
      expect(children[element.name]).toContain(child.name);
      visit(child);
    }
  };
  visit(root);
  for (const suite of root.children) {
    const failing = suite.children.filter((one) => one.children.some(({ name }) => name === 'failure'));
    expect(suite.attributes).toMatchObject({
      tests: String(suite.children.length),
      failures: String(failing.length),
    });
  }
};

describe('a gate', () => {
  it('is a verdict: conditions at their lines, then issues of the data, which never fail by themselves', () => {
    expect(verdict).toMatchObject({ command: 'check', negative: true, omitted: 0 });
    expect(verdict.results.map(({ rule, outcome, place }) => [rule, outcome, place?.line])).toEqual([
      ['atLeast', 'passed', 2],
      ['atLeast', 'error', 3],
      ['atLeast', 'warning', 4],
      ['atLeast', 'note', 5],
      ['not-on-the-scale', 'warning', 42],
    ]);
    expect(gateOf([conditionOf('overall', atLeast(2))], document).negative).toBe(false);
  });

  it('fits its own schema', () => {
    expect(Gate.parse(JSON.parse(JSON.stringify(gate)))).toEqual(gate);
    expect(gate.counts).toEqual({ fails: 1, warns: 1, passes: 1, ignored: 1, off: 1 });
  });

  it('is valid SARIF 2.1.0 with regions in culture.yaml and in the data', () => {
    const text = formats.sarif.write(verdict, words);
    expect(Sarif.safeParse(JSON.parse(text)).success).toBe(true);
    const places = readSarif(text).results.map(({ level, locations: [location] }) => {
      const { artifactLocation, region } = location?.physicalLocation ?? {};
      return [level, artifactLocation?.uri, region?.startLine];
    });
    expect(places).toEqual([
      ['error', 'data/culture.yaml', 3],
      ['warning', 'data/culture.yaml', 4],
      ['note', 'data/culture.yaml', 5],
      ['warning', 'data/nps.csv', 42],
    ]);
  });

  it('is JUnit XML that a strict parser and the rules of Jenkins accept', () => {
    const root = readXml(formats.junit.write(verdict, words));
    checkJunit(root);
    expect(root.attributes).toMatchObject({ name: 'culture check', tests: '5', failures: '1' });
  });

  it('is a table in Markdown, what fails first, in which names of the data are no markup', () => {
    for (const payload of Object.values(payloads)) {
      const organisation = `x${payload}|<img src=x>`;
      const named = gateOf([conditionOf('overall', atLeast(2)), conditionOf('overall', atLeast(4))], {
        ...document,
        organisation,
        issues: { total: 1, shown: [{ ...issue, file: `x${payload}|<b>.csv` }] },
      });
      const text = gateMarkdown(named, say);
      expect(text).not.toMatch(/(?<!\\)<(img|b)/);
      const lines = text.split('\n');
      const rows = lines.filter((line) => line.startsWith('| '));
      // Two headers, two rules, two conditions and one issue.
      expect(rows).toHaveLength(7);
      expect(rows[2]).toMatch(/^\| fails \|/);
      expect(rows[3]).toMatch(/^\| passes \|/);
      for (const row of rows.slice(0, 4)) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
      for (const row of rows.slice(4)) expect(row.match(/(?<!\\)\|/g)).toHaveLength(3);
    }
  });

  it('mentions nobody in Markdown', () => {
    const named = gateOf([conditionOf('overall', atLeast(2))], { ...document, organisation: '@octocat' });
    expect(gateMarkdown(named, say)).toContain('@<!-- -->octocat');
    expect(gateMarkdown(named, say)).not.toContain('@octocat');
  });

  it('of 300 failing conditions stays valid and whole', () => {
    const many = gateOf(
      Array.from({ length: 300 }, (_, index) => conditionOf('overall', atLeast(3 + index / 1000))),
    );
    const results = gateVerdict(many, say);
    expect(readSarif(formats.sarif.write(results, words)).results).toHaveLength(results.results.length);
    const root = readXml(formats.junit.write(results, words));
    checkJunit(root);
    expect(root.attributes.failures).toBe('300');
    expect(gateMarkdown(many, say)).toContain('and 100 more');
  });
});
