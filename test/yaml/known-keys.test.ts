import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knownKeysIn } from '../../src/yaml/known-keys.ts';

const Bound = z.strictObject({ atLeast: z.number().optional(), atMost: z.number().default(5) });
const Sheet = z.strictObject({
  name: z.string(),
  check: z.record(z.string(), z.union([z.enum(['fail']), Bound, z.array(Bound).min(1)])).optional(),
  pair: z.tuple([z.string(), z.strictObject({ of: z.string() })]).optional(),
  rules: z.array(
    z.discriminatedUnion('measure', [
      z.strictObject({ measure: z.literal('a'), items: z.string() }),
      z.strictObject({ measure: z.literal('b'), days: z.string().transform(Number) }),
    ]),
  ),
});

describe('knownKeysIn', () => {
  it.each([
    [[], ['name', 'check', 'pair', 'rules']],
    [['check'], []],
    [
      ['check', 'nps'],
      ['atLeast', 'atMost'],
    ],
    [
      ['check', 'nps', 1],
      ['atLeast', 'atMost'],
    ],
    [['pair', 1], ['of']],
    [
      ['rules', 3],
      ['measure', 'items', 'days'],
    ],
    [['name'], []],
    [['nothing', 'there'], []],
  ])('at %j', (path, keys) => {
    expect(knownKeysIn(Sheet)(path)).toEqual(keys);
  });
});
