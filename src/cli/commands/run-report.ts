import { loadWords } from '../../locales/words.ts';
import { onlyLenses } from '../../model/only-lenses.ts';
import { openModel } from '../../model/open.ts';
import type { Model } from '../../model/schema.ts';
import type { Edition } from '../../reports/report.ts';
import { readSavedBy, savedFile } from '../read-saved.ts';
import { writeReports } from '../write-reports.ts';
import type { SavedReportOptions } from './report.ts';

/** Who signs the reports and what is remarked in them, where a culture.yaml is named. */
const dressOf = async (
  config: string | undefined,
  { dimensions, practices }: Model,
): Promise<Pick<Edition, 'brand' | 'notes'>> => {
  if (config === undefined) return {};
  const { loadBrandAndNotes } = await import('../../project/load.ts');
  const known = [...dimensions, ...practices].map(({ id }) => id);
  const { brand, notes } = await loadBrandAndNotes(config, known);
  return { notes, ...(brand === null ? {} : { brand }) };
};

/** Writes the reports of an assessment that was saved, without its data. */
export const runReport = (path: string, options: SavedReportOptions): Promise<void> =>
  writeReports(options, async (progress, prepare) => {
    progress.show('reading');
    const whole = await openModel(options.model);
    const file = await savedFile(path);
    await prepare();
    const published = await readSavedBy(file, whole);
    const dress = await dressOf(options.config, whole);
    return { published, model: onlyLenses(whole, published.chosenLenses), say: loadWords('en'), ...dress };
  });
