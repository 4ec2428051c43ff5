type Attributes = Readonly<Record<string, string | number>>;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for markup; the one place where words enter a chart. */
const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const attributeText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${escapeText(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)}"`,
    )
    .join('');

/** A piece of markup that is already safe. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An element with attributes and children; plain strings are escaped, markup is taken as it is. */
export const element = (
  name: string,
  attributes: Attributes,
  ...children: readonly (string | Markup)[]
): Markup =>
  new Markup(
    `<${name}${attributeText(attributes)}>${children
      .map((child) => (child instanceof Markup ? child.text : escapeText(child)))
      .join('')}</${name}>`,
  );

/** A chart of a given size in its own units, with title and description for those who do not see it. */
export const chart = (
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: string },
  children: readonly Markup[],
): string =>
  element(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': words.title, class: 'chart' },
    element('title', {}, words.title),
    element('desc', {}, words.description),
    ...children,
  ).text;
