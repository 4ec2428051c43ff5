/** Everything that XML 1.0 has no way to write: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const refer = (character: string): string => references[character] ?? character;

// A reader makes line feeds of carriage returns, and spaces of every white space in an attribute.
const escapeText = (text: string): string => text.replace(illegal, '').replace(/[&<>\r]/g, refer);
const escapeAttribute = (text: string): string => text.replace(illegal, '').replace(/[&<>"\t\n\r]/g, refer);

/** What can stand in an attribute; undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const openingOf = (name: string, attributes: Attributes): string =>
  Object.entries(attributes).reduce(
    (tag, [key, value]) => (value === undefined ? tag : `${tag} ${key}="${escapeAttribute(String(value))}"`),
    `<${name}`,
  );

/** An element that holds text, on a line of its own (and those of its text). */
export const textElement = (name: string, attributes: Attributes, text: string): string =>
  `${openingOf(name, attributes)}>${escapeText(text)}</${name}>\n`;

/** An element that holds elements, each already written and on lines of its own. */
export const element = (name: string, attributes: Attributes, children: readonly string[]): string =>
  children.length === 0
    ? `${openingOf(name, attributes)}/>\n`
    : `${openingOf(name, attributes)}>\n${children.join('')}</${name}>\n`;
