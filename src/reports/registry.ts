import { csv } from './csv.ts';
import { renderHtml } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import type { Report } from './report.ts';
import { xlsx } from './xlsx.ts';

const html: Report = {
  fileName: 'report.html',
  printed: false,
  byUnit: true,
  render: async (edition) => renderHtml(edition),
};

/** Every format there is, in the order of writing: what may fail for want of a browser comes last. */
export const formats = { json, csv, xlsx, markdown, html, pdf } as const satisfies Record<string, Report>;
