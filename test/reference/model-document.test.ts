import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/locales/words.ts';
import { openLibrary } from '../../src/reference/library.ts';
import { modelDocument } from '../../src/reference/model-document.ts';
import { model, root } from '../fixtures.ts';

describe('docs/model.md', () => {
  it('is what the model says (npm run examples writes it anew)', () => {
    const written = readFileSync(join(root, 'docs', 'model.md'), 'utf8');
    expect(modelDocument(openLibrary(model, loadWords('en')))).toBe(written);
  });
});
