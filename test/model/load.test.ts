import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.ts';
import { builtInModel, lintModel, loadModel } from '../../src/model/load.ts';
import { itemsOf } from '../../src/model/measures.ts';
import { model } from '../fixtures.ts';
import { scratchFolder } from '../scratch.ts';

/** A copy of the built-in model with one text in one file replaced. */
const changed = (file: string, from: string, to: string): string => {
  const folder = scratchFolder();
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
    [
      'a misspelt key',
      'voice.yaml',
      'weight: 1',
      'wieght: 1',
      'yaml-unknown-key-near',
      'suggestion',
      'wieght',
    ],
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
    [
      'a rule that stands in for no other',
      'definition.yaml',
      'insteadOf: front-line-knows',
      'insteadOf: somebody-knows',
      'model-no-rule',
      'rule',
      'insteadOf: somebody-knows',
    ],
    [
      'a rule that stands in for itself',
      'definition.yaml',
      'insteadOf: front-line-knows',
      'insteadOf: survey-favourable',
      'model-no-rule',
      'rule',
      'insteadOf: survey-favourable',
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
      expect.arrayContaining(['yaml-unknown-key-near', 'yaml-missing-key', 'yaml-syntax']),
    );
    expect((await problemsOf('/no/such/model')).map(({ code }) => code)).toEqual(['model-file-missing']);
  });
});

/** A file that changes the built-in model. */
const changesFile = (text: string): string => {
  const path = join(scratchFolder(), 'client.yaml');
  writeFileSync(path, text);
  return path;
};
const head = 'extends: culture\nid: client\nversion: 1.0.0\n';

describe('a file that changes a model', () => {
  it('replaces what it names of a practice and keeps the rest; id, version and hash are its own', async () => {
    const path = changesFile(`${head}practices:\n  every-week:\n    claim: { en: Each week counts. }\n`);
    const own = await loadModel(path);
    const before = model.practices.find(({ id }) => id === 'every-week');
    expect(own.practices.find(({ id }) => id === 'every-week')).toEqual({
      ...before,
      claim: { en: 'Each week counts.' },
    });
    expect(own.practices).toHaveLength(model.practices.length);
    expect([own.id, own.version]).toEqual(['client', '1.0.0']);
    expect(own.sha256).not.toBe(model.sha256);
  });

  it('names a practice that is new and not whole, a dimension that is not there, a rule that reads nothing', async () => {
    const path = changesFile(
      `${head}practices:\n  brand-new:\n    dimension: voice\n    number: 26\n  elsewhere:\n    dimension: moon\n`,
    );
    const problems = await problemsOf(path);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['model-practice-incomplete', 'model-no-dimension']),
    );
    expect(problems.every(({ place }) => place?.file === path && (place.line ?? 0) >= 5)).toBe(true);
    const rules = `    rules:\n      - { measure: survey.favourable, items: [p99a], levels: [0.1, 0.2, 0.3, 0.4, 0.5], weight: 1, basis: judgement }\n`;
    const [problem] = await problemsOf(changesFile(`${head}practices:\n  every-week:\n${rules}`));
    expect(problem).toMatchObject({ code: 'model-no-item', place: { line: 7 } });
  });
});

describe('lintModel', () => {
  it('finds nothing in the built-in model', async () => {
    expect(await lintModel(builtInModel)).toEqual([]);
  });

  it('finds items that no rule reads, rules without weight, points that nothing cites', async () => {
    const rules = `    rules:\n      - { measure: survey.favourable, items: [p25a], levels: [0.1, 0.2, 0.3, 0.4, 0.5], weight: 1, basis: judgement }\n      - { measure: activities.weeks, levels: [0.1, 0.2, 0.3, 0.4, 0.5], weight: 0, basis: judgement }\n`;
    const source = '    source: { article: service-week, point: 1 }\n';
    const path = changesFile(`${head}practices:\n  every-week:\n${rules}  skip-level-listening:\n${source}`);
    const problems = await lintModel(path);
    // Sorted by file, so in which order depends on where the built-in model lies.
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'lint-item-unused',
      'lint-point-unused',
      'lint-weight-zero',
    ]);
    const own = problems.filter(({ place }) => place?.file === path);
    expect(own.map(({ place }) => place?.line)).toEqual([6, 8]);
  });
});

describe('lintModel, of all that is wrong at once', () => {
  it('names problems of form and of reference together, over all files, in their order', async () => {
    const folder = changed('voice.yaml', 'weight: 1', 'wieght: 1');
    const standing = join(folder, 'standing.yaml');
    writeFileSync(standing, readFileSync(standing, 'utf8').replace('items: [p05a', 'items: [p05x'));
    writeFileSync(join(folder, 'spare.yaml'), 'x: 1\n');
    const problems = await lintModel(folder);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['model-no-item', 'lint-file-unused', 'yaml-unknown-key-near']),
    );
    const places = problems.map(({ place }) => place?.file ?? '');
    expect(places).toEqual([...places].sort());
  });

  it.each([
    ['dimension', 'every-week:\n    dimension: voise\n', 'model-no-dimension-near', 'voice'],
    [
      'article',
      'every-week:\n    source: { article: service-weak, point: 0 }\n',
      'model-no-article-near',
      'service-week',
    ],
    ['practice', 'every-wek:\n    name: { en: x }\n', 'model-no-practice-near', 'every-week'],
  ])('says which %s was meant', async (_, change, code, suggestion) => {
    const problems = await lintModel(changesFile(`${head}practices:\n  ${change}`));
    expect(problems).toEqual([
      expect.objectContaining({ code, facts: expect.objectContaining({ suggestion }) }),
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a comment', '# nothing yet\n\n'],
  ])('says that a file of %s is empty', async (_, text) => {
    expect((await lintModel(changesFile(text))).map(({ code }) => code)).toEqual(['yaml-empty']);
  });

  it('says the same of a device', async () => {
    expect((await lintModel('/dev/null')).map(({ code }) => code)).toEqual(['yaml-empty']);
  });

  it('says that bytes are no text', async () => {
    const path = changesFile('');
    for (const bytes of [
      Buffer.from(`\ufeff${head}`, 'utf16le'),
      Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xff]),
    ]) {
      writeFileSync(path, bytes);
      expect((await lintModel(path)).map(({ code }) => code)).toEqual(['not-utf8']);
    }
  });

  it('says that extends names a file, or nothing', async () => {
    const path = changesFile('extends: client.yaml\nid: x\nversion: 1.0.0\n');
    expect(await lintModel(path)).toMatchObject([
      { code: 'model-extends-file', place: { file: path, line: 1 } },
    ]);
    const other = changesFile('extends: nowhere\nid: x\nversion: 1.0.0\n');
    expect(await lintModel(other)).toMatchObject([{ code: 'model-extends-nothing', place: { line: 1 } }]);
  });

  it('finds a number that is there twice where it can be mended', async () => {
    const path = changesFile(`${head}practices:\n  goal-for-everyone:\n    number: 25\n`);
    expect(await lintModel(path)).toMatchObject([
      { code: 'model-duplicate', place: { file: path, line: 6 } },
    ]);
  });

  it('finds levels that no figure reaches, and a function that is misspelt', async () => {
    const rules = `    rules:
      - { measure: survey.favourable, items: [p05a, p05b], levels: [0.2, 0.3, 0.4, 0.5, 1.5], weight: 1, basis: judgement }
      - { measure: activities.parity, activity: recognition, function: servcie, against: sales, levels: [0, 0.2, 0.4, 0.6, 0.8], weight: 1, basis: judgement }\n`;
    const problems = await lintModel(changesFile(`${head}practices:\n  service-heroes:\n${rules}`));
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
      ['lint-level-beyond', 7],
      ['lint-function-near', 8],
    ]);
  });
});
