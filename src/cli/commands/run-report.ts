import { loadWords } from '../../locales/words.ts';
import { openModel } from '../../model/load.ts';
import { onlyLenses } from '../../model/only-lenses.ts';
import { readSavedBy } from '../read-saved.ts';
import { writeReports } from '../write-reports.ts';
import type { SavedReportOptions } from './report.ts';

/** Writes the reports of an assessment that was saved, without its data. */
export const runReport = (path: string, options: SavedReportOptions): Promise<void> =>
  writeReports(options, async (progress) => {
    progress.show('reading');
    const whole = await openModel(options.model);
    const published = await readSavedBy(path, whole);
    return { published, model: onlyLenses(whole, published.chosenLenses), say: loadWords('en') };
  });
