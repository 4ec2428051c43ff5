import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess.ts';
import { measureInfo } from '../src/model/measures.ts';
import { root } from './fixtures.ts';

const doc = readFileSync(join(root, 'docs', 'how-scores-work.md'), 'utf8');

/** The part of the document under a heading that starts with these words. */
const chapter = (title: string): string => {
  const found = doc.split('\n## ').find((part) => part.startsWith(title));
  if (found === undefined) throw new Error(`docs/how-scores-work.md has no chapter "${title}"`);
  return found;
};

/** Rows of a chapter's tables: figure id → value, low, high as printed. */
const printed = (title: string): Map<string, string[]> =>
  new Map(
    [...chapter(title).matchAll(/^\| `([^`]+)` *\| +([^|]+?) *\| +([^|]+?) *\| +([^|]+?) *\|$/gm)].map(
      ([, id = '', ...numbers]) => [id, numbers.map((number) => number.trim())],
    ),
  );

/** Groups beside the rest are worked out by hand in test/scoring/breakdowns.test.ts. */
const isElsewhere = (id: unknown): boolean => /^(breakdown|clustering)\./.test(String(id));

/** Every measured figure and score of a document, by id. */
const measured = (part: unknown, found = new Map<string, string[]>()): Map<string, string[]> => {
  if (typeof part !== 'object' || part === null) return found;
  if (
    'status' in part &&
    part.status === 'measured' &&
    'id' in part &&
    !isElsewhere(part.id) &&
    'value' in part &&
    'low' in part &&
    'high' in part
  )
    found.set(
      String(part.id),
      'n' in part || String(part.id).startsWith('level.')
        ? [part.value, part.low, part.high].map((number) => Number(number).toFixed(4))
        : [Number(part.value).toFixed(4), 'drawn', 'drawn'],
    );
  for (const one of Object.values(part)) measured(one, found);
  return found;
};

describe.each([
  ['Corner Bakery', 'corner-bakery'],
  ['Bike Workshop', 'bike-workshop'],
  ['Tea House', 'tea-house'],
])('%s, calculated by hand', (title, folder) => {
  it('has just the figures of docs/how-scores-work.md, each with that value and interval', async () => {
    const { published } = await assess({ paths: [join(root, 'examples', folder)] });
    const byHand = printed(title);
    const byTool = measured(published);
    expect(byHand.size).toBeGreaterThan(10);
    expect(Object.fromEntries(byTool)).toEqual(Object.fromEntries(byHand));
  });
});

describe('the three together', () => {
  it('show every measure at least once', async () => {
    const found = await Promise.all(
      ['corner-bakery', 'bike-workshop', 'tea-house'].map(async (folder) => {
        const { published } = await assess({ paths: [join(root, 'examples', folder)] });
        return published.practices.flatMap(({ rules }) =>
          rules.filter(({ figure }) => figure.status === 'measured').map(({ measure }) => measure),
        );
      }),
    );
    expect([...new Set(found.flat())].sort()).toEqual(Object.keys(measureInfo).sort());
  });

  it('find what the Tea House is told of: a week, the lowest pair, a training run again', async () => {
    const { published } = await assess({ paths: [join(root, 'examples', 'tea-house')] });
    expect(published.findings.map(({ id }) => id)).toEqual(['week-a-year', 'weakest-pair', 'training-rerun']);
    expect(published.calendar).toMatchObject({ busiest: '2026-03-16', byChance: 7 });
    expect(published.stage).toMatchObject({
      status: 'reached',
      value: 3,
      heldBackBy: [{ reason: 'overall', needs: 3.5 }],
    });
  });
});

describe('the stages of both', () => {
  it('are none, and System held back by the overall score and by records', async () => {
    const stage = async (folder: string) =>
      (await assess({ paths: [join(root, 'examples', folder)] })).published.stage;
    expect(await stage('corner-bakery')).toMatchObject({ status: 'none', practices: { measured: 2 } });
    expect(await stage('bike-workshop')).toMatchObject({
      status: 'reached',
      value: 3,
      heldBackBy: [
        { reason: 'overall', needs: 3.5 },
        { reason: 'records', measured: 1, needs: 3 },
      ],
    });
  });
});
