// The yardstick for PDFs: launch the browser, print the HTML, and nothing else.
import { writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer';

const [executablePath, html, pdf] = process.argv.slice(2);
const isRoot = process.getuid?.() === 0;
const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
});
try {
  const page = await browser.newPage();
  await page.goto(`file://${html}`);
  writeFileSync(
    pdf,
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
} finally {
  await browser.close();
}
