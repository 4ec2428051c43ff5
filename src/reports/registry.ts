import type { Report } from './report.ts';

/** Every format there is, in the order of writing: what may fail for want of a browser comes last. */
export const formats = {
  json: {
    fileName: 'assessment.json',
    printed: false,
    load: async () => (await import('./json.ts')).renderJson,
  },
  csv: { fileName: 'figures.csv', printed: false, load: async () => (await import('./csv.ts')).renderCsv },
  xlsx: { fileName: 'report.xlsx', printed: false, load: async () => (await import('./xlsx.ts')).renderXlsx },
  markdown: {
    fileName: 'report.md',
    printed: false,
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  html: {
    fileName: 'report.html',
    printed: false,
    byUnit: true,
    load: async (locale) => (await import('./html.ts')).openHtml(locale),
  },
  pdf: {
    fileName: 'report.pdf',
    printed: true,
    byUnit: true,
    load: async (locale) => (await import('./pdf.ts')).openPdf(locale),
  },
} as const satisfies Record<string, Report>;
