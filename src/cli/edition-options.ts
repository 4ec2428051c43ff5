import type { Published } from '../disclosure/published.ts';
import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Edition, Report } from '../reports/report.ts';
import type { Templates } from '../reports/templates.ts';
import { type PageId, pageIds } from '../reports/view/pages.ts';
import { commaList } from './comma-list.ts';
import type { EditionOptions } from './declare-edition.ts';

const isPage = (name: string): name is PageId => pageIds.some((id) => id === name);

const wantedPages = (list: string): PageId[] => {
  const names = commaList('--pages', list);
  const known = pageIds.join(', ');
  const unknown = names.filter((name) => !isPage(name));
  if (unknown.length > 0)
    throw new UsageError(
      unknown.map((name) => {
        const suggestion = nearest(name, pageIds);
        return suggestion === undefined
          ? { code: 'unknown-page', facts: { name, known } }
          : { code: 'unknown-page-near', facts: { name, suggestion, known } };
      }),
    );
  return names.filter(isPage);
};

/** Whoever brings no templates needs nothing that compiles them. */
const templatesIn = async (folder: string): Promise<Templates> =>
  (await import('../reports/read-templates.ts')).readTemplates(folder);

/** What the options make of every edition; read before anything is computed. Throws UsageError. */
export const readEditionOptions = async ({
  draft,
  pages,
  template,
  unit,
  units,
}: EditionOptions): Promise<Pick<Edition, 'draft' | 'pages' | 'templates'>> => {
  if (unit !== undefined && units) throw new UsageError([{ code: 'unit-and-units', facts: {} }]);
  if (unit !== undefined && pages !== undefined) throw new UsageError([{ code: 'pages-of-unit', facts: {} }]);
  return {
    ...(draft ? { draft } : {}),
    ...(pages === undefined ? {} : { pages: wantedPages(pages) }),
    ...(template === undefined ? {} : { templates: await templatesIn(template) }),
  };
};

/** Refuses a department in formats that know none, before anything is computed. Throws UsageError. */
export const checkUnitFormats = (
  wanted: readonly Report[],
  formats: Readonly<Record<string, Report>>,
  { unit, units }: EditionOptions,
): void => {
  if ((unit === undefined && !units) || wanted.some(({ byUnit }) => byUnit)) return;
  const known = Object.entries(formats).flatMap(([id, { byUnit }]) => (byUnit ? [id] : []));
  throw new UsageError([{ code: 'unit-formats', facts: { known: known.join(', ') } }]);
};

/** The id of the department that a name means, whatever its capitals. Throws UsageError. */
const unitNamed = ({ units }: Published, name: string): string => {
  if (units.length === 0) throw new UsageError([{ code: 'no-units', facts: {} }]);
  const wanted = name.trim().toLowerCase();
  const found = units.find(({ id, label }) => [id, label.toLowerCase()].includes(wanted));
  if (found !== undefined) return found.id;
  const labels = units.map(({ label }) => label);
  // Of a longer name people write a part.
  const suggestion = nearest(name, labels) ?? labels.find((label) => label.toLowerCase().includes(wanted));
  throw new UsageError([
    suggestion === undefined
      ? { code: 'unknown-unit', facts: { name, known: labels.join(', ') } }
      : { code: 'unknown-unit-near', facts: { name, suggestion } },
  ]);
};

/** A report that is to be written: by which format, of what, and where. */
interface Task {
  readonly report: Report;
  readonly edition: Edition;
  /** From the folder for the reports. */
  readonly file: string;
}

const unitTasks = (reports: readonly Report[], edition: Edition, unit: string): Task[] =>
  reports
    .filter(({ byUnit }) => byUnit)
    .map((report) => ({
      report,
      edition: { ...edition, unit },
      file: `units/${unit}${report.fileName.slice(report.fileName.lastIndexOf('.'))}`,
    }));

/** Every report to write: of the company, of one department alone, or of the company and then of each department. Throws UsageError. */
export const tasksOf = (
  reports: readonly Report[],
  edition: Edition,
  { unit, units }: EditionOptions,
): Task[] => {
  const { published } = edition;
  if (unit !== undefined) return unitTasks(reports, edition, unitNamed(published, unit));
  const whole = reports.map((report) => ({ report, edition, file: report.fileName }));
  if (!units) return whole;
  if (published.units.length === 0) throw new UsageError([{ code: 'no-units', facts: {} }]);
  const each = published.units.flatMap(({ id }) => unitTasks(reports, edition, id));
  // What may fail for want of a browser comes last.
  const isPrinted = ({ report }: Task): boolean => report.printed;
  const all = [...whole, ...each];
  return [...all.filter((task) => !isPrinted(task)), ...all.filter(isPrinted)];
};
