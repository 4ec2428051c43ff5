import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, root } from '../fixtures.ts';
import { culture, unfolded } from './run.ts';

const hotels = join(root, 'examples', 'harbour-hotels');
let folder = '';

beforeAll(async () => {
  folder = await folderWith({});
  await culture(['assess', hotels, '--format', 'json', '--quiet', '--out', 'report'], folder);
});

describe('culture explain', () => {
  it('leads from a practice to its source, its rules, their figures and files', async () => {
    const { code, stdout } = await culture(
      ['explain', 'goal-for-everyone', 'report/assessment.json'],
      folder,
    );
    expect(code).toBe(0);
    const text = unfolded(stdout);
    for (const part of [
      'point 3',
      '5% · 25% · 50% · 80% · 95%',
      'practice.goal-for-everyone',
      '377 rows read',
    ])
      expect(text).toContain(part);
  });

  it('answers a figure, and asks for the assessment where there is none', async () => {
    const found = await culture(['explain', 'nps', 'report/assessment.json'], folder);
    expect(found).toMatchObject({ code: 0, stderr: '' });
    expect(found.stdout).toContain('nps.csv');
    const alone = await culture(['explain', 'nps'], folder);
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('culture explain nps report/assessment.json');
  });

  it('names what is nearly right', async () => {
    const { code, stderr } = await culture(['explain', 'evry-week']);
    expect([code, stderr.includes('did you mean "every-week"')]).toEqual([2, true]);
  });

  it('says that an assessment was made with another model', async () => {
    writeFileSync(join(folder, 'own.yaml'), 'extends: culture\nid: own\nversion: 1.0.0\n');
    const run = await culture(['explain', 'nps', 'report/assessment.json', '--model', 'own.yaml'], folder);
    expect(run.code).toBe(2);
    expect(unfolded(run.stderr)).toContain('made with the model culture');
  });
});

describe('culture explain, given what is no assessment', () => {
  it('takes the one in a folder, and says that there is none', async () => {
    expect((await culture(['explain', 'nps', 'report'], folder)).code).toBe(0);
    const none = await culture(['explain', 'nps', '.'], folder);
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(unfolded(none.stderr)).toContain('is a folder without an assessment.json');
  });

  it('says in one sentence that other JSON is none', async () => {
    writeFileSync(join(folder, 'other.json'), '{}');
    const { code, stderr } = await culture(['explain', 'nps', 'other.json'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^other\.json {2}is JSON, but no assessment\.json of this version of culture: "\w+" is not as it/,
    );
  });

  it('tells two models of one version apart', async () => {
    writeFileSync(join(folder, 'same.yaml'), `extends: culture\nid: culture\nversion: 3.0.0\n`);
    const { stderr } = await culture(
      ['explain', 'nps', 'report/assessment.json', '--model', 'same.yaml'],
      folder,
    );
    expect(new Set(stderr.match(/SHA-256 [0-9a-f]{12}|\([0-9a-f]{12}/g))).toHaveProperty('size', 2);
  });
});

describe('culture model', () => {
  it('copies the built-in model, which lints, assesses and documents itself as before', async () => {
    const copied = await culture(['model', 'new', 'mine'], folder);
    expect(copied.code).toBe(0);
    expect(readdirSync(join(folder, 'mine'))).toContain('model.yaml');
    expect(await culture(['model', 'lint', 'mine'], folder)).toMatchObject({ code: 0, stderr: '' });
    const docs = await culture(['model', 'docs', 'mine'], folder);
    expect(docs.stdout).toBe(readFileSync(join(root, 'docs', 'model.md'), 'utf8'));
    expect((await culture(['model', 'new', 'mine'], folder)).code).toBe(2);
  });

  it('shows the whole, and one thing of it', async () => {
    expect((await culture(['model', 'show'])).stdout).toContain('every-week');
    expect((await culture(['model', 'show', 'activities.silence'])).stdout).toContain('longest time without');
  });

  it('lint ends with 1 where there is something to mend, with the place, and with 2 where there is no model', async () => {
    writeFileSync(
      join(folder, 'bad.yaml'),
      'extends: culture\nid: bad\nversion: 1.0.0\npractices:\n  every-week:\n    clame: { en: x }\n',
    );
    const bad = await culture(['model', 'lint', 'bad.yaml'], folder);
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('bad.yaml:6:5  "clame" is not known here');
    expect((await culture(['model', 'lint', 'no-such'], folder)).code).toBe(2);
  });

  it.each([
    ['ten megabytes', `id: ${'x'.repeat(10_000_000)}`, 'larger than'],
    ['nesting', '['.repeat(100_000), 'nested deeper'],
    ['aliases', 'id: &a x\nversion: *a\n', 'aliases'],
    ['a broken line', 'id: [\n', 'client.yaml:'],
  ])('of a hostile file (%s) keeps assess from starting, with exit code 2', async (_, text, said) => {
    const place = await folderWith({ 'client.yaml': text, 'nps.csv': `score\n${'9\n'.repeat(6)}` });
    const run = await culture(['assess', 'nps.csv', '--model', 'client.yaml', '--format', 'json'], place);
    expect(run.code).toBe(2);
    expect(unfolded(run.stderr)).toContain(said);
    expect(readdirSync(place)).not.toContain('report');
  });

  it('names all problems of a folder at once', async () => {
    const place = join(folder, 'several');
    mkdirSync(place);
    await culture(['model', 'new', 'several'], folder);
    for (const [file, from, to] of [
      ['voice.yaml', 'weight: 1', 'wieght: 1'],
      ['goals.yaml', 'survey.favourable', 'survey.favorable'],
    ] as const)
      writeFileSync(join(place, file), readFileSync(join(place, file), 'utf8').replace(from, to));
    const run = await culture(['assess', hotels, '--model', 'several'], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('voice.yaml');
    expect(run.stderr).toContain('did you mean "survey.favourable"');
  });
});

describe('culture questionnaire', () => {
  it('prints the form, with the departments and customers of culture.yaml', async () => {
    const { code, stdout, stderr } = await culture(['questionnaire'], hotels);
    expect(code).toBe(0);
    expect(unfolded(stderr)).toContain('Enter “staff” in the column level');
    expect(stderr).not.toContain('Departments are left');
    expect(stdout).toContain('Wedding parties');
    expect(stdout).toContain('Food and Beverage');
  });

  it('says what it leaves out, writes to a file, and refuses formats it does not know', async () => {
    const run = await culture(['questionnaire', '--format', 'limesurvey', '--out', 'survey.txt'], folder);
    expect(run).toMatchObject({ code: 0, stdout: '' });
    expect(run.stderr).toContain('p15a');
    expect(run.stderr).toContain('headcount: departments:');
    expect(readFileSync(join(folder, 'survey.txt'), 'utf8')).toMatch(/^id\trelated_id\tclass/);
    expect((await culture(['questionnaire', '--format', 'docx'])).stderr).toContain('limesurvey');
  });
});

describe('culture assess --lens', () => {
  it('keeps to the articles chosen, and names those there are', async () => {
    const run = await culture(
      ['assess', hotels, '--lens', 'service-week', '--format', 'json', '--out', 'lens'],
      folder,
    );
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('A checklist has a score and no stage');
    const { practices, model } = JSON.parse(readFileSync(join(folder, 'lens', 'assessment.json'), 'utf8'));
    expect(practices).toHaveLength(6);
    expect(model.sha256).toMatch(/^[0-9a-f]{64}$/);
    const wrong = await culture(['assess', hotels, '--lens', 'service-weak'], folder);
    expect([wrong.code, wrong.stderr.includes('service-week')]).toEqual([2, true]);
  });
});
