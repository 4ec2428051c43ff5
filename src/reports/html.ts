import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import Handlebars from 'handlebars';
import type { Facts } from '../errors.ts';
import type { Say } from '../locales/words.ts';
import { packageFile } from '../package.ts';
import { type AnswerBar, answerBar } from './charts/answer-bar.ts';
import { type Calendar, calendar } from './charts/calendar.ts';
import { type Distribution, distribution } from './charts/distribution.ts';
import { type Dumbbells, dumbbells } from './charts/dumbbells.ts';
import { type PriorityMap, priorityMap } from './charts/priority-map.ts';
import { type Profile, profile } from './charts/profile.ts';
import { type Scatter, scatter } from './charts/scatter.ts';
import { type Strip, strip } from './charts/strip.ts';
import { type Trend, trend } from './charts/trend.ts';
import { fontFaces } from './fonts.ts';
import type { Edition } from './report.ts';
import { viewOf } from './view/view.ts';

const folder = packageFile('templates');
const readTemplate = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

/** A text as a CSS string: everything that could end it is written as a code point. */
const cssString = (text: string): string =>
  `"${[...text].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join('')}"`;

/** Markup of our own making, which Handlebars is not to escape again. */
const safe = (markup: string): Handlebars.SafeString => new Handlebars.SafeString(markup);

const openKitchen = (say: Say): typeof Handlebars => {
  const kitchen = Handlebars.create();
  for (const file of readdirSync(join(folder, 'partials')))
    kitchen.registerPartial(parse(file).name, readTemplate('partials', file).trimEnd());
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
    const own = Handlebars.helpers[name];
    kitchen.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      return own?.call(this, told(value, `#${name}`), options);
    });
  }
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

/** A comparison of two assessments as a file of the same kind. */
export const comparisonHtml = (say: Say, view: Page): string => layOut('comparison.hbs', say, view);

const render = (edition: Edition): string => layOut('report.hbs', edition.say, viewOf(edition));

/** What every page says of itself. */
interface Page {
  readonly locale: string;
  readonly title: string;
}

const layOut = (template: string, say: Say, view: Page): string => {
  const kitchen = openKitchen(say);
  const body = kitchen.compile(readTemplate(template), { strict: true })(view);
  const runningHead = `@page{@top-left{content:${cssString(view.title)}}}`;
  const style = [fontFaces(body), readTemplate('theme.css'), runningHead].join('\n');
  const page = kitchen.compile(readTemplate('page.hbs'), { strict: true });
  return page({ locale: view.locale, title: view.title, style: safe(style), body: safe(body) });
};
