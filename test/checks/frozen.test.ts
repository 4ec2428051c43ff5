import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/document.ts';
import { freeze } from '../../src/checks/frozen.ts';
import { sayFrozen } from '../../src/checks/say-frozen.ts';
import { loadWords } from '../../src/locales/words.ts';
import { assessmentText } from '../../src/reports/json.ts';
import { editionOf, richAssessment } from '../reports/fixture.ts';

const rich = richAssessment();
const { published } = editionOf(rich);
const text = assessmentText(published);

const frozenOf = (committed: unknown, own = JSON.stringify(committed)) =>
  freeze(
    { file: 'report/assessment.json', refresh: 'culture assess data' },
    { text: own, content: committed },
    { text, published },
  );
const detailsOf = (committed: unknown) => sayFrozen(frozenOf(committed), loadWords('en')).details;

describe('a committed assessment', () => {
  it('is the same byte for byte, or it is another', () => {
    expect(frozenOf(rich, text)).toEqual({ status: 'same', file: 'report/assessment.json' });
    expect(frozenOf(rich, `${text}\n`)).toMatchObject({ status: 'differs', parts: [] });
    expect(detailsOf(rich)).toEqual(['no figure differs', 'only its layout differs']);
  });

  it('names the files of data that have changed, come and gone', () => {
    const [first, second] = rich.inputs;
    const inputs = [
      { ...first, sha256: 'c'.repeat(64) },
      { ...second, file: 'old.csv' },
    ];
    expect(detailsOf({ ...rich, inputs })).toEqual([
      `nps.csv has changed (sha256 ${'c'.repeat(12)}, now ${'a'.repeat(12)})`,
      'old.csv is gone',
      'survey.csv is new',
      'no figure differs',
      'parts that differ: inputs',
    ]);
  });

  it('names the first figures that differ, what they were and are', () => {
    const then: Assessment = {
      ...rich,
      overall: { id: 'overall', status: 'measured', value: 2.5, low: 2, high: 3 },
    };
    expect(detailsOf(then)).toEqual([
      '1 figure differs',
      'overall was 2.5, is 2.694',
      'parts that differ: overall',
    ]);
    const practices = rich.practices.map((one) => ({
      ...one,
      score: { id: one.score.id, status: 'unmeasured' as const, reason: 'withheld' as const },
    }));
    const many = frozenOf({ ...rich, practices });
    if (many.status === 'same') throw new Error('the same');
    expect(many.figures.shown).toHaveLength(10);
    expect(many.figures.total).toBeGreaterThan(10);
    expect(sayFrozen(many, loadWords('en')).details).toContain(`and ${many.figures.total - 10} more`);
  });

  it('says that it was written by another version, or scored by another model', () => {
    const generator = { name: 'culture', version: '0.0.9' };
    const model = { ...rich.model, version: '0.9.0', sha256: 'd'.repeat(64) };
    expect(detailsOf({ ...rich, generator, model }).slice(0, 2)).toEqual([
      'written by culture 0.0.9; this is 0.1.0',
      `scored by another rule model: ${rich.model.id} 0.9.0 (dddddddddddd); this is ${rich.model.id} ${rich.model.version} (${rich.model.sha256.slice(0, 12)})`,
    ]);
  });

  it.each([null, 7, 'text', [], {}, { inputs: 'none', generator: 3 }])(
    'may be anything that is JSON: %o',
    (content) => {
      const frozen = frozenOf(content);
      expect(frozen.status).toBe('differs');
      expect(sayFrozen(frozen, loadWords('en')).passes).toContain('culture assess data');
    },
  );
});
