import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintModel, loadModel } from '../../src/model/load.ts';
import { root } from '../fixtures.ts';
import { scratchFolder } from '../scratch.ts';

const document = readFileSync(join(root, 'docs', 'your-own-model.md'), 'utf8');
const examples = [...document.matchAll(/```yaml\n# (\S+\.yaml)\n([\s\S]*?)```/g)].map(([, name, text]) => ({
  name: name ?? '',
  text: text ?? '',
}));

describe('docs/your-own-model.md', () => {
  it('shows files', () => {
    expect(examples.map(({ name }) => name)).toEqual(['hotel.yaml', 'breakfast.yaml']);
  });

  it.each(examples)('$name is a model as it stands', async ({ name, text }) => {
    const path = join(scratchFolder(), name);
    writeFileSync(path, text);
    expect(await lintModel(path)).toEqual([]);
    expect(`${(await loadModel(path)).id}.yaml`).toBe(name);
  });
});
