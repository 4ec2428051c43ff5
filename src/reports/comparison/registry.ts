import type { Browser } from '../browser.ts';
import { comparisonHtml } from '../html.ts';
import { printPdf } from '../pdf.ts';
import { comparisonMarkdown } from './markdown.ts';
import { type ComparedEdition, comparisonView } from './view.ts';

/** A format in which a comparison can be written. */
interface ComparisonReport {
  readonly fileName: string;
  /** Whether the browser prints it. */
  readonly printed: boolean;
  render(edition: ComparedEdition, browser: Browser): Promise<string | Uint8Array>;
}

const htmlOf = (edition: ComparedEdition): string => comparisonHtml(edition.say, comparisonView(edition));

/** Every format there is, in the order of writing: what may fail for want of a browser comes last. */
export const comparisonFormats = {
  json: {
    fileName: 'comparison.json',
    printed: false,
    render: async ({ comparison }) => `${JSON.stringify(comparison, null, 2)}\n`,
  },
  markdown: {
    fileName: 'comparison.md',
    printed: false,
    render: async (edition) => comparisonMarkdown(edition),
  },
  html: { fileName: 'comparison.html', printed: false, render: async (edition) => htmlOf(edition) },
  pdf: {
    fileName: 'comparison.pdf',
    printed: true,
    render: (edition, browser) => printPdf(htmlOf(edition), edition.published.asOf, browser),
  },
} as const satisfies Record<string, ComparisonReport>;
