import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { isMeasured } from '../../src/assessment/figure.ts';
import { opinionItemsOf } from '../../src/model/opinion-items.ts';
import { type Random, randomFrom } from '../../src/statistics/random.ts';
import { assessed, csv, folderWith, lines, model, sharedData } from '../fixtures.ts';

const cooperation = opinionItemsOf(model, 'cooperation');
const survey = (people: number, answers: (random: Random) => readonly number[]): string => {
  const random = randomFrom(7);
  return csv(cooperation.join(','), ...lines(people, () => answers(random).join(',')));
};
const onScale = (place: number): number => Math.max(1, Math.min(5, Math.round(place)));
/** Four items that ask for one thing. */
const ofOneMind = (random: Random): number[] => {
  const mind = 3 + random.normal();
  return cooperation.map(() => onScale(mind + 0.8 * random.normal()));
};

describe('answers', () => {
  it('at random form no scale, and the report of findings says so', async () => {
    const found = await assessed({
      'survey.csv': survey(400, (random) => cooperation.map(() => 1 + random.below(5))),
    });
    const [scale] = found.reliability.filter(({ dimension }) => dimension === 'cooperation');
    expect(scale?.verdict).toBe('none');
    expect(scale?.alpha).toMatchObject({ value: expect.closeTo(0, 0), n: 400 });
    expect(found.findings).toContainEqual({
      id: 'no-scale',
      subject: 'cooperation',
      figures: ['reliability.cooperation.alpha'],
    });
  });

  it('to items that ask for one thing form a scale, and nothing is said', async () => {
    const found = await assessed({ 'survey.csv': survey(200, ofOneMind) });
    expect(found.reliability.find(({ dimension }) => dimension === 'cooperation')?.verdict).toBe('scale');
    expect(found.findings).toEqual([]);
  });

  it('to an item that is reversed by mistake run against the others, and it alone is named', async () => {
    const found = await assessed({
      'survey.csv': survey(200, (random) =>
        ofOneMind(random).map((answer, at) => (at === 2 ? 6 - answer : answer)),
      ),
    });
    expect(found.findings.filter(({ id }) => id === 'runs-against')).toEqual([
      { id: 'runs-against', subject: 'p04c', figures: ['reliability.cooperation.p04c'] },
    ]);
  });

  it('of few people are not judged, and those of fewer than the minimum group not shown', async () => {
    const [few, five, four] = await Promise.all(
      [29, 5, 4].map((people) => assessed({ 'survey.csv': survey(people, ofOneMind) })),
    );
    const alphaIn = (found: typeof few) =>
      found?.reliability.find(({ dimension }) => dimension === 'cooperation');
    expect(alphaIn(few)).toMatchObject({ alpha: { n: 29 }, verdict: 'unmeasured' });
    expect(alphaIn(five)?.alpha).toMatchObject({ status: 'measured', n: 5 });
    expect(alphaIn(four)?.alpha).toMatchObject({ status: 'unmeasured', reason: 'too-few' });
    // Of five people it is a statement, who answered all items; of four there is none.
    const statements = (found: typeof five) => found?.disclosure.certificate.statements ?? 0;
    expect(statements(five)).toBeGreaterThan(statements(four));
  });

  it('of few people who all say the same to one item are not told, neither of it nor of the others', async () => {
    const found = (answers: readonly string[]) =>
      assessed({ 'survey.csv': csv('p04a,p04b', ...answers) }).then(({ reliability }) =>
        reliability.find(({ dimension }) => dimension === 'cooperation'),
      );
    const alike = await found(['5,1', '5,2', '5,4', '5,5', '5,3', '5,4']);
    expect(alike?.alpha).toMatchObject({ reason: 'too-few' });
    expect(alike?.items.map(({ itemRest }) => itemRest)).toMatchObject([
      { reason: 'too-few' },
      { reason: 'too-few' },
    ]);
    const mixed = await found(['5,1', '5,2', '4,4', '5,5', '5,3', '5,4']);
    expect(mixed?.alpha).toMatchObject({ status: 'measured', n: 6 });
  });
});

describe.skipIf(sharedData === undefined)('real files (skipped where the shared files are absent)', () => {
  it('says of a federal survey whose answers were drawn item by item that its items form no scale', async () => {
    const mapping = {
      leadership: 'p02a: Q42, p02b: Q43, p02c: Q44',
      voice: 'p10a: Q32, p10b: Q33, p11a: Q2',
      learning: 'p13a: Q1, p13b: Q10',
    };
    const folder = await folderWith({
      'culture.yaml': `sources:\n  - file: fevs_items.csv\n    kind: survey\n    scale: 1-5\n    items: { ${Object.values(mapping).join(', ')} }\n`,
    });
    copyFileSync(join(sharedData ?? '', 'surveys', 'fevs_items.csv'), join(folder, 'fevs_items.csv'));
    const { published } = await assess({ paths: [folder] });
    const asked = published.reliability.filter(({ items }) => items.length > 0);
    expect(asked.map(({ dimension }) => dimension)).toEqual(Object.keys(mapping).sort());
    for (const { alpha, verdict } of asked) {
      if (!isMeasured(alpha)) throw new Error(`${alpha.id} is not measured`);
      expect(alpha.n).toBe(7711);
      expect(Math.abs(alpha.value)).toBeLessThan(0.06);
      expect(verdict).toBe('none');
    }
    expect(published.findings.filter(({ id }) => id === 'no-scale').map(({ subject }) => subject)).toEqual(
      Object.keys(mapping).sort(),
    );
  });
});
