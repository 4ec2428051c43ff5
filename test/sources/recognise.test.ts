import { describe, expect, it } from 'vitest';
import type { SourceConfig } from '../../src/project/schema.ts';
import { itemHeaders } from '../../src/sources/find-columns.ts';
import { recognise } from '../../src/sources/recognise.ts';
import { model } from '../fixtures.ts';
import { questions } from './tools.ts';

const config = (part: Partial<SourceConfig>): SourceConfig => ({
  file: 'x.csv',
  columns: {},
  items: {},
  ...part,
});

const known = itemHeaders(model);
const recogniseIn = (name: string, header: readonly string[], declared?: SourceConfig) =>
  recognise(name, {
    headings: header.map((shown) => ({ shown, names: [shown] })),
    personal: new Set(),
    model,
    known,
    config: declared,
    questions,
  });

const kindOf = (name: string, header: readonly string[], declared?: SourceConfig) => {
  const result = recogniseIn(name, header, declared);
  return result.ok ? result.recognised.kind.id : result.why.code;
};

describe('recognise', () => {
  it('knows kinds by their columns, in whatever spelling', () => {
    expect(kindOf('a.csv', ['ID', 'NPS score'])).toBe('nps');
    expect(kindOf('a.csv', ['How likely are you to recommend us to a friend?'])).toBe('nps');
    expect(kindOf('a.csv', ['Overall Rating', 'text'])).toBe('reviews');
    expect(kindOf('a.csv', ['dept', 'P07A', 'p07b'])).toBe('survey');
  });

  it('knows survey items by their wording', () => {
    const wording = model.practices[0]?.items[0]?.staff.en ?? '';
    const result = recogniseIn('a.csv', [`${wording.toUpperCase()} `]);
    expect(result.ok && [...result.recognised.layout.items.keys()]).toEqual(['p01a']);
  });

  it('does not take satisfaction for NPS', () => {
    expect(kindOf('nps.csv', ['id', 'satisfaction', 'intention'])).toBe('unrecognised');
    const result = recogniseIn('nps.csv', ['id', 'nps', 'satisfaction', 'intention']);
    expect(result.ok && result.recognised.used).toEqual({ score: 'nps' });
    expect(result.ok && result.recognised.unused).toEqual(['id', 'satisfaction', 'intention']);
  });

  it('asks where two columns could be the one, and where two kinds fit', () => {
    expect(recogniseIn('nps.csv', ['nps', 'score'])).toEqual({
      ok: false,
      why: {
        code: 'column-ambiguous',
        facts: { kind: 'nps', column: 'score', candidates: 'nps, score', file: 'nps.csv', first: 'nps' },
        choices: ['nps', 'score'],
      },
    });
    expect(kindOf('data.csv', ['score', 'rating'])).toBe('kind-ambiguous');
    expect(kindOf('reviews-2026.csv', ['score', 'rating'])).toBe('reviews');
  });

  it('shows no address or number of a person where a file has no header', () => {
    const result = recogniseIn('a.csv', ['Ana', 'ana@example.test', '+381 64 123 456', '5']);
    expect(JSON.stringify(result)).not.toMatch(/@|123/);
  });

  it('follows culture.yaml, and names what in it does not fit', () => {
    const declared = config({ kind: 'nps', columns: { score: 'Q1', date: null } });
    expect(recogniseIn('x.csv', ['Q1', 'date'], declared)).toMatchObject({
      ok: true,
      recognised: { used: { score: 'Q1' }, unused: ['date'], kindAssumed: false },
    });
    expect(kindOf('x.csv', ['Q2'], declared)).toBe('mapped-column-absent');
    expect(kindOf('x.csv', ['Q2'], config({ columns: { score: 'Q1' } }))).toBe('mapped-column-absent');
    expect(kindOf('x.csv', ['Q1'], config({ columns: { score: 'Q1' } }))).toBe('nps');
    expect(kindOf('x.csv', ['Q1'], config({ kind: 'nps' }))).toBe('kind-incomplete');
    expect(kindOf('x.csv', ['Q1'], config({ kind: 'nps', columns: { points: 'Q1' } }))).toBe(
      'mapped-column-unknown',
    );
    expect(kindOf('x.csv', ['Q1'], config({ kind: 'survey', items: { p99z: 'Q1' } }))).toBe(
      'mapped-item-unknown',
    );
  });

  it('takes a heading by any of its names', () => {
    const headings = [
      { shown: 'Q1', names: ['Q1', 'How likely are you to recommend us?'] },
      { shown: 'V8', names: ['V8', 'EndDate'] },
    ];
    const asked = { headings, personal: new Set<number>(), model, known, config: undefined, questions };
    const result = recognise('a.csv', asked);
    expect(result.ok && result.recognised.used).toEqual({ score: 'Q1', date: 'V8' });
  });

  it('asks where two headings could be one item, and shows headings that are nearly one', () => {
    const [first, second] = model.practices.flatMap(({ items }) => items);
    expect(kindOf('a.csv', ['p01a', first?.staff.en ?? ''])).toBe('item-ambiguous');
    const near = (second?.staff.en ?? '').replace('customers', 'clients');
    const result = recogniseIn('a.csv', ['p01a', near]);
    expect(result.ok && result.recognised.near).toMatchObject([{ header: near, item: second?.code }]);
  });

  it('knows LimeSurvey’s codes with their text, and the rows of grids', () => {
    const wording = model.practices[0]?.items[0]?.staff.en ?? '';
    for (const header of [`p01a. ${wording}`, `G1Q1[p01a]`, 'q1_p01a', `Please tell us [${wording}]`]) {
      const result = recogniseIn('a.csv', [header]);
      expect(result.ok && [...result.recognised.layout.items.keys()], header).toEqual(['p01a']);
    }
  });
});
