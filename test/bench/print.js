// The yardstick for PDFs: launch the browser, print the HTML, and nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import { lazyBrowser } from '../../dist/reports/browser.js';

const [html, pdf] = process.argv.slice(2);
const browser = lazyBrowser(process.env.CULTURE_BROWSER);
try {
  await browser.withPage(readFileSync(html, 'utf8'), async (page) => {
    writeFileSync(
      pdf,
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
    );
  });
} finally {
  await browser.close();
}
