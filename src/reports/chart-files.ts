import { likert } from './charts/likert.ts';
import { renderHtml } from './html.ts';
import type { Edition } from './report.ts';
import { likertView } from './view/likert.ts';
import { openDesk } from './view/shown.ts';

/** Rules for media, pages and fonts, with all that is in them: a picture on a slide has none of those. */
const atRules = /@[^{};]*\{(?:[^{}]|\{[^{}]*\})*\}/g;

interface Rule {
  readonly selectors: readonly string[];
  readonly body: string;
}

const rulesIn = (css: string): Rule[] =>
  [
    ...css
      .replace(/\/\*.*?\*\//gs, '')
      .replace(atRules, '')
      .matchAll(/([^{}]+)\{([^{}]*)\}/g),
  ].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((one) => one.trim()),
    body: body.trim(),
  }));

const classesIn = (text: string): string[] =>
  [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);

/** Few programs that draw SVG know custom properties, so each stands as its value. */
const withValues = (rules: readonly Rule[]): ((body: string) => string) => {
  const values = new Map(
    rules
      .filter(({ selectors }) => selectors.includes(':root'))
      .flatMap(({ body }) => [...body.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g)])
      .map(([, name = '', value = '']) => [name, value.trim()]),
  );
  return (body) => body.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
};

/** The fonts of slides, where the report's own may not be installed. */
const fonts = '.chart{font-family:"Noto Sans","Segoe UI",Helvetica,Arial,sans-serif}';

/** Just the rules all of whose classes a drawing has; how it is fitted into the page is of the page. */
const styleOf = (svg: string, rules: readonly Rule[]): string => {
  const has = new Set([...svg.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const resolved = withValues(rules);
  const own = rules.flatMap(({ selectors, body }) => {
    const kept = selectors.filter((selector) => {
      const classes = classesIn(selector);
      return selector !== '.chart' && classes.length > 0 && classes.every((name) => has.has(name));
    });
    return kept.length === 0 ? [] : [`${kept.join(',')}{${resolved(body)}}`];
  });
  return [fonts, ...own].join('\n');
};

/** Everything that XML has no way to write; HTML takes it from a name in the data. */
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A drawing of a page as a file of its own. */
const standalone = (svg: string, rules: readonly Rule[]): string => {
  const [, width = '', height = ''] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
  const styled = svg
    .replace('<svg', opening)
    .replace('</desc>', () => `</desc><style>\n${styleOf(svg, rules)}\n</style>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${styled.replace(illegal, '')}\n`;
};

const longest = 60;

/** Words as part of a file name. */
const slug = (words: string): string =>
  [
    ...words
      .toLowerCase()
      .replace(/&[^;]*;/g, ' ')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  ]
    .slice(0, longest)
    .join('')
    .replace(/^-|-$/g, '');

/** The page or practice in which a place of the report lies. */
const pageAt = (html: string, at: number): string =>
  [...html.slice(0, at).matchAll(/<(?:section|article)[^>]*\sid="([^"]+)"/g)].at(-1)?.[1] ?? 'report';

/**
 * Every chart of a report as an SVG file that needs nothing else, by file name: page and title. They are cut out of the
 * HTML with the rules of its style that they use, so no chart can be forgotten and each looks as it does there. The bars of
 * answers, which stand beside single items there, are drawn once more for slides: those of a dimension in one file.
 */
export const chartFiles = (edition: Edition): ReadonlyMap<string, string> => {
  const html = renderHtml(edition);
  const rules = rulesIn(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '');
  const files = new Map<string, string>();
  for (const { 0: svg, index } of html.matchAll(/<svg [^>]*class="chart"[^>]*>.*?<\/svg>/gs)) {
    const title = /<title>(.*?)<\/title>/s.exec(svg)?.[1] ?? '';
    const name = `${pageAt(html, index)}-${slug(title)}`;
    const taken = [...files.keys()].filter((other) => other.startsWith(name)).length;
    files.set(`${name}${taken === 0 ? '' : `-${taken + 1}`}.svg`, standalone(svg, rules));
  }
  if (edition.unit === undefined)
    for (const { id, chart } of likertView(openDesk(edition)))
      files.set(`practices-answers-${id}.svg`, standalone(likert(chart), rules));
  return files;
};
