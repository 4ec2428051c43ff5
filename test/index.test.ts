import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assess, openBuiltInModel, readAssessment, render } from '../src/index.ts';
import { root } from './fixtures.ts';

const example = join(root, 'examples', 'corner-bakery');

it('assesses a folder and renders what it found, as a program would', async () => {
  const { published, model } = await assess({ paths: [example] });
  const saved = await render('json', published, model);
  expect(readAssessment(String(saved))).toEqual(published);
  expect(String(await render('html', published, model))).toContain('<h1>Corner Bakery</h1>');
});

it('renders a saved assessment later, without its data', async () => {
  const published = readAssessment(readFileSync(join(example, 'assessment.json'), 'utf8'));
  expect(String(await render('html', published, await openBuiltInModel()))).toContain('Corner Bakery');
});
