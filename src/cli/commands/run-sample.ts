import { join } from 'node:path';
import { loadWords } from '../../locales/words.ts';
import { openBuiltInModel } from '../../model/load.ts';
import { sampleCompany } from '../../sample/company.ts';
import { writeFiles } from '../write-files.ts';

/** Writes the files of a made-up company into a folder and says which. */
export const runSample = async (dir: string, seed: number): Promise<void> => {
  const files = sampleCompany(await openBuiltInModel(), seed);
  await writeFiles(dir, files);
  const say = loadWords('en');
  for (const name of files.keys()) process.stderr.write(`${say('cli.wrote', { path: join(dir, name) })}\n`);
};
