import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { Figure } from '../../../src/assessment/figure.ts';
import type { MethodPart } from '../../../src/assessment/method.ts';
import { loadWords } from '../../../src/locales/words.ts';
import { textOf } from '../../../src/reference/pieces.ts';
import { renderHtml } from '../../../src/reports/html.ts';
import { viewOf } from '../../../src/reports/view/view.ts';
import { root } from '../../fixtures.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from '../fixture.ts';

const { gathering, limits } = viewOf(editionOf());
const [survey, nps] = gathering.kinds;

type Rows = readonly { readonly name: string; readonly text: string }[];
const texts = (rows: Rows = []) => Object.fromEntries(rows.map(({ name, text }) => [name, text]));

/** The rich company with other parts of the method in place of those of the same id and kind. */
const withParts = (...parts: readonly MethodPart[]) => {
  const rich = richAssessment();
  const method = rich.method.map(
    (part) => parts.find(({ id, kind }) => id === part.id && kind === part.kind) ?? part,
  );
  return viewOf(editionOf({ ...rich, method }));
};

const responded = (people: number, headcount: number, rate: number | null) =>
  withParts({ id: 'response', kind: 'survey', status: 'found', people, headcount, rate });

describe('how the evidence was gathered', () => {
  it('says of the whole what is stated and found, and prints what nobody states', () => {
    expect(texts(gathering.whole)).toMatchObject({
      Evidence: 'Files of these kinds: employee survey and NPS answers',
      Sponsor: 'The board',
      'Conducted by': 'not stated',
      Contact: 'research@example.com',
    });
    expect(texts(gathering.whole).Precision).toMatch(/ cover 95%, as if /);
    expect(texts(gathering.whole).Processing).toMatch(/: 3\. .*: 1\.$/);
    expect(gathering.whole.filter(({ unstated }) => unstated).map(({ name }) => name)).toEqual([
      'Conducted by',
    ]);
  });

  it('says the rest kind by kind, with what is not stated in one line', () => {
    expect(gathering.kinds.map(({ name }) => name)).toEqual(['employee survey', 'NPS answers']);
    expect(texts(survey?.rows)).toMatchObject({
      Languages: 'English, Polish and Serbian',
      'Answer scale': '1–5, found out from the answers',
      Dates: 'In the period that the file names: 1 July 2026 to 30 September 2026',
      Rows: '309 read, 309 scored, 0 set aside',
      'Response rate': '75%: 309 of 412 employees, invited or not',
    });
    expect(survey?.missing).toBe('Population · Incentives');
    expect(texts(nps?.rows)).toMatchObject({
      Question: 'How likely are you to recommend us?',
      'Answer scale': '0–10',
      Dates: '30 September 2026',
      Rows: '2,000 read, 1,991 scored, 9 set aside',
    });
    expect(nps?.missing).toBe('');
  });

  it('sends for more to the pages that say it', () => {
    const links = gathering.whole.flatMap(({ name, link }) => (link === null ? [] : [[name, link.page]]));
    expect(links).toEqual([
      ['Precision', 'method'],
      ['Processing', 'quality'],
      ['Limits', 'limits'],
    ]);
  });

  it('prints no count where it is withheld', () => {
    const view = withParts(
      { id: 'people', kind: 'survey', status: 'withheld' },
      { id: 'response', kind: 'survey', status: 'withheld' },
    );
    expect(texts(view.gathering.kinds[0]?.rows)).toMatchObject({
      'Employees who answered': 'withheld',
      'Response rate': 'withheld',
    });
  });

  it('gives no rate where more answered than there are said to be', () => {
    const rows = texts(responded(309, 300, null).gathering.kinds[0]?.rows);
    expect(rows['Response rate']).toBe('none: 309 answered, more than the 300 that culture.yaml counts');
  });

  it('speaks of no kind that is not there', () => {
    const only = viewOf(editionOf(npsOnlyAssessment())).gathering;
    expect(only.kinds.map(({ name }) => name)).toEqual(['NPS answers']);
  });
});

describe('the limits', () => {
  const nonresponse = ({ sentences }: ReturnType<typeof viewOf>['limits']) =>
    sentences.map(textOf).filter((one) => /employees answered/.test(one));

  it('say which part of the employees answered, if that is known, and nothing where all did', () => {
    expect(nonresponse(limits)).toEqual([
      '75% of the employees answered the survey; nothing is known of the others.',
    ]);
    const rich = richAssessment();
    const withRate = (rate: Figure) => {
      const rows = rich.response?.rows.map((row) => (row.by === 'company' ? { ...row, rate } : row)) ?? [];
      const response = rich.response === null ? null : { ...rich.response, rows };
      return nonresponse(viewOf(editionOf({ ...rich, response })).limits);
    };
    const rate = rich.response?.rows[0]?.rate;
    if (rate?.status !== 'measured') throw new Error('the fixture has a response rate');
    for (const reason of ['not-declared', 'over-headcount', 'withheld'] as const)
      expect(withRate({ id: rate.id, status: 'unmeasured', reason })).toEqual([
        expect.stringMatching(/^Which part of the employees answered the survey is not known/),
      ]);
    expect(withRate({ ...rate, value: 1 })).toEqual([]);
    expect(withRate({ ...rate, value: 0.42 })).toEqual([
      'Fewer than half of the employees answered the survey: 42%. If all the others disagreed with everything, 36% of the answers would be favourable, and 61% if all agreed; of those who answered, 48% are.',
    ]);
    expect(withRate({ ...rate, value: 0.497 })).toEqual([
      expect.stringMatching(/^About half of the employees answered the survey: 50%\. If all/),
    ]);
  });
});

describe('the page of the made-up company', () => {
  it('shows what is stated and the two things that are not', async () => {
    const { published, model } = await assess({ paths: [join(root, 'examples', 'harbour-hotels')] });
    const html = renderHtml({ published, model, say: loadWords('en') });
    const page = html.slice(html.indexOf('<section id="gathering"'), html.indexOf('<section id="quality"'));
    expect(page).toContain('<dt>Sponsor</dt><dd>The board of Harbour Hotels');
    expect(page).toContain('<dt>Response rate</dt><dd>75%: 305 of 404 employees');
    const unstated = [...page.matchAll(/<dt[^>]*>([^<]*)<\/dt><dd class="unstated">([^<]*)</g)];
    expect(unstated.map(([, name, text]) => [name, text])).toEqual([
      ['Contact', 'not stated'],
      ['Not stated', 'Incentives'],
    ]);
  });
});
