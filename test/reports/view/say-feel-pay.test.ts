import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/document.ts';
import { isMeasured } from '../../../src/assessment/figure.ts';
import { textOf } from '../../../src/reference/pieces.ts';
import { viewOf } from '../../../src/reports/view/view.ts';
import { model } from '../../fixtures.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from '../fixture.ts';

const rich = richAssessment();
const viewFor = (part: Partial<Assessment>) => viewOf(editionOf({ ...rich, ...part })).sayFeelPay;

/** The practices with the levels of what employees say and of what appraisals record; null leaves one without a level. */
const levels = (said: number, paid: number | null) =>
  viewFor({
    practices: rich.practices.map((practice) => ({
      ...practice,
      rules: practice.rules.map((rule) => {
        const isPaid = rule.measure.startsWith('appraisals.');
        if (!isPaid && !rule.measure.startsWith('survey.')) return rule;
        const value = isPaid ? paid : said;
        const { id } = rule.score;
        return {
          ...rule,
          score:
            value === null
              ? { id, status: 'unmeasured' as const, reason: 'withheld' as const }
              : { id, status: 'measured' as const, value, low: value - 0.3, high: value + 0.3 },
        };
      }),
    })),
  });

/** The practice of each rule that reads appraisals. */
const rulesOnPay = model.practices.flatMap(({ id, rules }) =>
  rules.filter(({ measure }) => measure.startsWith('appraisals.')).map(() => id),
);

describe('the page on what is said, felt and paid for', () => {
  it('has a row for each rule that reads appraisals and is measured, by what the model says of its measure', () => {
    const open = rich.practices.filter(({ score }) => !isMeasured(score)).map(({ id }) => id);
    expect(viewFor({}).rows.map(({ id }) => id)).toEqual(rulesOnPay.filter((id) => !open.includes(id)));
    expect(viewFor({}).rows.every(({ said }) => said !== null)).toBe(true);
  });

  it.each([
    [4, 2, 'said-more', 'People speak better of it than appraisals pay for it'],
    [2, 4, 'paid-more', 'Appraisals ask and pay for more than people speak of'],
    [3, 3.5, 'alike', 'No evidence that what people say and what appraisals pay for contradict each other'],
    [3, null, 'open', 'What people say and what appraisals pay for cannot be set beside each other yet'],
  ])('with levels %d and %d finds them %s', (said, paid, verdict, title) => {
    const view = levels(said, paid);
    expect(new Set(view.rows.map((row) => row.verdict))).toEqual(new Set([verdict]));
    expect(textOf(view.title)).toBe(title);
  });

  it('gives each number its figure, its interval and its n', () => {
    const { favourable, nps, rating, paid } = viewFor({});
    for (const shown of [favourable, nps, rating, paid?.figure]) {
      if (!shown?.measured) throw new Error('the fixture measures it');
      expect(shown.num.figure).not.toBe('');
      expect(shown.interval).toMatch(/ to /);
      expect(shown.n).toMatch(/\d/);
    }
  });

  /** Only so many of the rules that read appraisals are measured. */
  const measuredOf = (count: number) => {
    let left = count;
    return viewFor({
      practices: rich.practices.map((practice) => ({
        ...practice,
        rules: practice.rules.map((rule) =>
          !rule.measure.startsWith('appraisals.') || left-- > 0
            ? rule
            : {
                ...rule,
                figure: { id: rule.figure.id, status: 'unmeasured' as const, reason: 'no-file' as const },
              },
        ),
      })),
    });
  };

  it('is left out where nothing tells what is paid for, however much is said and felt', () => {
    const { any, nps, favourable } = measuredOf(0);
    expect([any, nps.measured, favourable?.measured]).toEqual([false, true, true]);
  });

  it('has rows for what is measured alone, and counts the rest', () => {
    const all = viewFor({});
    const { any, rows, unmeasured } = measuredOf(2);
    expect([any, rows.length]).toEqual([true, 2]);
    expect(rows.every(({ paid }) => paid.figure.measured)).toBe(true);
    expect(unmeasured).toMatch(/^\d+ other rules read performance reviews and could not be measured; /);
    expect(Number.parseInt(unmeasured, 10)).toBe(rulesOnPay.length - 2);
    expect(all.rows.length + Number.parseInt(all.unmeasured || '0', 10)).toBe(rulesOnPay.length);
  });

  it('is there where two of the three are measured, and says of the third why not', () => {
    expect(viewOf(editionOf(npsOnlyAssessment())).sayFeelPay.any).toBe(false);
    const { any, favourable } = viewFor({ response: null });
    expect([any, favourable]).toEqual([true, null]);
  });
});
