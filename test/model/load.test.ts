import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.ts';
import { builtInModel, loadModel, openBuiltInModel } from '../../src/model/load.ts';
import { itemsOf } from '../../src/model/measures.ts';
import { model } from '../fixtures.ts';

/** A copy of the built-in model with one text in one file replaced. */
const changed = (file: string, from: string, to: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'culture-model-'));
  cpSync(builtInModel, folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
};

const problemsOf = async (folder: string) => {
  try {
    await loadModel(folder);
  } catch (error) {
    if (error instanceof ModelError) return error.problems;
    throw error;
  }
  return [];
};

describe('the built-in model', () => {
  it('has 25 practices in ten dimensions, from five articles, with two to four items each', () => {
    expect(model.practices.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(model.dimensions).toHaveLength(10);
    expect(model.lenses).toHaveLength(5);
    expect(model.stages.map(({ id }) => id)).toEqual(['slogan', 'campaign', 'system', 'habit', 'identity']);
    for (const { items } of model.practices) expect(items.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['leadership', [2, 3, 22]],
    ['definition', [15, 23]],
    ['goals', [7, 16, 17]],
    ['reward', [1, 6, 20]],
    ['empowerment', [12, 14]],
    ['learning', [13, 18, 19]],
    ['voice', [8, 10, 11]],
    ['cooperation', [4]],
    ['standing', [5, 9, 24]],
    ['constancy', [21, 25]],
  ])('%s holds the practices %j', (dimension, numbers) => {
    expect(model.practices.filter((one) => one.dimension === dimension).map(({ number }) => number)).toEqual(
      numbers,
    );
  });

  it('asks leaders of themselves only where leaders are the practice', () => {
    const asked = model.practices.filter(({ items }) => items.some(({ leader }) => leader !== undefined));
    expect(asked.map(({ number }) => number)).toEqual([2, 3, 22]);
  });

  it('uses every item in a rule', () => {
    for (const { items, rules, id } of model.practices) {
      const used = new Set(rules.flatMap(itemsOf));
      expect([id, items.filter(({ code }) => !used.has(code))]).toEqual([id, []]);
    }
  });
});

describe('openBuiltInModel', () => {
  it('gives what the YAML says; if not, the build is older than the model (npm run build)', async () => {
    expect(await openBuiltInModel()).toEqual(model);
  });
});

describe('loadModel', () => {
  it.each([
    [
      'an unknown measure, with the near one',
      'voice.yaml',
      'survey.favourable',
      'survey.favorable',
      'yaml-unknown-name-near',
      'suggestion',
      'survey.favorable',
    ],
    ['an unknown key', 'voice.yaml', 'weight: 1', 'wieght: 1', 'yaml-unknown-key', 'key', 'wieght'],
    [
      'values that do not rise',
      'voice.yaml',
      '0.35, 0.55',
      '0.55, 0.35',
      'model-not-monotone',
      'practice',
      'levels: ',
    ],
    [
      'an item that is not there',
      'voice.yaml',
      'items: [p08a',
      'items: [p09a',
      'model-no-item',
      'item',
      'measure: survey.favourable',
    ],
    [
      'a point that an article does not have',
      'voice.yaml',
      'point: 4',
      'point: 9',
      'model-no-source',
      'point',
      'source: ',
    ],
    [
      'an id that is there twice',
      'voice.yaml',
      'id: open-communication',
      'id: skip-level-listening',
      'model-duplicate',
      'name',
      'id: skip-level-listening',
    ],
    [
      'a ceiling for nothing',
      'model.yaml',
      'practice: every-week',
      'practice: every-day',
      'model-no-practice',
      'practice',
      'every-day',
    ],
  ])('names %s, with line and column', async (_, file, from, to, code, fact, shown) => {
    const folder = changed(file, from, to);
    const problem = (await problemsOf(folder)).find((one) => one.code === code);
    expect(problem?.facts).toHaveProperty(fact);
    expect(problem?.place?.file).toBe(join(folder, file));
    const line = readFileSync(join(folder, file), 'utf8').split('\n')[(problem?.place?.line ?? 0) - 1];
    expect(problem?.place?.column).toBeGreaterThan(0);
    expect(line).toContain(shown);
  });

  it('names all problems at once, and a missing file', async () => {
    const folder = changed('voice.yaml', 'weight: 1', 'wieght: 1');
    writeFileSync(join(folder, 'goals.yaml'), 'dimension: [');
    expect((await problemsOf(folder)).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['yaml-unknown-key', 'yaml-missing-key', 'yaml-syntax']),
    );
    expect((await problemsOf('/no/such/model')).map(({ code }) => code)).toEqual(['model-file-missing']);
  });
});
