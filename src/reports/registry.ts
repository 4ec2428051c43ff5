import type { Browser } from './browser.ts';
import type { Edition, Report } from './report.ts';

type Content = string | Uint8Array;
type Renderer = (edition: Edition, browser: Browser) => Content | Promise<Content>;

/** A format whose renderer is loaded when it is first wanted: most runs write one or two of all. */
const format = (about: Omit<Report, 'render'>, load: () => Promise<Renderer>): Report => ({
  ...about,
  render: async (edition, browser) => (await load())(edition, browser),
});

/** Every format there is, in the order of writing: what may fail for want of a browser comes last. */
export const formats = {
  json: format(
    { fileName: 'assessment.json', printed: false },
    async () => (await import('./json.ts')).renderJson,
  ),
  csv: format({ fileName: 'figures.csv', printed: false }, async () => (await import('./csv.ts')).renderCsv),
  xlsx: format(
    { fileName: 'report.xlsx', printed: false },
    async () => (await import('./xlsx.ts')).renderXlsx,
  ),
  markdown: format(
    { fileName: 'report.md', printed: false },
    async () => (await import('./markdown.ts')).renderMarkdown,
  ),
  html: format(
    { fileName: 'report.html', printed: false, byUnit: true },
    async () => (await import('./html.ts')).renderHtml,
  ),
  pdf: format(
    { fileName: 'report.pdf', printed: true, byUnit: true },
    async () => (await import('./pdf.ts')).renderPdf,
  ),
} as const satisfies Record<string, Report>;
