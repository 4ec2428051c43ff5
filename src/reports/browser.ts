import { access, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Browser as PuppeteerBrowser } from 'puppeteer';
import { UsageError } from '../errors.ts';

/** A browser that starts when the first page is asked for, serves any number of documents, and is closed once. */
export interface Browser {
  /** Opens a document without script and without network, hands its page over, and closes it. */
  withPage<T>(html: string, use: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Where systems keep a Chrome, Chromium or Edge. */
const systemBrowsers = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const firstThatExists = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) if (await exists(path)) return path;
  return undefined;
};

/** The Chromium that travels inside an npm package; it unpacks itself into a folder that is ours alone. */
const packagedChromium = async (): Promise<string | undefined> => {
  try {
    createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  const folder = join(tmpdir(), `culture-browser-${process.getuid?.() ?? 'user'}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
};

const puppeteerChrome = async (): Promise<string | undefined> => {
  const { default: puppeteer } = await import('puppeteer');
  const path = await puppeteer.executablePath();
  return (await exists(path)) ? path : undefined;
};

/** The browser that was asked for, else puppeteer's own, a packaged one, the system's. Throws UsageError. */
const findBrowser = async (asked: string | undefined): Promise<string> => {
  if (asked !== undefined) {
    if (await exists(asked)) return asked;
    throw new UsageError([{ code: 'browser-not-there', facts: { path: asked } }]);
  }
  const found =
    (await puppeteerChrome().catch(() => undefined)) ??
    (await packagedChromium()) ??
    (await firstThatExists(systemBrowsers));
  if (found === undefined) throw new UsageError([{ code: 'browser-missing', facts: {} }]);
  return found;
};

const launch = async (asked: string | undefined): Promise<PuppeteerBrowser> => {
  const executablePath = await findBrowser(asked);
  const { default: puppeteer } = await import('puppeteer');
  // Chromium refuses its sandbox to root; everybody else keeps it.
  const isRoot = process.getuid?.() === 0;
  try {
    return await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      args: ['--disable-gpu', '--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])],
    });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new UsageError([{ code: 'browser-failed', facts: { path: executablePath, reason } }]);
  }
};

/** A browser at a path, or the first that can be found; nothing starts before it is needed. */
export const lazyBrowser = (asked: string | undefined): Browser => {
  let launched: Promise<PuppeteerBrowser> | undefined;
  return {
    withPage: async (html, use) => {
      launched ??= launch(asked);
      const page = await (await launched).newPage();
      try {
        await page.setJavaScriptEnabled(false);
        await page.setOfflineMode(true);
        await page.setContent(html, { waitUntil: 'load' });
        return await use(page);
      } finally {
        await page.close();
      }
    },
    close: async () => {
      if (launched === undefined) return;
      await (await launched.catch(() => undefined))?.close();
    },
  };
};
