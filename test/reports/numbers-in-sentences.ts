import type { Assessment } from '../../src/assessment/document.ts';
import { readCatalogue } from '../../src/locales/catalogue.ts';
import { model } from '../fixtures.ts';

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every text within a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : isMap(value) ? Object.values(value).flatMap(textsIn) : [];

const hasNumber = (text: string): boolean => /\d/.test(text);

/** What ICU messages write themselves: the words between their arguments, in every branch. */
const literalsIn = (elements: unknown): string[] =>
  isMap(elements)
    ? Object.entries(elements).flatMap(([key, value]) =>
        key === 'value' && typeof value === 'string' && elements.type === 0 ? [value] : literalsIn(value),
      )
    : [];

/** Words with numbers in them that the catalogue and the model write: they say nothing of the data. The longest first. */
const fixed = [
  ...[...readCatalogue('en').values()].flatMap((sentence) =>
    typeof sentence === 'string' ? [sentence] : literalsIn(sentence),
  ),
  ...textsIn(model),
]
  .filter(hasNumber)
  .filter((text) => /\p{L}|[%()]/u.test(text))
  .sort((a, b) => b.length - a.length);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
};
const decoded = (text: string): string =>
  text.replace(/&([^;]+);/g, (whole, name: string) => entities[name] ?? whole);

const voids = new Set(['br', 'img', 'meta', 'link', 'hr']);
const sentences = new Set(['h2', 'h3', 'h4', 'p', 'li', 'dt', 'dd', 'figcaption']);

/** What only counts the rows of a table or a list beside it, or names how small a group must not be. */
const counts = [
  /^(One|\d+) (practices?|departments?) (rests?|is|are|not|withheld)\b/,
  /: (above|below) the rest of the company in \d+ of \d+ dimensions?$/,
  /^Of \d+ comparisons of a group with the rest, (none|\d+) comes? out higher and (none|\d+) lower by more than chance/,
  /^(One|\d+) other rules? reads? performance reviews and could not be measured;/,
  /: \d+ things are not stated$/,
  /^There is no evidence of a difference for any of \d+ comparisons\.$/,
];

/** Where rows, files and settings are accounted for, which are no figures; their titles are sentences like all others. */
const accounts = new Set(['gathering', 'quality', 'method']);

/** Runs of text of a page within its sentences, without what stands in a chart, a table or an element that names a figure; each with the sections that it is in. */
const looseTexts = (html: string): { readonly section: string; readonly text: string }[] => {
  const found: { section: string; text: string }[] = [];
  const open: { name: string; isNamed: boolean; id: string | undefined }[] = [];
  const body = html.slice(html.indexOf('<body'));
  for (const [, tag, text = ''] of body.matchAll(/(<[^>]+>)|([^<]+)/g)) {
    if (tag === undefined) {
      const isSentence = open.some(({ name }) => sentences.has(name));
      const isElsewhere = open.some(({ name, isNamed }) => isNamed || ['svg', 'table'].includes(name));
      const section = open.findLast(({ name, id }) => name === 'section' && id !== undefined)?.id ?? '';
      const isAccount = accounts.has(section) && !open.some(({ name }) => name === 'h2');
      if (isSentence && !isElsewhere && !isAccount) found.push({ section, text: decoded(text) });
      continue;
    }
    const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(tag) ?? [];
    if (slash === '/') open.pop();
    else if (!voids.has(name))
      open.push({
        name,
        isNamed: /\sdata-figure="[^"]|\sclass="(ladder-number|rank|number|code|source)"/.test(tag),
        id: /\sid="([^"]*)"/.exec(tag)?.[1],
      });
  }
  return found;
};

/** The numbers of a report's sentences that name no figure, each with its section and what stands around it; names and days of the data are left out. */
export const looseNumbers = (
  html: string,
  { organisation, units, trend, breakdowns }: Assessment,
): string[] => {
  const waves = [...(trend?.earlier ?? []), ...(trend?.leftOut ?? [])];
  const groups = breakdowns.flatMap((breakdown) => breakdown.groups.map(({ id }) => id));
  const names = [organisation, ...[...units, ...waves].map(({ label }) => label), ...groups].sort(
    (a, b) => b.length - a.length,
  );
  return looseTexts(html).flatMap(({ section, text }) => {
    let rest = counts.some((pattern) => pattern.test(text)) ? '' : text;
    for (const known of [...fixed, ...names]) rest = rest.replaceAll(known, ' ');
    rest = rest.replace(/\d{1,2} \p{Lu}\p{L}+ \d{4}/gu, ' ');
    return hasNumber(rest) ? [`${section}: ${text.trim()}`] : [];
  });
};
