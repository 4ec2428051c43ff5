import { parse } from 'node:path';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime';
import type { Brand } from '../brand.ts';
import { type Facts, UsageError } from '../errors.ts';
import { formatIn } from '../locales/format.ts';
import type { Say } from '../locales/words.ts';
import { type AnswerBar, answerBar } from './charts/answer-bar.ts';
import { type Calendar, calendar } from './charts/calendar.ts';
import { type Distribution, distribution } from './charts/distribution.ts';
import { type Dumbbells, dumbbells } from './charts/dumbbells.ts';
import { type PriorityMap, priorityMap } from './charts/priority-map.ts';
import { type Profile, profile } from './charts/profile.ts';
import { type Scatter, scatter } from './charts/scatter.ts';
import { type Strip, strip } from './charts/strip.ts';
import { type Trend, trend } from './charts/trend.ts';
import { compiledTemplate, loadTemplates } from './compiled-templates.ts';
import { fontFaces } from './fonts.ts';
import { paperStyle } from './paper.ts';
import type { Edition } from './report.ts';
import { layingOut, placeHelpers } from './template-failure.ts';
import { ourPartials, strict, type Templates, templateNamed, textOf } from './templates.ts';
import { pageIds } from './view/pages.ts';
import { unitViewOf } from './view/unit.ts';
import { viewOf } from './view/view.ts';

/** A text as a CSS string: everything that could end it is written as a code point. */
const cssString = (text: string): string =>
  `"${[...text].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join('')}"`;

/** Markup of our own making, which Handlebars is not to escape again. */
const safe = (markup: string): Handlebars.SafeString => new runtime.SafeString(markup);

/** A template as a function: ours as the build left it, somebody's own compiled now; with somebody's own, failures name file and line. */
const functionOf = (
  kitchen: typeof Handlebars,
  file: string,
  own: Templates | undefined,
): Handlebars.TemplateDelegate => {
  if (own === undefined) return kitchen.template(compiledTemplate(file));
  const template = templateNamed(file, own);
  const layOut = own.named.has(file)
    ? kitchen.compile(textOf(template), strict)
    : kitchen.template(compiledTemplate(file));
  return (context, options) => layingOut(template, () => layOut(context, options));
};

const openKitchen = (say: Say, own: Templates | undefined): typeof Handlebars => {
  const kitchen = (own?.compiler ?? runtime).create();
  for (const file of ourPartials()) kitchen.registerPartial(parse(file).name, functionOf(kitchen, file, own));
  const told = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`the template gives ${what} nothing`);
    return value;
  };
  kitchen.registerHelper('say', (key: string, ...rest: readonly unknown[]) => {
    if (!say.has(key)) throw new Error(`the catalogue lacks "${key}"`);
    // The last argument is Handlebars' own; before it may stand the facts.
    return rest.length > 1 ? say(key, told(rest[0], key) as Facts) : say(key);
  });
  kitchen.registerHelper('profile', (data?: Profile) => safe(profile(told(data, 'profile'))));
  kitchen.registerHelper('distribution', (data?: Distribution) =>
    safe(distribution(told(data, 'distribution'))),
  );
  kitchen.registerHelper('calendar', (data?: Calendar) => safe(calendar(told(data, 'calendar'))));
  kitchen.registerHelper('trend', (data?: Trend) => safe(trend(told(data, 'trend'))));
  kitchen.registerHelper('scatter', (data?: Scatter) => safe(scatter(told(data, 'scatter'))));
  kitchen.registerHelper('dumbbells', (data?: Dumbbells) => safe(dumbbells(told(data, 'dumbbells'))));
  kitchen.registerHelper('answerBar', (data?: AnswerBar) => safe(answerBar(told(data, 'answerBar'))));
  kitchen.registerHelper('priorityMap', (data?: PriorityMap) => safe(priorityMap(told(data, 'priorityMap'))));
  kitchen.registerHelper('strip', (data?: Strip) => safe(strip(told(data, 'strip'))));
  // Strict mode does not reach the arguments of helpers: a misspelt condition would be silently false.
  for (const name of ['if', 'unless', 'each', 'with'] as const) {
    const builtIn = kitchen.helpers[name];
    kitchen.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      return builtIn?.call(this, told(value, `#${name}`), options);
    });
  }
  if (own !== undefined) placeHelpers(kitchen);
  return kitchen;
};

/** The PDF is the HTML printed, so one edition is rendered once for both. */
const rendered = new WeakMap<Edition, string>();

/** The report as one file that needs nothing else: no script, no request; fonts and style inside. */
export const renderHtml = (edition: Edition): string => {
  const html = rendered.get(edition) ?? render(edition);
  rendered.set(edition, html);
  return html;
};

/** Writes reports in a locale; the templates and its numbers are made ready now, not when the scores wait for them. */
export const openHtml = (locale: string): typeof renderHtml => {
  loadTemplates();
  formatIn(locale);
  return renderHtml;
};

/** A comparison of two assessments as a file of the same kind. */
export const comparisonHtml = (say: Say, view: Page): string => layOut('comparison.hbs', { say }, view);

const render = (edition: Edition): string => {
  if (edition.unit !== undefined) return layOut('unit.hbs', edition, unitViewOf(edition, edition.unit));
  const view = viewOf(edition);
  if (view.contents.length === 0)
    throw new UsageError([
      {
        code: 'pages-empty',
        facts: { pages: (edition.pages ?? []).join(', '), known: shownPages(edition).join(', ') },
      },
    ]);
  return layOut('report.hbs', edition, view);
};

/** The pages on which there is something, were all of them asked for. */
const shownPages = ({ published, model, say, ...rest }: Edition): string[] =>
  viewOf({ published, model, say, ...rest, pages: pageIds }).contents.map(({ id }) => id);

/** What every page says of itself. */
interface Page {
  readonly locale: string;
  readonly title: string;
}

/** The company's colours in the place of ours: on the cover, in links and marks, and in the shades of tables. */
const brandStyle = ({ main, accent }: Brand): string =>
  [
    ...(main === null
      ? []
      : [
          `.cover{background:${main}}.cover-kicker,.cover-date,.contents a{color:#fff}.contents{border-color:#ffffff66}`,
        ]),
    ...(accent === null
      ? []
      : [
          `:root{--accent:${accent}}`,
          ...[12, 27, 45, 100].map(
            (part, index) => `.heat-${index + 2}{background:color-mix(in srgb,${accent} ${part}%,#fff)}`,
          ),
        ]),
  ].join('\n');

/** A word across the screen and across every sheet of paper, in the letters of headings; read aloud it is once, on the cover. */
const draftStyle = (word: string): string =>
  `body::after{content:${cssString(word)} / "";position:fixed;inset:0;z-index:2;display:grid;place-items:center;font:600 min(22vw,9rem) "Noto Sans",sans-serif;color:#8b96a1;opacity:.2;transform:rotate(-32deg);pointer-events:none}`;

/** A link to a page that was left out leads nowhere: its words stay. */
const withoutLostLinks = (body: string): string => {
  const ids = new Set([...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  return body.replace(/ href="#([^"]+)"/g, (link, id: string) => (ids.has(id) ? link : ''));
};

/** What a page is laid out with, whatever it says. */
type Laid = Pick<Edition, 'say' | 'templates' | 'brand' | 'draft' | 'paper'>;

const layOut = (name: string, { say, templates, brand, draft, paper = 'a4' }: Laid, view: Page): string => {
  const kitchen = openKitchen(say, templates);
  const body = withoutLostLinks(functionOf(kitchen, name, templates)(view));
  const runningHead = `@page{@top-left{content:${cssString(view.title)}}}`;
  const style = [
    fontFaces(body),
    templateNamed('theme.css', templates).text,
    templateNamed('additions.css', undefined).text,
    paperStyle(paper),
    ...(brand === undefined ? [] : [brandStyle(brand)]),
    ...(draft ? [draftStyle(say('report.draft'))] : []),
    runningHead,
  ].join('\n');
  const page = functionOf(kitchen, 'page.hbs', undefined);
  return page({ locale: view.locale, title: view.title, style: safe(style), body: safe(body) });
};
