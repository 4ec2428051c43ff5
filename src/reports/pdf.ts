import type { Browser } from './browser.ts';
import { openHtml, renderHtml } from './html.ts';
import type { Edition } from './report.ts';

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

/** HTML printed: tagged, with an outline, on the paper that its style sheet names, dated by the day that its data speaks of. */
export const printPdf = (html: string, asOf: string | null, browser: Browser): Promise<Uint8Array> =>
  browser.withPage(html, async (page) => {
    const printed = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: true,
    });
    return fixDates(printed, stampOf(asOf));
  });

/** The report's HTML printed. */
export const renderPdf = (edition: Edition, browser: Browser): Promise<Uint8Array> =>
  printPdf(renderHtml(edition), edition.published.asOf, browser);

/** Prints reports in a locale. */
export const openPdf = (locale: string): typeof renderPdf => {
  openHtml(locale);
  return renderPdf;
};
