import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/document.ts';
import { lazyBrowser } from '../../src/reports/browser.ts';
import { renderHtml } from '../../src/reports/html.ts';
import { sharedData } from '../fixtures.ts';
import { editionOf, richAssessment } from './fixture.ts';

const browser = lazyBrowser(process.env.CULTURE_BROWSER);
afterAll(() => browser.close());

/** A report in which these texts are the company, its departments, its method and its files. */
const reportOf = (texts: readonly string[]): string => {
  const some = (count: number): string[] =>
    texts.filter((_, index) => index % Math.ceil(texts.length / count) === 0);
  const rich: Assessment = richAssessment({
    organisation: some(40).join(' '),
    units: some(20).map((text, index) => `${text} ${index}`),
  });
  const [input] = rich.inputs;
  if (input === undefined) throw new Error('the fixture has inputs');
  // Every text stands in the method once, spread over its parts.
  const stated = rich.method.filter(({ status }) => status === 'stated');
  const share = (part: Assessment['method'][number]): string[] =>
    texts.filter((_, index) => index % stated.length === stated.indexOf(part));
  return renderHtml(
    editionOf({
      ...rich,
      inputs: some(200).map((text) => ({
        ...input,
        file: text,
        columns: { used: {}, unused: [text], personal: [text] },
      })),
      method: rich.method.map((part) => (part.status === 'stated' ? { ...part, texts: share(part) } : part)),
    }),
  );
};

const payloads = (folder: string): string[] => {
  const read = (name: string): string => readFileSync(join(folder, 'nasty', name), 'utf8');
  const blns: string[] = JSON.parse(read('blns.json'));
  return [
    ...read('xss_payloads.txt').split('\n'),
    ...read('csv_injection_payloads.txt').split('\n'),
    ...blns,
  ].filter((text) => text.trim() !== '');
};

/** How many elements a report opens, attributes that name handlers, and ends of its style. */
const markupOf = (html: string) => ({
  tags: html.match(/<[a-z!/]/gi)?.length,
  handlers: html.match(/<[^>]*\son\w+\s*=/gi)?.length ?? 0,
  styles: html.match(/<\/style/gi)?.length,
});

describe.skipIf(sharedData === undefined)('payloads (skipped where the shared files are absent)', () => {
  const hostile = sharedData === undefined ? [] : payloads(sharedData);

  it('are text and nothing else, as company, department, method and file', () => {
    expect(hostile.length).toBeGreaterThan(6_000);
    const harmless = hostile.map((_, index) => `text ${index}`);
    expect(markupOf(reportOf(hostile))).toEqual(markupOf(reportOf(harmless)));
  });

  it('run nothing and send no request, even with script on and without the policy', async () => {
    const html = reportOf(hostile);
    for (const page of [html, html.replace(/<meta http-equiv[^>]*>/, '')])
      expect(await eventsOf(page)).toEqual({ asked: [], dialogs: [], title: expect.any(String) });
  });
});

/** What a browser asks for and says when it opens a report with script on. */
const eventsOf = (html: string) =>
  browser.withPage('<title>empty</title>', async (page) => {
    const [asked, dialogs]: [string[], string[]] = [[], []];
    page.on('request', (request) => {
      if (!/^(data|about):/.test(request.url())) asked.push(request.url());
    });
    page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    await page.setJavaScriptEnabled(true);
    await page.setContent(html, { waitUntil: 'load' });
    return { asked, dialogs, title: await page.title() };
  });

it('would see a request and a script, were there any', async () => {
  const { asked, dialogs } = await eventsOf(
    '<img src="http://example.test/a.png"><script>alert("seen")</script>',
  );
  expect(asked).toEqual(['http://example.test/a.png']);
  expect(dialogs).toEqual(['seen']);
});

it('is kept from running a script by its policy', async () => {
  const leaky = renderHtml(editionOf()).replace(
    '</body>',
    '<img src="http://example.test/a.png" onerror="alert(1)"><script>alert("seen")</script></body>',
  );
  expect(await eventsOf(leaky)).toMatchObject({ asked: [], dialogs: [] });
});
