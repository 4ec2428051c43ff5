import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { renderHtml } from '../../src/reports/html.ts';
import { readTemplates } from '../../src/reports/read-templates.ts';
import { ourPartials } from '../../src/reports/templates.ts';
import { folderWith, root } from '../fixtures.ts';
import { editionOf, npsOnlyAssessment } from './fixture.ts';

const small = editionOf(npsOnlyAssessment());

const renderWith = async (files: Readonly<Record<string, string>>): Promise<string> =>
  renderHtml({ ...small, templates: readTemplates(await folderWith(files)) });

/** The problems of templates: their code, their file's name, line and facts. */
const problemsOf = async (files: Readonly<Record<string, string>>) => {
  try {
    await renderWith(files);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.problems.map(({ code, facts, place }) => ({
      code,
      facts,
      file: place?.file.split('/').at(-1),
      line: place?.line,
    }));
  }
  return [];
};

describe('own templates', () => {
  it('take the place of ours by their names, and the rest stays', async () => {
    const html = await renderWith({
      'partials/limits.hbs':
        '<section id="limits" class="page"><h2>Bounds of {{sentences.length}}</h2></section>',
      'theme.css': '.page { color: #123456 }',
    });
    expect(html).toMatch(/<h2>Bounds of \d+<\/h2>/);
    expect(html).toContain('<section id="summary"');
    expect(html).toContain('.page { color: #123456 }');
    expect(html).not.toContain('--measure');
    expect(html).toContain(`content="default-src 'none';`);
  });

  it('may lie in the folder itself, and may lay out the whole', async () => {
    const html = await renderWith({
      'report.hbs': '<main id="report"><h1>{{organisation}}</h1>{{> limits limits}}</main>',
      'limits.hbs': '<p>Short.</p>',
    });
    expect(html).toContain('</h1><p>Short.</p></main>');
  });

  it('that are ours give the same report', async () => {
    const names = ['report.hbs', 'theme.css', ...ourPartials().map((name) => `partials/${name}`)];
    const copies = Object.fromEntries(
      names.map((name) => [name, readFileSync(join(root, 'templates', name), 'utf8')]),
    );
    expect(await renderWith(copies)).toBe(renderHtml(small));
  });

  it('keep the policy, the mark of a draft and the escaping of what data says', async () => {
    const templates = readTemplates(
      await folderWith({ 'theme.css': '*{}', 'method.hbs': '<p>{{steps}}</p>' }),
    );
    const organisation = '<script>alert(1)</script>';
    const published = { ...small.published, organisation };
    const html = renderHtml({ ...small, published, templates, draft: true });
    expect(html).not.toContain('<script');
    expect(html).toContain('body::after{content:"Draft"');
  });
});

describe('a template with an error', () => {
  const lines = (wrong: string): string => `<p>\n{{#if sentences.length}}\n${wrong}\n{{/if}}\n</p>\n`;

  it.each([
    [
      'a property that is not there',
      '{{sentenses}}',
      'template-lacks',
      { name: 'sentenses', source: '{{sentenses}}' },
    ],
    [
      'a condition on what is not there',
      '{{#if sentenses}}x{{/if}}',
      'template-failed-at',
      { what: 'the template gives #if nothing', source: '{{#if sentenses}}x{{/if}}' },
    ],
    [
      'a sentence that the catalogue lacks',
      '{{say "nope"}}',
      'template-failed-at',
      { what: 'the catalogue lacks "nope"', source: '{{say "nope"}}' },
    ],
    ['text that is not escaped', '{{{sentences}}}', 'template-unescaped', {}],
    ['text that is not escaped, in short', '{{&sentences}}', 'template-unescaped', {}],
    [
      'a part that is not there',
      '{{> sumary this}}',
      'template-no-part-near',
      { name: 'sumary', suggestion: 'summary' },
    ],
    ['a part like nothing', '{{> zzzzzzz this}}', 'template-no-part', { name: 'zzzzzzz' }],
  ])('says where and what: %s', async (_name, wrong, code, facts) => {
    expect(await problemsOf({ 'limits.hbs': lines(wrong) })).toEqual([
      { code, facts, file: 'limits.hbs', line: 3 },
    ]);
  });

  it.each([
    ['a block that is not closed', '<p>\n{{#if sentences}}\n</p>\n'],
    ['braces that are not closed', '<p>\n{{sentences\n</p>\n'],
    ['a block that another closes', '<p>\n{{#if sentences}}{{/each}}\n</p>\n'],
  ])('says where: %s', async (_name, text) => {
    const [problem] = await problemsOf({ 'limits.hbs': text });
    expect(problem?.file).toBe('limits.hbs');
    expect(problem?.code).toMatch(/^template-failed/);
    expect(problem?.line).toBeGreaterThanOrEqual(2);
    expect(String(problem?.facts.what)).not.toMatch(/\n|-\^/);
  });

  it('is told of all templates at once', async () => {
    const found = await problemsOf({
      'limits.hbs': '{{{x}}}',
      'sumary.hbs': '',
      'theme.css': 'a{}\n</STYLE>',
    });
    expect(found.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['template-unescaped', 'limits.hbs', 1],
      ['unknown-template-near', 'sumary.hbs', undefined],
      ['template-ends-style', 'theme.css', 2],
    ]);
  });

  it('is told of the part in which it is, where a layout hands over the wrong thing', async () => {
    const found = await problemsOf({ 'report.hbs': '{{> limits method}}' });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file: 'limits.hbs' });
    expect(found[0]?.line).toBeGreaterThan(1);
  });

  it.each([
    [{ 'page.hbs': 'x' }, 'unknown-template'],
    [{ 'x.txt': 'x' }, 'no-templates'],
    [{ 'limits.hbs': 'x', 'partials/limits.hbs': 'x' }, 'template-twice'],
  ])('%j: %s', async (files, code) => {
    expect((await problemsOf(files)).map((problem) => problem.code)).toEqual([code]);
  });

  it('is also a folder that is none', () => {
    expect(() => readTemplates('/nowhere')).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'no-template-folder' })] }),
    );
  });
});
