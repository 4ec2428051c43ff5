import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { openBuiltInModel } from '../../model/open.ts';
import type { Model } from '../../model/schema.ts';
import { nearest } from '../../nearest.ts';
import { sampleCompany } from '../../sample/company.ts';
import { sampleQuarters } from '../../sample/quarters.ts';
import { refuseFilled } from '../empty-folder.ts';
import { writeFiles } from '../write-files.ts';

export interface SampleOptions {
  readonly seed: number;
  /** How many folders of a quarter; absent for one folder of a year. */
  readonly quarters?: number;
  /** The dimension on which opinions fall in the last quarter. */
  readonly drop: string;
  readonly force: boolean;
}

const checkDimension = ({ dimensions }: Model, id: string): void => {
  const known = dimensions.map((dimension) => dimension.id);
  if (known.includes(id)) return;
  const suggestion = nearest(id, known);
  throw new UsageError([
    suggestion === undefined
      ? { code: 'unknown-dimension', facts: { id, known: known.join(', ') } }
      : { code: 'unknown-dimension-near', facts: { id, suggestion } },
  ]);
};

/** Writes the files of a made-up company into a folder that is new or empty, and says which; `force` writes over what is there. */
export const runSample = async (
  dir: string,
  { seed, quarters, drop, force }: SampleOptions,
): Promise<void> => {
  const model = await openBuiltInModel();
  checkDimension(model, drop);
  if (!force) await refuseFilled(dir);
  const files =
    quarters === undefined ? sampleCompany(model, seed) : sampleQuarters(model, { seed, quarters, drop });
  await writeFiles(dir, files);
  const say = loadWords('en');
  for (const name of files.keys()) process.stderr.write(`${say('cli.wrote', { path: join(dir, name) })}\n`);
};
