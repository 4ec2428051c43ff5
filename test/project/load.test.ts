import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { loadProject } from '../../src/project/load.ts';
import { folderWith } from '../fixtures.ts';

const load = async (text: string) => loadProject(undefined, [await folderWith({ 'culture.yaml': text })]);

const codes = async (text: string) => {
  try {
    await load(text);
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(({ code, place }) => [code, place?.line]);
    throw error;
  }
  return [];
};

describe('loadProject', () => {
  it('reads what the data cannot say of itself', async () => {
    const { project } = await load(
      'organisation: Acme\nsources:\n  - file: a.csv\n    kind: survey\n    scale: 0-10\n    columns: { date: null }\n    items: { p01a: Q1 }\n  - file: b.csv\n    scale: [No, Yes]\n',
    );
    expect(project).toMatchObject({
      organisation: 'Acme',
      minimumGroup: 5,
      sources: [
        {
          file: 'a.csv',
          kind: 'survey',
          scale: { min: 0, max: 10 },
          columns: { date: null },
          items: { p01a: 'Q1' },
        },
        { file: 'b.csv', scale: { labels: ['No', 'Yes'] } },
      ],
    });
  });

  it('reads how the evidence was gathered, of all of it and by kind', async () => {
    const { project } = await load(
      'method:\n  sponsor: " The board "\n  survey:\n    languages: [English, Polish]\n  nps: { question: How likely? }\n  activities: { mode: By hand }\n',
    );
    expect(project.method).toEqual({
      sponsor: 'The board',
      survey: { languages: ['English', 'Polish'] },
      nps: { question: 'How likely?' },
      activities: { mode: 'By hand' },
    });
    expect((await load('organisation: Acme')).project.method).toEqual({});
  });

  it('refuses of the method what says nothing, and what does not belong to the kind', async () => {
    expect(
      await codes(
        'method:\n  sponsor: " "\n  survey:\n    question: The model words it\n    languages: []\n  activities:\n    incentives: None\n',
      ),
    ).toEqual([
      ['yaml-empty-text', 2],
      ['yaml-too-few', 5],
      ['yaml-unknown-key', 4],
      ['yaml-unknown-key', 7],
    ]);
  });

  it('does without a file, and insists on one that was named', async () => {
    expect((await loadProject(undefined, [await folderWith({})])).project.sources).toEqual([]);
    await expect(loadProject('/no/culture.yaml', [])).rejects.toBeInstanceOf(UsageError);
  });

  it('names every problem with its line', async () => {
    expect(await codes('sorces: []\nminimumGroup: 2\nsources:\n  - kind: npss\n')).toEqual(
      expect.arrayContaining([
        ['yaml-unknown-key-near', 1],
        ['yaml-too-low', 2],
        ['yaml-missing-key', 4],
        ['yaml-unknown-name-near', 4],
      ]),
    );
    expect(await codes('? [a, b]\n: 1\n')).toEqual([['yaml-unknown-key', 1]]);
    expect(await codes('a: [1')).toEqual([['yaml-syntax', expect.any(Number)]]);
    expect(await codes('sources:\n  - file: a.csv\n    scale: 5-1\n')).toEqual([['yaml-invalid', 3]]);
    expect(await codes('a: &x 1\nb: *x\n')).not.toEqual([]);
  });

  it.each([
    ['sources:\n  - { file: a.csv, kind: nps }\n  - { file: a.csv, kind: reviews }\n', 3],
    ['sources:\n  - file: a.csv\n    items: { p03a: Q1, p03b: Q1 }\n', 3],
    ['sources:\n  - file: a.csv\n    columns: { department: Who, respondent: Who }\n', 3],
    ['sources:\n  - file: a.csv\n    columns: { department: Q1 }\n    items: { p03b: Q1 }\n', 4],
    ['sources:\n  - file: a.csv\n    scale: [low, low, high]\n', 3],
    ['headcount:\n  departments:\n    Bar: 40\n    bar: 4\n', 4],
    ['headcount:\n  functions:\n    sales: 40\n    "Sales ": 4\n', 4],
  ])('refuses what is said twice: %j', async (text, line) => {
    expect(await codes(text)).toEqual([['yaml-invalid', line]]);
  });

  it('lets a column that is not to be used stand beside another', async () => {
    expect(
      await codes('sources:\n  - file: a.csv\n    columns: { department: null, function: null }\n'),
    ).toEqual([]);
  });

  it('refuses a file that is no text in UTF-8', async () => {
    const folder = await folderWith({ 'culture.yaml': Buffer.from('organisation: Caf\u00e9\n', 'latin1') });
    await expect(loadProject(undefined, [folder])).rejects.toMatchObject({
      problems: [{ code: 'not-utf8', place: { file: join(folder, 'culture.yaml') } }],
    });
  });
});
