import { writeFile } from 'node:fs/promises';
import { builtInModel, compiledModel, loadModel } from './load.ts';

// A step of the build: the built-in model as JSON, because reading its YAML would take a tenth of a short run.
await writeFile(compiledModel, JSON.stringify(await loadModel(builtInModel)));
