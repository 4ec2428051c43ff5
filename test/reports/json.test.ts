import { expect, it } from 'vitest';
import { Assessment } from '../../src/assessment/document.ts';
import { renderJson } from '../../src/reports/json.ts';
import { editionOf } from './fixture.ts';

it('writes the document itself: readable, whole, keys in the order of the schema', () => {
  const edition = editionOf();
  const text = renderJson(edition);
  expect(text.endsWith('}\n')).toBe(true);
  expect(text.startsWith('{\n  "schemaVersion": 1,\n  "generator"')).toBe(true);
  expect(Assessment.parse(JSON.parse(text))).toEqual({ ...edition.published });
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(Assessment.shape));
});
