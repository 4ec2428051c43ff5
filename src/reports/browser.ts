import { rmSync } from 'node:fs';
import { access, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Page, Browser as PuppeteerBrowser } from 'puppeteer';
import { UsageError } from '../errors.ts';
import { isRunning } from '../is-running.ts';

/** A browser that starts when the first page is asked for, serves any number of documents, and is closed once. */
export interface Browser {
  /** Starts the browser, because a page will be asked for; it comes up beside whatever is done after that. */
  warmUp(): Promise<void>;
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

/** Whether a folder is one that nobody else can write to: a real folder, ours, closed to all others. */
const isPrivate = async (folder: string): Promise<boolean> => {
  const found = await lstat(folder);
  const uid = process.getuid?.();
  return found.isDirectory() && (uid === undefined || (found.uid === uid && (found.mode & 0o077) === 0));
};

/**
 * A folder for the unpacked browser and for what browsers keep while they run, kept between runs. The temporary folder is
 * everybody's: if somebody else got there first, a program found under our name may be theirs, so a fresh folder is taken instead.
 */
const cacheFolder = async (): Promise<string> => {
  const folder = join(tmpdir(), `culture-browser-${process.getuid?.() ?? 'user'}`);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
  const trusted = await isPrivate(folder).catch(() => false);
  return trusted ? folder : mkdtemp(`${folder}-`);
};

/** Unpacks aside and moves into place in one step, so that no other run ever finds half a browser. */
const unpackChromium = async (place: string): Promise<void> => {
  const aside = await mkdtemp(`${place}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = aside;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(aside, place).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!(await exists(place))) throw error;
  });
};

/** The Chromium that travels inside an npm package, for Linux on x64; unpacked once for each of its versions. */
const packagedChromium = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  const manifest = await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(manifest);
  const place = join(await cacheFolder(), `chromium-${version}`);
  if (!(await exists(place))) await unpackChromium(place);
  return join(place, 'chromium');
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

/** A browser that was told to end may write for a moment yet. */
const removeProfile = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 8, retryDelay: 50 });
  } catch {
    // It is swept by the next run.
  }
};

/** A new folder for what a browser keeps while it runs; those of runs that died are swept. */
const ownProfile = async (): Promise<string> => {
  const folder = await cacheFolder();
  for (const name of await readdir(folder)) {
    const [, pid] = /^profile-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) removeProfile(join(folder, name));
  }
  return mkdtemp(join(folder, `profile-${process.pid}-`));
};

interface Launched {
  readonly browser: PuppeteerBrowser;
  end(): Promise<void>;
}

/** A browser whose process runs; in a moment it can be spoken to, or has failed. */
interface Started {
  readonly launched: Promise<Launched>;
}

const startAt = async (executablePath: string): Promise<Started> => {
  const { default: puppeteer } = await import('puppeteer');
  // Chromium refuses its sandbox to root; everybody else keeps it.
  const isRoot = process.getuid?.() === 0;
  const userDataDir = await ownProfile();
  const stop = new AbortController();
  /** Ends the browser at once, even one that is just starting, and removes its profile. */
  const clear = (): void => {
    process.off('exit', clear);
    stop.abort();
    removeProfile(userDataDir);
  };
  process.on('exit', clear);
  const launched = puppeteer
    .launch({
      executablePath,
      userDataDir,
      headless: true,
      pipe: true,
      signal: stop.signal,
      // Which signal ends with which code is decided in one place, and it is not here.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: ['--disable-gpu', '--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])],
    })
    .then(
      (browser) => ({ browser, end: () => browser.close().finally(clear) }),
      (error: unknown) => {
        clear();
        const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        throw new UsageError([{ code: 'browser-failed', facts: { path: executablePath, reason } }]);
      },
    );
  // Whoever asks for a page hears of a failure; that nobody has asked yet is none.
  launched.catch(() => undefined);
  // After this turn the process runs, and whatever keeps this one busy does not hold it up.
  await setImmediate();
  return { launched };
};

/** An address that exists nowhere: the document is handed over when the page asks for it. */
const address = 'http://report.invalid/';

/** Opens a document that carries all it needs; whatever asks for anything else, or again, gets nothing. */
const serveAlone = async (page: Page, html: string): Promise<void> => {
  let isServed = false;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (isServed || request.url() !== address) return request.abort();
    isServed = true;
    return request.respond({ contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto(address, { waitUntil: 'load' });
};

/** A browser at a path, or the first that can be found; nothing starts before it is needed. */
export const lazyBrowser = (asked: string | undefined): Browser => {
  let started: Promise<Started> | undefined;
  const start = (): Promise<Started> => {
    started ??= findBrowser(asked).then(startAt);
    return started;
  };
  return {
    // What goes wrong at the start is told to whoever asks for a page.
    warmUp: () =>
      start().then(
        () => undefined,
        () => undefined,
      ),
    withPage: async (html, use) => {
      const { browser } = await (await start()).launched;
      const page = await browser.newPage();
      try {
        await page.setJavaScriptEnabled(false);
        await serveAlone(page, html);
        return await use(page);
      } finally {
        await page.close();
      }
    },
    close: async () => {
      const launched = await started?.then((one) => one.launched).catch(() => undefined);
      await launched?.end();
    },
  };
};
