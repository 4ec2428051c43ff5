import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/document.ts';
import { compareDocuments } from '../../src/conclusions/comparison.ts';
import { comparisonLines } from '../../src/reports/comparison/lines.ts';
import { comparisonMarkdown } from '../../src/reports/comparison/markdown.ts';
import { comparisonView } from '../../src/reports/comparison/view.ts';
import { editionOf, richAssessment } from './fixture.ts';

const rich = richAssessment();
const editionOfTwo = (before: Partial<Assessment>, after: Partial<Assessment>) => {
  const [was, is] = [editionOf({ ...rich, ...before }), editionOf({ ...rich, ...after })];
  return { ...is, comparison: compareDocuments(was.published, is.published) };
};

describe('a comparison', () => {
  it('says nothing beside it of two times of one organisation, in their order', () => {
    const usual = editionOfTwo({ asOf: '2026-03-31' }, { asOf: '2026-09-30' });
    expect(comparisonView(usual).cautions).toEqual([]);
  });

  it('says where it is of two organisations, or turned round, in words and in Markdown', () => {
    const odd = editionOfTwo(
      { organisation: 'Other', asOf: '2026-09-30' },
      { organisation: 'Ours', asOf: '2026-03-31' },
    );
    const { cautions } = comparisonView(odd);
    expect(cautions).toEqual([
      'These are two organisations: what is called a change is a difference between them.',
      'The first is of a later day than the second: every change is to be read the other way round.',
    ]);
    for (const caution of cautions) {
      expect(comparisonLines(odd, 200)).toContain(caution);
      expect(comparisonMarkdown(odd)).toContain(`\n\n${caution}\n\n`);
    }
  });
});
