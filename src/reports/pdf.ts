import { renderHtml } from './html.ts';
import type { Report } from './report.ts';

/** When a PDF claims to be made: on the day its data speaks of, so that same inputs give the same bytes. */
const stampOf = (asOf: string | null): string =>
  `D:${(asOf ?? '2000-01-01').replaceAll('-', '')}000000+00'00'`;

/** Overwrites the clock's dates in place; a date of another length would move every offset in the file. */
const fixDates = (pdf: Uint8Array, stamp: string): Uint8Array => {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const fixed = text.replace(/\/(CreationDate|ModDate) \((D:[^)]*)\)/g, (whole, key: string, date: string) =>
    date.length === stamp.length ? `/${key} (${stamp})` : whole,
  );
  return Buffer.from(fixed, 'latin1');
};

/** The HTML report printed: tagged, with an outline, on the paper that its style sheet names. */
export const pdf: Report = {
  fileName: 'report.pdf',
  printed: true,
  render: async (edition, browser) =>
    browser.withPage(await renderHtml(edition), async (page) => {
      const printed = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        waitForFonts: true,
      });
      return fixDates(printed, stampOf(edition.published.asOf));
    }),
};
