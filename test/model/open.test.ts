import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInModel, loadModel } from '../../src/model/load.ts';
import { openBuiltInModel, openModel } from '../../src/model/open.ts';
import { scratchFolder } from '../scratch.ts';

describe('openBuiltInModel', () => {
  it('gives what the YAML says; if not, the build is older than the model (npm run build)', async () => {
    expect(await openBuiltInModel()).toEqual(await loadModel(builtInModel));
  });
});

describe('openModel', () => {
  it('gives the built-in model where no path is named, and the one at a path', async () => {
    const folder = join(scratchFolder(), 'model');
    cpSync(builtInModel, folder, { recursive: true });
    expect(await openModel(undefined)).toEqual(await openBuiltInModel());
    expect(await openModel(folder)).toEqual(await loadModel(folder));
  });
});
