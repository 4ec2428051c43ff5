import { join } from 'node:path';
import { loadWords } from '../../locales/words.ts';
import { openBuiltInModel } from '../../model/load.ts';
import { sampleCompany } from '../../sample/company.ts';
import { refuseFilled } from '../empty-folder.ts';
import { writeFiles } from '../write-files.ts';

/** Writes the files of a made-up company into a folder that is new or empty, and says which; `force` writes over what is there. */
export const runSample = async (dir: string, seed: number, force: boolean): Promise<void> => {
  if (!force) await refuseFilled(dir);
  const files = sampleCompany(await openBuiltInModel(), seed);
  await writeFiles(dir, files);
  const say = loadWords('en');
  for (const name of files.keys()) process.stderr.write(`${say('cli.wrote', { path: join(dir, name) })}\n`);
};
