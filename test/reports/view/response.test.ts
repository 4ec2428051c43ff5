import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { textOf, wordsAlone } from '../../../src/reference/pieces.ts';
import { terminalSummary } from '../../../src/reports/terminal.ts';
import { viewOf } from '../../../src/reports/view/view.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from '../fixture.ts';

const rich = richAssessment();
const { quality, method } = viewOf(editionOf(rich));
const response = quality.response;

/** The rich company with another response. */
const withResponse = (change: Partial<NonNullable<typeof rich.response>>) =>
  viewOf(editionOf({ ...rich, response: rich.response === null ? null : { ...rich.response, ...change } }));

describe('the page on data quality', () => {
  it('says which part answered, of whom, and why a part has no rate', () => {
    expect(textOf(response?.title ?? [])).toBe('75% of the employees answered the survey');
    const [everyone, , second] = response?.rows ?? [];
    expect(everyone).toMatchObject({
      name: 'Everyone',
      headcount: '412',
      people: { num: { figure: 'response.people', text: '309' }, interval: '', n: null },
      rate: { num: { figure: 'response.rate', text: '75%' }, interval: '', n: null },
    });
    expect(second).toMatchObject({
      headcount: 'not stated',
      rate: { reason: 'not measured: culture.yaml does not say' },
    });
    expect(response?.rows.at(-1)).toMatchObject({
      name: 'Executives',
      rate: { reason: 'not measured: more people answered than culture.yaml counts' },
    });
  });

  it('gives the bounds beside the sampling interval, and what they mean', () => {
    expect(textOf(response?.bounds.sentence ?? [])).toContain('Of the answers, 48% are favourable');
    expect(textOf(response?.bounds.sentence ?? [])).toContain('43% to 53%');
    expect(textOf(response?.bounds.sentence ?? [])).toContain('it would be 36%, and if all agreed 61%');
    expect(response?.bounds.rows[0]).toMatchObject({
      name: 'All items of opinion',
      share: { interval: '43% to 53%', n: 'n 309' },
      bounds: '36% to 61%',
    });
    // The dimension that no column holds is left out.
    expect(response?.bounds.rows).toHaveLength(rich.dimensions.length);
  });

  it('counts who may be careless, with and without whom it gives the scores', () => {
    expect(textOf(response?.careless.title ?? [])).toBe('9 people may have answered carelessly');
    expect(response?.careless.lead).toContain('fewer than 5 are not told');
    expect(
      response?.careless.rows.map(({ people }) => (people.measured ? people.num.text : people.reason)),
    ).toEqual(['7', 'withheld', '0', '9']);
    expect(response?.without[0]).toMatchObject({
      name: 'Overall',
      all: { num: { figure: 'overall' } },
      without: { num: { figure: 'without.overall' } },
    });
    expect(withResponse({ without: null }).quality.response?.without).toEqual([]);
  });

  it('says what is not known where nobody counts the employees, and nothing without a survey', () => {
    const rows = rich.response?.rows.map((row) => ({
      ...row,
      headcount: null,
      rate: { id: row.rate.id, status: 'unmeasured' as const, reason: 'not-declared' as const },
    }));
    const favourable = rich.response?.favourable.map(({ dimension, share }) => ({
      dimension,
      share: { id: share.id, status: 'unmeasured' as const, reason: 'not-declared' as const },
    }));
    const unknown = withResponse({ rows: rows ?? [], favourable: favourable ?? [] }).quality.response;
    expect(unknown).toMatchObject({
      title: [wordsAlone('How many did not answer is not known')],
      isCounted: false,
      bounds: { any: false, rows: [] },
    });
    expect(viewOf(editionOf(npsOnlyAssessment())).quality.response).toBeNull();
  });
});

describe('the page on method', () => {
  it('says whether intervals are those of a finite population, and of how many', () => {
    expect(method.finite).toContain('412 employees in all');
    const finite = (status: 'not-asked' | 'not-declared' | 'everybody') =>
      withResponse({ finitePopulation: { status } }).method.finite;
    expect(finite('not-asked')).toBe('');
    expect(finite('not-declared')).toContain('does not say how many work there');
    expect(finite('everybody')).toContain('not corrected');
  });
});

describe('the terminal', () => {
  it('has one line of it, and none where the rate is not known', () => {
    const line = /Answered .*75%.*309 of 412; favourable 48%, with the others 36% to 61%/;
    const plain = stripVTControlCharacters;
    expect(plain(terminalSummary(editionOf(rich), 120))).toMatch(line);
    expect(plain(terminalSummary(editionOf(npsOnlyAssessment()), 120))).not.toContain('Answered');
  });
});
