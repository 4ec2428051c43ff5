import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chalkStderr } from 'chalk';
import { assess } from '../../assess.ts';
import { compareDocuments } from '../../conclusions/comparison.ts';
import type { Published } from '../../disclosure/published.ts';
import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { openModel } from '../../model/open.ts';
import { lazyBrowser } from '../../reports/browser.ts';
import { comparisonLines } from '../../reports/comparison/lines.ts';
import { comparisonFormats } from '../../reports/comparison/registry.ts';
import { isDay, periodDays } from '../../tallies/days.ts';
import { readSaved } from '../read-saved.ts';
import { terminalWidth } from '../terminal-width.ts';
import { wantedFormats } from '../wanted-formats.ts';
import { writeFiles } from '../write-files.ts';
import type { CompareOptions } from './compare.ts';

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A path, and the last day of the wave that is named after it; data@2026-Q1 where nothing of that name is there. */
const splitWave = async (named: string): Promise<{ readonly path: string; readonly asOf?: string }> => {
  const at = named.lastIndexOf('@');
  if (at < 1 || (await isThere(named))) return { path: named };
  const [path, wave] = [named.slice(0, at), named.slice(at + 1)];
  const asOf = periodDays(wave)?.to ?? (isDay(wave) ? wave : undefined);
  if (asOf === undefined) throw new UsageError([{ code: 'bad-wave', facts: { value: wave } }]);
  return { path, asOf };
};

/** Whether a path names a saved assessment: the file, or a folder with one and no data beside it. */
const isSaved = async (path: string): Promise<boolean> => {
  if (path.endsWith('.json')) return true;
  const names = await readdir(path).catch((): string[] => []);
  return names.includes('assessment.json') && !names.some((name) => /\.(csv|tsv|txt)$/i.test(name));
};

const openSide = async (named: string, { config, model }: CompareOptions): Promise<Published> => {
  const { path, asOf } = await splitWave(named);
  if (asOf === undefined && (await isSaved(path))) return (await readSaved(path)).saved;
  const { published } = await assess({
    paths: [path],
    ...(asOf === undefined ? {} : { asOf }),
    ...(config === undefined ? {} : { config }),
    ...(model === undefined ? {} : { model }),
  });
  return published;
};

/** Compares two assessments, saved or made now by one model, and prints or writes what has changed. */
export const runCompare = async (before: string, after: string, options: CompareOptions): Promise<void> => {
  const wanted = wantedFormats(options.format, ['terminal', ...Object.keys(comparisonFormats)]);
  const model = await openModel(options.model);
  const [was, is] = [await openSide(before, options), await openSide(after, options)];
  const edition = { published: is, model, say: loadWords('en'), comparison: compareDocuments(was, is) };
  if (wanted.has('terminal')) process.stdout.write(`${comparisonLines(edition, terminalWidth())}\n`);
  const reports = Object.entries(comparisonFormats).flatMap(([id, report]) =>
    wanted.has(id) ? [report] : [],
  );
  const browser = lazyBrowser(options.browser);
  const files = new Map<string, string | Uint8Array>();
  try {
    for (const { fileName, render } of reports) files.set(fileName, await render(edition, browser));
  } finally {
    await browser.close();
    if (files.size > 0) await writeFiles(options.out, files);
    for (const file of files.keys()) {
      const words = edition.say('cli.wrote', { path: join(options.out, file) });
      process.stderr.write(chalkStderr.dim(`${words}\n`));
    }
  }
};
