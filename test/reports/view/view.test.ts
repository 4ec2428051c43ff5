import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { isMeasured } from '../../../src/assessment/figure.ts';
import { loadWords } from '../../../src/locales/words.ts';
import { onlyLenses } from '../../../src/model/only-lenses.ts';
import { textOf } from '../../../src/reference/pieces.ts';
import { renderHtml } from '../../../src/reports/html.ts';
import { renderMarkdown } from '../../../src/reports/markdown.ts';
import { terminalSummary } from '../../../src/reports/terminal.ts';
import { viewOf } from '../../../src/reports/view/view.ts';
import { model, root } from '../../fixtures.ts';
import { editionOf, figuresOf, npsOnlyAssessment, richAssessment, scoreOf } from '../fixture.ts';

interface Found {
  figure: string;
  measured?: boolean;
  value?: number | null;
  text?: string;
  reason?: string;
  n?: string | null;
}

/** Everything in a view that speaks of a figure. */
const spoken = (view: unknown): Found[] => {
  const found: Found[] = [];
  JSON.parse(JSON.stringify(view), (_key, value) => {
    if (value !== null && typeof value === 'object' && typeof value.figure === 'string') found.push(value);
    return value;
  });
  return found;
};

describe('the view of a report', () => {
  const assessment = richAssessment();
  const view = viewOf(editionOf(assessment));
  const figures = figuresOf(assessment);

  it('gives every number the id of a figure that the document holds', () => {
    const all = spoken(view).filter(({ figure }) => figure !== '' && figure !== 'stage');
    expect(all.length).toBeGreaterThan(200);
    expect(all.map(({ figure }) => figure).filter((id) => !figures.has(id))).toEqual([]);
  });

  it('shows the value of that very figure', () => {
    for (const { figure, value, text } of spoken(view)) {
      if (typeof value !== 'number' || text === undefined) continue;
      const source = figures.get(figure);
      expect(source !== undefined && isMeasured(source) && source.value, figure).toBe(value);
    }
  });

  it('prints no number and no n where a figure is withheld', () => {
    const withheld = spoken(view).filter(({ reason }) => reason?.startsWith('withheld'));
    expect(withheld.length).toBeGreaterThan(10);
    for (const one of withheld) {
      expect(one).toEqual({ measured: false, figure: one.figure, reason: 'withheld' });
    }
  });

  it('says in words why something is not measured', () => {
    expect(view.limits.unmeasured.map(({ title }) => title)).toEqual([
      '1 practice not measured: no file holds it',
      '1 practice not measured: no column holds it',
      '1 practice not measured: too few answers',
      '1 practice withheld',
    ]);
  });

  it('writes scores with one decimal, shares in per cent, signed points with a true minus', () => {
    expect(view.summary.overall).toMatchObject({
      num: { value: 2.694, text: '2.7' },
      interval: '2.4 to 3.0',
    });
    expect(view.summary.nps).toMatchObject({ num: { text: '+20' }, interval: '+15 to +26', n: 'n 791' });
    const [first] = view.practices.chapters.flatMap(({ practices }) => practices);
    expect(first?.rules[0]?.figure).toMatchObject({ num: { text: '22%' } });
    const nps = view.units.rows.map((row) => (row.nps.measured ? row.nps.num.text : row.nps.reason));
    expect(nps).toContain('−28');
  });

  it('names what holds the stage back, each reason with its figure', () => {
    expect(
      view.summary.stage.list.map(({ said }) =>
        said.flatMap(({ figure }) => (figure === '' ? [] : [figure])),
      ),
    ).toEqual([
      ['overall', 'stage'],
      ['dimension.reward', 'stage'],
      ['practice.every-week', 'stage'],
      ['stage', 'stage'],
      ['stage', 'stage'],
    ]);
  });

  it('shows an answer that is withheld inside a measured practice', () => {
    const shares = view.practices.chapters.flatMap(({ practices }) =>
      practices.flatMap(({ items }) => items),
    );
    expect(shares.filter(({ share }) => share?.measured === false)).toHaveLength(1);
  });

  it('draws the answers to an item where all of its sides are told', () => {
    const items = view.practices.chapters.flatMap(({ practices }) => practices.flatMap((one) => one.items));
    expect(items.filter(({ bar }) => bar === null)).toHaveLength(2);
    expect(items.find(({ code }) => code === 'p01a')?.bar).toMatchObject({
      against: { text: '63%' },
      neither: { text: '12%' },
      favourable: { text: '25%' },
      description: 'Unfavourable 63%, neither 12%, favourable 25%.',
    });
  });

  it('puts priorities that move the same into one band, the first of them first', () => {
    const { map } = view.priorities;
    expect(map?.bands.map(({ gain, spots }) => [gain, spots.length])).toEqual([
      ['Reaches the next stage', 1],
      ['Closes part of what the next stage lacks', 5],
      ['Adds 0.05 to the overall score', 15],
    ]);
    expect(map?.bands.flatMap(({ spots }) => spots).filter(({ held }) => held)).toHaveLength(1);
    expect(viewOf(editionOf(npsOnlyAssessment())).priorities.map).toBeNull();
  });

  it('shows where a dimension stood before by its change on common ground, and nothing without one', () => {
    const waves = richAssessment({ waves: 2 });
    const { rows } = viewOf(editionOf(waves)).dimensions.chart;
    const changes = waves.conclusions.changes.flatMap((table) => table.changes);
    const known = rows.flatMap((row) => (row.value === undefined || row.before === null ? [] : [row]));
    expect(known.length).toBeGreaterThan(5);
    for (const { value, before } of known) {
      const change = changes.find(({ id }) => id === before?.figure);
      expect(change?.status === 'measured' && before !== null && value - before.value).toBeCloseTo(
        change?.status === 'measured' ? change.value : Number.NaN,
        9,
      );
    }
    const alone = viewOf(editionOf(richAssessment({ waves: 0 }))).dimensions;
    expect(alone.before).toBe('');
  });

  it('keeps all practices: in full or as open, none lost', () => {
    const { chapters } = view.practices;
    expect(chapters).toHaveLength(10);
    expect(chapters.reduce((sum, { practices, open }) => sum + practices.length + open.length, 0)).toBe(25);
  });

  it('accounts for every row', () => {
    expect(view.quality.files[0]).toMatchObject({ read: '2,000', scored: '1,991', aside: '9' });
  });
});

describe('the view of NPS answers alone', () => {
  const view = viewOf(editionOf(npsOnlyAssessment()));

  it('says that there is no stage yet and what would settle it', () => {
    expect(view.summary.stage).toMatchObject({ reached: false, title: 'No stage yet' });
    expect(view.summary.stage.list.map(({ said }) => textOf(said))).toEqual([
      'employee survey: would measure 25 more practices',
      'NPS answers with the columns or dates that are missing: would measure 1 more practice',
    ]);
  });

  it('leaves out the pages that would be empty', () => {
    expect(view.dimensions.any).toBe(false);
    expect(view.units.any).toBe(false);
    expect(view.practices.chapters).toEqual([]);
    expect(view.customers.any).toBe(true);
  });

  it('states one reason once, over all the practices that share it', () => {
    expect(view.limits.unmeasured.map(({ practices }) => practices.length)).toEqual([25]);
  });
});

describe('the words of a report', () => {
  const view = viewOf(editionOf());

  it('say what most priorities gain once, and of the others what is otherwise', () => {
    const { usual, others } = view.priorities;
    expect(textOf(usual)).toContain('One level higher adds 0.05 to the overall score.');
    expect(others.filter(({ gain }) => gain.length === 0).length).toBeGreaterThan(others.length / 2);
  });

  it('count in weeks, months and quarters, by department or executive', () => {
    const texts = view.practices.chapters.flatMap(({ practices }) =>
      practices.flatMap(({ rules }) => rules.flatMap(({ figure }) => (figure.measured ? [figure.n] : []))),
    );
    expect(texts.filter((text) => /period/.test(text ?? ''))).toEqual([]);
    expect(texts.some((text) => /^\d+ quarters, counted by executive$/.test(text ?? ''))).toBe(true);
  });

  it('write a score on the summary as the ladder below does, with as many decimals as tell it from what it falls short of', () => {
    const near = richAssessment();
    const lacking = { ...near, overall: scoreOf('overall', 3.46) };
    expect(textOf(viewOf(editionOf(lacking)).summary.stage.list[0]?.said ?? [])).toBe(
      'The overall score is 3.46; the next stage begins at 3.50.',
    );
    expect(textOf(view.summary.stage.list[0]?.said ?? [])).toContain('is 2.7;');
  });

  it('account for rows in phrases that fit any count', () => {
    expect(view.quality.files[0]?.reasons).toEqual(['6 without an answer', '3 off the scale']);
  });

  it('say that rows of an earlier wave are scored as such, and set aside what is not', async () => {
    const rich = richAssessment();
    const [input] = rich.inputs;
    if (input === undefined) throw new Error('the fixture has inputs');
    const setAside = { 'earlier-wave': 120, 'no-answer': 4 };
    const waves = editionOf({ ...rich, inputs: [{ ...input, rows: { read: 124, scored: 0, setAside } }] });
    const [file] = viewOf(waves).quality.files;
    expect(file).toMatchObject({ scored: '0', earlier: '120', aside: '4', reasons: ['4 without an answer'] });
    const account = '0 scored + 120 scored as an earlier wave + 4 set aside';
    const page = renderHtml(waves);
    expect(page.replace(/<[^>]+>/g, '')).toContain(`124 rows read = ${account}`);
    expect(terminalSummary(waves).replace(/\s+/g, ' ')).toContain(
      `124 rows read = ${account} (4 without an answer)`,
    );
    const cells = renderMarkdown(waves);
    expect(cells).toContain('| rows read | scored | scored as an earlier wave | set aside |');
    expect(cells).toContain('| 124 | 0 | 120 | 4 |');
  });

  it('count the dimensions, articles and checklists that are there', () => {
    expect(view.dimensions.heading).toBe('Ten dimensions');
    const part = viewOf({ ...editionOf(), model: onlyLenses(model, ['service-cult']) });
    expect(part.method.articlesTitle).toBe('The article behind the practices');
  });
});

describe('the report of a checklist', () => {
  it('says nothing of a calendar and of teams that its rules do not read', async () => {
    const { published, model: part } = await assess({
      paths: [join(root, 'examples', 'harbour-hotels')],
      lenses: ['service-cult'],
    });
    const view = viewOf({ published, model: part, say: loadWords('en') });
    const ids = view.findings.all.map(({ id }) => id);
    expect(published.findings.map(({ id }) => id)).toContain('week-a-year');
    expect(ids).not.toContain('week-a-year');
    expect(ids).toContain('weakest-pair');
    expect([view.calendar.any, view.internal.any]).toEqual([false, true]);
    expect(view.dimensions.heading).toBe('Three dimensions');
  });
});
