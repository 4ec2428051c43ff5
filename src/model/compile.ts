import { writeFile } from 'node:fs/promises';
import { builtInModel, loadModel } from './load.ts';
import { compiledModel } from './open.ts';

// A step of the build: the built-in model as JSON, because reading its YAML would take a tenth of a short run.
await writeFile(compiledModel, JSON.stringify(await loadModel(builtInModel)));
