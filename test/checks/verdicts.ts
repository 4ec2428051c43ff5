import fc from 'fast-check';
import type { Words } from '../../src/checks/format.ts';
import { Outcome, type Result, type Verdict } from '../../src/checks/verdict.ts';

export const words: Words = {
  describe: (rule) => `What ${rule} is about.`,
  omitted: (count) => `${count} more problems are not shown.`,
};

export const resultOf = (differences: Partial<Result> = {}): Result => ({
  rule: 'not-on-the-scale',
  subject: 'data/nps-q3.csv',
  outcome: 'error',
  text: 'score "11" is not a whole number from 0 to 10',
  place: { file: 'data/nps-q3.csv', line: 42, column: 3 },
  count: 1,
  ...differences,
});

export const verdictOf = (results: readonly Result[], differences: Partial<Verdict> = {}): Verdict => ({
  command: 'validate',
  version: '0.1.0',
  negative: results.some(({ outcome }) => outcome === 'error'),
  omitted: 0,
  results,
  ...differences,
});

/** What passed is known by its subject alone. */
export const passed = (subject: string): Result => {
  const { place: _, ...result } = resultOf({
    rule: 'passed',
    subject,
    outcome: 'passed',
    text: '',
    count: 0,
  });
  return result;
};

export const many = (length: number, differences: Partial<Result> = {}): Result[] =>
  Array.from({ length }, (_, index) =>
    resultOf({ place: { file: 'data/nps-q3.csv', line: index + 2 }, ...differences }),
  );

/** Each class of characters that means something to one of the formats, or nothing to XML. */
export const payloads: Readonly<Record<string, string>> = {
  'XML markup': `<b a="1">&amp; ]]> 'x'</b>`,
  'control characters': 'a\u0000b\u0008c\u001bd\u007fe\u0085f',
  'halves of surrogate pairs and non-characters': 'a\ud800b\udc00c\ufffed\uffffe',
  'line breaks': 'first\nsecond\r\nthird\rfourth\ttab\n',
  'a workflow command': '::error file=a::b\n::warning::c',
  'percent signs': '100 % of %0A and %25',
  commas: 'id, verbatim, score',
  Cyrillic: 'оценка «11» — не число от 0 до 10',
  emoji: 'fine 🙂',
  nothing: '',
};

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...Object.values(payloads))).map((parts) => parts.join('')),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'binary' }),
);

const anyNumber = fc.integer({ min: 1, max: 3_000_000 });

const anyPlace = fc.oneof(
  fc.record({ file: anyText }),
  fc.record({ file: anyText, line: anyNumber }),
  fc.record({ file: anyText, line: anyNumber, column: anyNumber }),
);

const anyResult: fc.Arbitrary<Result> = fc.record(
  {
    rule: fc.constantFrom('not-on-the-scale', 'ragged-row', 'passed'),
    subject: anyText,
    outcome: fc.constantFrom(...Outcome.options),
    text: anyText,
    count: fc.nat(2000),
    place: anyPlace,
  },
  { requiredKeys: ['rule', 'subject', 'outcome', 'text', 'count'] },
);

export const anyVerdict: fc.Arbitrary<Verdict> = fc.record({
  command: fc.constantFrom('validate', 'check'),
  version: anyText,
  negative: fc.boolean(),
  omitted: fc.nat(3),
  results: fc.array(anyResult),
});
