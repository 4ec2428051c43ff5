import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Assessment } from '../src/assessment/document.ts';
import { Gate } from '../src/checks/gate.ts';
import { Contract } from '../src/contract/document.ts';
import { ProjectFile } from '../src/project/schema.ts';
import { root } from './fixtures.ts';

it.each([
  ['assessment', Assessment],
  ['check', Gate],
  ['contract', Contract],
  ['culture', ProjectFile],
] as const)(
  'docs/schemas/%s.schema.json is the JSON Schema of the code (vitest -u writes it anew)',
  async (name, schema) => {
    const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(root, 'docs', 'schemas', `${name}.schema.json`));
  },
);
