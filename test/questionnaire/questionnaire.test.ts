import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { loadWords } from '../../src/locales/words.ts';
import { itemsOf } from '../../src/model/measures.ts';
import { onlyLenses } from '../../src/model/only-lenses.ts';
import { type Audience, formOf } from '../../src/questionnaire/form.ts';
import { orderItems } from '../../src/questionnaire/order.ts';
import { writers } from '../../src/questionnaire/registry.ts';
import { folderWith, model } from '../fixtures.ts';

const say = loadWords('en');
const asking = {
  departments: ['Front Desk', 'Kitchen'],
  focus_segments: ['Regulars'],
  other_segments: ['Groups'],
};
const formFor = (audience: Audience, lenses: readonly string[] = []) =>
  formOf(onlyLenses(model, lenses), asking, audience, 'en');
const form = formFor('staff');
const desk = { minimumGroup: 5, say };
const statements = form.pages.flat();

describe('the form', () => {
  it('asks every item once, about sixty, in less than twelve minutes', () => {
    const codes = [...statements, ...form.knowledge].map(({ code }) => code);
    const all = model.practices.flatMap(({ items }) => items.map(({ code }) => code));
    expect([...codes].sort()).toEqual([...all].sort());
    expect(codes.length).toBeLessThan(66);
    expect(form.minutes).toBeLessThan(12);
  });

  it('asks leaders of themselves what staff are asked of them, and nothing else otherwise', () => {
    const leaders = new Map(
      formFor('leaders').pages.flatMap((page) => page.map(({ code, text }) => [code, text])),
    );
    const differing = statements
      .filter(({ code, text }) => leaders.get(code) !== text)
      .map(({ code }) => code);
    const worded = model.practices.flatMap(({ items }) =>
      items.filter(({ leader }) => leader).map(({ code }) => code),
    );
    expect(differing.sort()).toEqual(worded.sort());
  });

  it('does not give the grouping away: no two neighbours of a dimension, and no practice on a page as a block', () => {
    statements.forEach(({ dimension }, index) => {
      expect(dimension).not.toBe(statements[index + 1]?.dimension);
    });
  });

  it('keeps to a lens, with all items that its rules read', () => {
    const lens = formFor('staff', ['service-week']);
    const wanted = model.practices
      .filter(({ source }) => source.article === 'service-week')
      .flatMap(({ rules }) => rules.flatMap(itemsOf));
    expect(
      lens.pages
        .flat()
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...new Set(wanted)].sort());
  });

  it('leaves out the question for chosen customers where culture.yaml names none', () => {
    const without = formOf(model, { ...asking, other_segments: [] }, 'staff', 'en');
    expect(without.leftOut).toEqual(['p15a']);
    expect(without.knowledge.map(({ code }) => code)).toEqual(['p23b']);
  });
});

describe('what the form asks of a person', () => {
  it('says as many questions of knowledge as it asks', () => {
    const one = formOf(model, { ...asking, other_segments: [] }, 'staff', 'en');
    expect(writers.markdown(form, desk)).toContain('but two questions ask what you happen to know');
    expect(writers.markdown(one, desk)).toContain('but one question asks what you happen to know');
  });

  it('has no question with a single answer, and tells the value to whoever reads the answers', () => {
    for (const audience of ['staff', 'leaders'] as const)
      for (const { options } of [...formFor(audience).background, ...formFor(audience).knowledge])
        expect(options).not.toHaveLength(1);
    expect(form.fixed).toEqual([expect.objectContaining({ code: 'level', value: 'staff' })]);
    expect(formFor('leaders').fixed).toEqual([]);
    expect(writers.markdown(form, desk)).not.toContain('What is your position?');
    const rows: Record<string, string>[] = parse(writers.limesurvey(form, desk), {
      columns: true,
      delimiter: '\t',
    });
    expect(rows).toContainEqual(
      expect.objectContaining({ class: 'Q', name: 'level', text: 'staff', 'type/scale': '*', hidden: '1' }),
    );
  });

  it('lets people say that they do not know, where knowing is asked', () => {
    for (const { options } of form.knowledge) expect(options.at(-1)?.text).toBe("I don't know");
  });
});

describe('orderItems', () => {
  const item = fc.record({
    practice: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    dimension: fc.constantFrom('x', 'y', 'z'),
  });

  it('loses nothing, and puts two of a dimension together only where nothing else is left', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const ordered = orderItems(items);
        expect(ordered).toHaveLength(items.length);
        expect(new Set(ordered)).toEqual(new Set(items));
        const at = ordered.findIndex(({ dimension }, index) => dimension === ordered[index + 1]?.dimension);
        if (at !== -1) expect(new Set(ordered.slice(at).map(({ dimension }) => dimension)).size).toBe(1);
      }),
    );
  });
});

describe('its formats', () => {
  it('print numbers and no codes, which would give the grouping away', () => {
    const text = writers.markdown(form, desk);
    expect(text).not.toMatch(/p\d\d[a-z]/);
    for (const { text: statement } of statements) expect(text).toContain(statement);
    expect(text).toContain('groups of 5 people');
  });

  it('have a codebook that any reader of CSV reads', () => {
    const rows = parse(writers.csv(form, desk), { columns: true });
    expect(rows).toHaveLength(
      statements.length + form.knowledge.length + form.background.length + form.fixed.length,
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ code: 'p03c', reversed: 'yes', practice: 'deeds-match-words' }),
    );
  });

  it('import into LimeSurvey: classes in order, codes within its limits, nobody named', () => {
    const rows: Record<string, string>[] = parse(writers.limesurvey(form, desk), {
      columns: true,
      delimiter: '\t',
    });
    const classes = rows.map((row) => row.class ?? '').join(' ');
    expect(classes).toMatch(/^(S )+(SL )+G (Q (A )*)+(G Q (SQ )+(A )+)+G (Q (A ?)+)+$/);
    for (const { class: sort, name = '' } of rows) {
      if (sort === 'Q' || sort === 'SQ') expect(name).toMatch(/^[a-z][a-z0-9]{0,19}$/);
      if (sort === 'A') expect(name).toMatch(/^[A-Za-z0-9]{1,5}$/);
    }
    expect(rows).toContainEqual(expect.objectContaining({ class: 'S', name: 'anonymized', text: 'Y' }));
  });
});

/** Twelve people, whose answers differ from statement to statement. */
const people = Array.from({ length: 12 }, (_, person) => person);
const answer = (person: number, index: number): number => ((person + index) % 5) + 1;
const culture = 'focus_segments: [Regulars]\nother_segments: [Groups]\n';

/** What an export of these people holds, as delimited text. */
const exportOf = (headers: readonly string[], rowOf: (person: number) => readonly string[]): string =>
  [headers, ...people.map(rowOf)].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');

const figures = async (name: string, content: string) => {
  const folder = await folderWith({ [name]: content, 'culture.yaml': culture });
  const { published } = await assess({ paths: [join(folder, name)], config: join(folder, 'culture.yaml') });
  const [input] = published.inputs;
  return { input, practices: published.practices, units: published.units, issues: published.issues };
};

const plainExport = exportOf(
  ['date', 'department', 'level', 'customer_facing', ...statements.map(({ code }) => code), 'p15a', 'p23b'],
  (person) => [
    '2026-08-14',
    person % 2 === 0 ? 'Front Desk' : 'Kitchen',
    'staff',
    'yes',
    ...statements.map((_, index) => String(answer(person, index))),
    person % 3 === 0 ? 'Groups' : 'Regulars',
    'From 0 to 19',
  ],
);

const pageOf = (code: string): number =>
  form.pages.findIndex((page) => page.some((one) => one.code === code));
const label = (value: number): string => form.agreement[value - 1]?.text ?? '';

const limesurveyCodes = exportOf(
  [
    'id',
    'submitdate',
    'lastpage',
    'startlanguage',
    'seed',
    'startdate',
    'datestamp',
    'department',
    'level',
    'customerfacing',
    ...statements.map(({ code }) => `q${pageOf(code) + 1}[${code}]`),
    'p15a',
    'p23b',
  ],
  (person) => [
    String(person + 1),
    '2026-08-14 09:30:00',
    '9',
    'en',
    '771230',
    '2026-08-14 09:21:00',
    '2026-08-14 09:30:00',
    person % 2 === 0 ? 'Front Desk' : 'Kitchen',
    'staff',
    'Y',
    ...statements.map((_, index) => `A${answer(person, index)}`),
    person % 3 === 0 ? 'A1' : 'A2',
    'A2',
  ],
);

const limesurveyTexts = exportOf(
  [
    'Response ID',
    'Date submitted',
    'Last page',
    'Start language',
    'Seed',
    'Date started',
    'Date last action',
    'In which department do you work?',
    'What is your position?',
    'Do you deal with customers in your daily work?',
    ...statements.map(({ text }) => `How far do you agree? [${text}]`),
    ...form.knowledge.map(({ text }) => text),
  ],
  (person) => [
    String(person + 1),
    '2026-08-14 09:30:00',
    '9',
    'en',
    '771230',
    '2026-08-14 09:21:00',
    '2026-08-14 09:30:00',
    person % 2 === 0 ? 'Front Desk' : 'Kitchen',
    'Staff',
    'Yes',
    ...statements.map((_, index) => label(answer(person, index))),
    person % 3 === 0 ? 'Groups' : 'Regulars',
    'From 0 to 19',
  ],
);

const googleForms = exportOf(
  [
    'Timestamp',
    'In which department do you work?',
    'What is your position?',
    'Do you deal with customers in your daily work?',
    ...statements.map(({ text }) => `How far do you agree? [${text}]`),
    ...form.knowledge.map(({ text }) => text),
  ],
  (person) => [
    '2026/08/14 9:30:12 AM GMT+2',
    person % 2 === 0 ? 'Front Desk' : 'Kitchen',
    'Staff',
    'Yes',
    ...statements.map((_, index) => label(answer(person, index))),
    person % 3 === 0 ? 'Groups' : 'Regulars',
    'From 0 to 19',
  ],
);

describe('an export of it is read without any mapping', () => {
  it.each([
    ['LimeSurvey, question codes and answer codes', limesurveyCodes],
    ['LimeSurvey, full texts and full answers', limesurveyTexts],
    ['Google Forms', googleForms],
  ])('%s gives what the plain file gives', async (_, content) => {
    const plain = await figures('survey.csv', plainExport);
    const exported = await figures('results.csv', content);
    expect(exported.input).toMatchObject({ kind: 'survey', scale: { min: 1, max: 5 } });
    expect(exported.input?.rows).toEqual({ read: 12, scored: 12, setAside: {} });
    expect(exported.practices).toEqual(plain.practices);
    expect(exported.units).toEqual(plain.units);
    expect(exported.issues.total).toBe(0);
  });

  it.each(["I don't know", 'DK'])('counts %j as not knowing where knowing is asked', async (answer) => {
    const knows = (found: Awaited<ReturnType<typeof figures>>) =>
      found.practices
        .find(({ id }) => id === 'shared-definition')
        ?.rules.find(({ id }) => id === 'front-line-knows')?.figure;
    const asked = await figures('survey.csv', plainExport);
    const unsure = await figures('survey.csv', plainExport.replaceAll('Groups', answer));
    expect(knows(unsure)).toMatchObject({ status: 'measured' });
    expect(knows(unsure)).toEqual(knows(asked));
  });

  it('takes "I don’t know" for no answer', async () => {
    const content = googleForms.replaceAll('Neither agree nor disagree', "I don't know");
    const { input, issues } = await figures('results.csv', content);
    expect(input?.rows.scored).toBe(12);
    // Without a middle in any of so many answers it is not sure that there was one.
    expect(issues.shown.map(({ code }) => code)).toEqual(['scale-unsure']);
  });
});
