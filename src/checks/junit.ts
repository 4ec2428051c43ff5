import { straight } from '../locales/straight.ts';
import type { Format } from './format.ts';
import { portablePath } from './portable-path.ts';
import type { Result } from './verdict.ts';
import { element, textElement } from './xml.ts';

/** What the counts of a suite are made from, and the case as it is written. */
interface Case {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly xml: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

const positionOf = ({ line, column }: NonNullable<Result['place']>): string => {
  if (line === undefined) return '';
  return column === undefined ? `:${line}` : `:${line}:${column}`;
};

/** A name for each result of a suite; readers drop the second case of the same name. */
const namesOf = (results: readonly Result[]): string[] => {
  const times = new Map<string, number>();
  return results.map(({ rule, place }) => {
    const name = place === undefined ? rule : `${rule}${positionOf(place)}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
};

const failureOf = ({ rule, place, ...result }: Result): string => {
  const text = straight(result.text);
  const [message = ''] = text.split(/\r\n|\r|\n/, 1);
  const where = place === undefined ? '' : `${portablePath(place.file)}${positionOf(place)}\n`;
  return textElement('failure', { message, type: rule }, `${where}${text}`);
};

const outputOf = ({ text }: Result): string[] =>
  text === '' ? [] : [textElement('system-out', {}, straight(text))];

const caseOf = (result: Result, name: string): Case => {
  const { subject, outcome, place } = result;
  const file = place && portablePath(place.file);
  const failed = outcome === 'error';
  const attributes = { name, classname: subject, file, line: place?.line, time: 0 };
  return {
    outcome: failed ? 'failed' : 'passed',
    xml: element('testcase', attributes, failed ? [failureOf(result)] : outputOf(result)),
  };
};

const suitesOf = (results: readonly Result[]): Suite[] => {
  const bySubject = new Map<string, Result[]>();
  for (const result of results) {
    const others = bySubject.get(result.subject);
    if (others === undefined) bySubject.set(result.subject, [result]);
    else others.push(result);
  }
  return [...bySubject].map(([name, own]) => {
    const names = namesOf(own);
    return { name, cases: own.map((result, index) => caseOf(result, names[index] ?? result.rule)) };
  });
};

/** What was not kept is a skipped case of its own suite, so that nobody takes the file for complete. */
const omittedSuite = (name: string, text: string): Suite => {
  const attributes = { name: 'omitted', classname: name, time: 0 };
  const xml = element('testcase', attributes, [textElement('skipped', {}, text)]);
  return { name, cases: [{ outcome: 'skipped', xml }] };
};

const countsOf = (cases: readonly Case[]) => ({
  tests: cases.length,
  failures: cases.filter(({ outcome }) => outcome === 'failed').length,
  errors: 0,
  skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
  time: 0,
});

const writeSuite = ({ name, cases }: Suite): string =>
  element(
    'testsuite',
    { name, ...countsOf(cases) },
    cases.map(({ xml }) => xml),
  );

/** JUnit XML: a suite for each subject, a case for each result; only errors fail. */
export const junit: Format = ({ command, results, omitted }, words) => {
  const name = `culture ${command}`;
  const suites = suitesOf(results);
  if (omitted > 0) suites.push(omittedSuite(name, words.omitted(omitted)));
  // Jenkins' schema knows no `skipped` here, and a suite says it.
  const { skipped: _, ...counts } = countsOf(suites.flatMap(({ cases }) => cases));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name, ...counts }, suites.map(writeSuite))}`;
};
