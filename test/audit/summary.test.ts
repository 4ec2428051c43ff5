import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { busiestByChance, sum, z } from './arithmetic.ts';
import { npsOf, quarterBefore, quarterOf, ratingOf } from './customers.ts';
import { busiestWeek } from './deeds.ts';
import { evidenceOf, modelOf } from './evidence.ts';
import { lowestDepartment, meanScore, scoresOf } from './scores.ts';
import { stageOf } from './stage.ts';
import { favourableIn } from './survey.ts';

/*
 * The numbers of the summary page once more, from the files of the example and the documents, by arithmetic that shares no line
 * with the program. What is drawn (the ends of scores, the plausibility of the stage) is not drawn again: it is held to its range,
 * and ends to either side of the value. test/simulation measures how good they are.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'culture-audit-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const program = [join(root, 'bin', 'culture.js'), 'assess', 'examples/harbour-hotels'];
execFileSync(process.execPath, [...program, '--format', 'html,json', '--out', out], {
  cwd: root,
  stdio: 'pipe',
});
const report = readFileSync(join(out, 'report.html'), 'utf8');
const published = JSON.parse(readFileSync(join(out, 'assessment.json'), 'utf8'));

const model = modelOf(join(root, 'src', 'model', 'culture'));
const evidence = evidenceOf(join(root, 'examples', 'harbour-hotels'));
const practices = scoresOf(evidence, model);
const ranked = practices.toSorted((one, other) => other.score - one.score);
const [strengths, gaps] = [ranked.slice(0, 3), ranked.slice(-3).reverse()];
const { stage, heldBackBy } = stageOf(practices, model);
const quarter = quarterOf(evidence.asOf);

/** As assessment.json rounds; null where nothing is measured. */
const six = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? null : Number(value.toFixed(6));

interface Told {
  readonly value: number;
  readonly printed: (value: number) => string;
  /** The ends where a formula gives them; else they are drawn. */
  readonly closed: { readonly low: number; readonly high: number; readonly n: number } | null;
}

const score = (value: number): string => value.toFixed(1);
const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(0)}`;
const stars = (value: number): string => value.toFixed(2);
const drawn = (value: number): Told => ({ value, printed: score, closed: null });
const counted = (
  told: { value: number; low: number; high: number; n: number },
  printed: Told['printed'],
): Told => ({
  value: told.value,
  printed,
  closed: told,
});

/** Every figure that the summary may show. */
const figures = new Map<string, Told>([
  ['overall', drawn(meanScore(practices))],
  ['nps', counted(npsOf(evidence.nps, quarter), points)],
  ['rating', counted(ratingOf(evidence.reviews, quarter), stars)],
  ...practices.map((of) => [`practice.${of.practice.id}`, drawn(of.score)] as const),
]);

const nameOf = (id: string): string => model.practices.find((practice) => practice.id === id)?.name.en ?? id;
const busiest = busiestWeek(evidence);
const week = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
  new Date(busiest.monday),
);
const lowest = lowestDepartment(evidence, model);
const all = sum(busiest.counts);
const byChance = busiestByChance(all, busiest.counts.length);

/** What stands out, in the sentences of the page: the conditions are those of docs/model.md, but for intervals of scores, which are drawn. */
const findings = [
  ...practices
    .filter(({ gap }) => gap > 0.7)
    .map(
      ({ gap, practice }) =>
        `Leaders see themselves ${score(gap)} points better than their staff do in “${practice.name.en}”.`,
    ),
  ...(busiest.deeds > byChance && busiest.deeds >= 0.15 * all
    ? [
        `One week carries the year: the week of ${week} holds ${busiest.deeds} deeds. If as many fell at random, even the busiest week would hold no more than ${byChance} in nineteen years of twenty.`,
      ]
    : []),
  `${lowest.name} scores lowest of the departments that can be shown: ${score(lowest.own)}, and ${score(lowest.rest)} in all the others, on the practices that both have. It is a question to ask there, not a verdict.`,
];

/** What has moved, as the page says it: a figure by how much and since when, and dimensions since a wave. */
const moves = [
  ...(/<dl class="headline">.*?<\/dl>/s.exec(report)?.[0] ?? '').matchAll(
    /<span class="moved"><data[^>]*data-figure="change\.([^."]+)\.([^"]+)" value="([^"]+)">([^<]+)<\/data> \(<span[^>]*>([^<]+)<\/span>\) since ([^<]+)<\/span>/g,
  ),
];
const movedSentence = /(Up|Down) since (\S+) by more than chance: ([^.]+)\./g;

const bars = heldBackBy.map((bar) =>
  bar.by === 'practice'
    ? `“${nameOf(bar.id)}” is at ${score(figures.get(`practice.${bar.id}`)?.value ?? Number.NaN)}; below ${score(bar.needs)} it keeps any company at this stage.`
    : `no sentence is known: ${bar.by}`,
);

const title = `The stage is ${stage.name.en}, ${score(meanScore(practices))} overall`;

const text = (html: string): string =>
  html
    // A number within a sentence has no space after it that the sentence does not have.
    .replace(/<\/?data[^>]*>|<\/span>(?=[:;,.)])/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
const summary = /<section id="summary".*?<\/section>/s.exec(report)?.[0] ?? '';
/** The share of draws that led to the stage, the same again, and the shares of the other stages. */
const plausibility = /Plausibility (\d+)%: [^.\d]* in (\d+)% of the draws, else to ([^.]*)\./;
const itemsUnder = (heading: string): string[] => {
  const list = summary.split(`>${heading}</h3>`)[1]?.split(/<\/[uo]l>/)[0] ?? '';
  return [...list.matchAll(/<li.*?<\/li>/gs)].map(([item]) => item);
};

describe('the summary of Harbour Hotels, calculated again from its files', () => {
  const shown = [
    ...summary.matchAll(
      /<data[^>]*data-figure="([^"]+)" value="([^"]+)">([^<]+)<\/data>(?:<\/span>)?\s*<span class="interval-text"[^>]*>([^<]+)</g,
    ),
  ];

  it.each(shown.map(([, id = '', value, printed, interval]) => ({ id, value, printed, interval })))(
    '$id is $printed, $interval',
    ({ id, value, printed, interval = '' }) => {
      const own = figures.get(id);
      if (own === undefined) throw new Error(`${id} is calculated nowhere`);
      expect(Number(value)).toBe(six(own.value));
      expect(printed).toBe(own.printed(own.value));
      if (own.closed !== null) {
        const { low, high, n } = own.closed;
        expect(interval).toBe(`${own.printed(low)} to ${own.printed(high)} · n ${n}`);
        return;
      }
      const [low, high, ...more] = interval.split(' to ').map(Number);
      expect(more).toEqual([]);
      expect([1, low, Number(printed), high, 5]).toEqual(
        [1, low, Number(printed), high, 5].toSorted((a = 0, b = 0) => a - b),
      );
    },
  );

  it('shows the three strongest and the three weakest, in their order', () => {
    const idsUnder = (heading: string) =>
      itemsUnder(heading).map((item) => /data-figure="([^"]+)"/.exec(item)?.[1]);
    expect(idsUnder('Strongest practices')).toEqual(
      strengths.map(({ practice }) => `practice.${practice.id}`),
    );
    expect(idsUnder('Weakest practices')).toEqual(gaps.map(({ practice }) => `practice.${practice.id}`));
  });

  it('stands at the stage that the rules give, and is held back by what bars the next', () => {
    expect(text(/<li class="here".*?<\/li>/s.exec(summary)?.[0] ?? '')).toBe(
      `${stage.value} ${stage.name.en}`,
    );
    expect(text(/<h2.*?<\/h2>/s.exec(summary)?.[0] ?? '')).toContain(title);
    expect(itemsUnder('What holds the next stage back').map(text)).toEqual(bars);
    const [, share, again, others = ''] = plausibility.exec(text(summary)) ?? [];
    expect(share).toBe(again);
    expect(sum([share, ...(others.match(/\d+(?=%)/g)?.values() ?? [])].map(Number))).toBe(100);
  });

  it('finds what the conditions of the findings give', () => {
    const standsOut = itemsUnder('What stands out').map(text);
    const found = standsOut.filter((sentence) => sentence.match(movedSentence) === null);
    expect(found).toHaveLength(3);
    expect(findings).toEqual(expect.arrayContaining(found));
  });

  it('says how far the customers have moved where two standard errors do not cover it, since the latest such quarter', () => {
    const since = (before: string) => {
      const [was, is] = [npsOf(evidence.nps, before), npsOf(evidence.nps, quarter)];
      const errors = [was, is].map(({ low, high }) => (high - low) / (2 * z));
      return {
        before,
        // The difference of the numbers as they are published.
        value: (six(is.value) ?? 0) - (six(was.value) ?? 0),
        isClear: Math.abs(is.value - was.value) > 2 * Math.hypot(...errors),
      };
    };
    const first = quarterOf(evidence.nps.map(({ date }) => date ?? '').toSorted()[0] ?? '');
    const clear = [since(quarterBefore(quarter)), since(first)].find(({ isClear }) => isClear);
    expect(
      moves.map(([, before, figure, value, printed, , words]) => ({
        before,
        figure,
        value: Number(value),
        printed,
        words,
      })),
    ).toEqual([
      {
        before: clear?.before,
        figure: 'nps',
        value: six(clear?.value),
        printed: points(clear?.value ?? 0),
        words: clear?.before,
      },
    ]);
  });

  it('names as down the customers, and as up the dimension whose items are answered more favourably than in the wave before', () => {
    const [down, up, ...more] = [...text(summary).matchAll(movedSentence)].map(([, ...parts]) => parts);
    expect([down, more]).toEqual([['Down', moves[0]?.[1], 'Net Promoter Score'], []]);
    const [way, before = '', names = ''] = up ?? [];
    expect(way).toBe('Up');
    const of = model.practices.filter(({ dimension }) => dimension === names.toLowerCase());
    expect(favourableIn(evidence, of, quarter)).toBeGreaterThan(favourableIn(evidence, of, before));
  });

  it('holds no other number', () => {
    const known = [
      ...model.stages.flatMap(({ value, name, meaning }) => [`${value} ${name.en}`, meaning.en]),
      ...model.practices.flatMap(({ claim, actions }) => [claim.en, ...actions.map(({ what }) => what.en)]),
      ...shown.flatMap(([, , , printed = '', interval = '']) => `${printed} ${interval}`),
      ...findings,
      ...bars,
      ...moves.map(([, , , , printed, interval, since]) => `${printed} ( ${interval}) since ${since}`),
      title,
      ...model.practices.map(({ name }) => name.en),
      `Overall score, 1 to 5, of ${practices.filter((of) => !Number.isNaN(of.score)).length} of ${practices.length} practices`,
      'Mean rating, scale 1 to 5',
      'The smaller figures are 95 % intervals',
    ];
    const longestFirst = known.toSorted((one, other) => other.length - one.length);
    const rest = longestFirst
      .reduce((left, part) => left.replaceAll(part, ''), text(summary))
      .replace(plausibility, '')
      .replace(movedSentence, '');
    expect(rest).not.toMatch(/\d/);
    const numbers = [...summary.matchAll(/<data[^>]*data-figure="([^"]+)" value="([^"]+)">/g)];
    const inFindings = itemsUnder('What stands out').flatMap((item) => item.match(/<data /g) ?? []).length;
    expect(numbers).toHaveLength(shown.length + bars.length + moves.length + 1 + inFindings);
    for (const [, id = '', value] of numbers)
      if (figures.has(id)) expect(Number(value), id).toBe(six(figures.get(id)?.value));
  });
});

describe('what stands behind the summary', () => {
  it.each(practices)(
    '$practice.id: its score, its gap and the figures of its rules',
    ({ practice, values, gap, score }) => {
      const of = published.practices.find(({ id }: { id: string }) => id === practice.id);
      expect(of.rules.map(({ figure }: { figure: { value?: number } }) => six(figure.value))).toEqual(
        values.map(({ value }) => six(value)),
      );
      expect([six(of.score.value), six(of.gap?.value)]).toEqual([six(score), six(gap)]);
    },
  );

  it('is the mean of each dimension', () => {
    const told = published.dimensions.map(({ id, score }: { id: string; score: { value: number } }) => [
      id,
      score.value,
    ]);
    expect(told).toEqual(
      model.dimensions.map((id) => [
        id,
        six(meanScore(practices.filter(({ practice }) => practice.dimension === id))),
      ]),
    );
  });
});
