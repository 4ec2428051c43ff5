import { describe, expect, it } from 'vitest';
import type { SourceConfig } from '../../src/project/schema.ts';
import { recognise } from '../../src/sources/recognise.ts';
import { model, questions } from '../fixtures.ts';

const config = (part: Partial<SourceConfig>): SourceConfig => ({
  file: 'x.csv',
  columns: {},
  items: {},
  ...part,
});

const kindOf = (name: string, header: readonly string[], declared?: SourceConfig) => {
  const result = recognise(name, header, model, declared, questions);
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
    const result = recognise('a.csv', [`${wording.toUpperCase()} `], model, undefined, questions);
    expect(result.ok && [...result.recognised.layout.items.keys()]).toEqual(['p01a']);
  });

  it('does not take satisfaction for NPS', () => {
    expect(kindOf('nps.csv', ['id', 'satisfaction', 'intention'])).toBe('unrecognised');
    const result = recognise(
      'nps.csv',
      ['id', 'nps', 'satisfaction', 'intention'],
      model,
      undefined,
      questions,
    );
    expect(result.ok && result.recognised.used).toEqual({ score: 'nps' });
    expect(result.ok && result.recognised.unused).toEqual(['id', 'satisfaction', 'intention']);
  });

  it('asks where two columns could be the one, and where two kinds fit', () => {
    expect(recognise('nps.csv', ['nps', 'score'], model, undefined, questions)).toEqual({
      ok: false,
      why: {
        code: 'column-ambiguous',
        facts: { kind: 'nps', column: 'score', candidates: 'nps, score', file: 'nps.csv', first: 'nps' },
      },
    });
    expect(kindOf('data.csv', ['score', 'rating'])).toBe('kind-ambiguous');
    expect(kindOf('reviews-2026.csv', ['score', 'rating'])).toBe('reviews');
  });

  it('shows no address or number of a person where a file has no header', () => {
    const result = recognise(
      'a.csv',
      ['Ana', 'ana@example.test', '+381 64 123 456', '5'],
      model,
      undefined,
      questions,
    );
    expect(JSON.stringify(result)).not.toMatch(/@|123/);
  });

  it('follows culture.yaml, and names what in it does not fit', () => {
    const declared = config({ kind: 'nps', columns: { score: 'Q1', date: null } });
    expect(recognise('x.csv', ['Q1', 'date'], model, declared, questions)).toMatchObject({
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
});
