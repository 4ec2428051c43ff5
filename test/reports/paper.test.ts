import { expect, it } from 'vitest';
import { renderHtml } from '../../src/reports/html.ts';
import { isPaper } from '../../src/reports/paper.ts';
import { editionOf } from './fixture.ts';

it('puts a report on A4 unless it is asked for Letter, and the cover fills the sheet', () => {
  expect(renderHtml(editionOf())).toContain('@page{size:A4}:root{--sheet:297mm}');
  expect(renderHtml({ ...editionOf(), paper: 'letter' })).toContain('@page{size:letter}:root{--sheet:11in}');
});

it('knows no sheet by a name that every object has', () => {
  expect(['a4', 'letter', 'A4', 'toString', ''].map(isPaper)).toEqual([true, true, false, false, false]);
});
