import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { packageFile } from '../package.ts';
import { compiledPart, parts, type Sentence } from './catalogue.ts';

const sentenceOf = (locale: string, key: string, message: string): Sentence => {
  try {
    const elements = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst();
    const [first] = elements;
    return elements.length === 1 && first !== undefined && 'value' in first && first.type === 0
      ? first.value
      : elements;
  } catch (error) {
    throw new Error(`the ${locale} catalogue's "${key}" cannot be said: ${message}`, { cause: error });
  }
};

// A step of the build: the messages of all locales taken apart, because doing so takes longer than saying them.
const locales = readdirSync(packageFile('src', 'locales'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
for (const { name: locale } of locales)
  for (const part of parts) {
    const messages: Record<string, string> = JSON.parse(
      readFileSync(packageFile('src', 'locales', locale, `${part}.json`), 'utf8'),
    );
    const sentences = Object.entries(messages).map(([key, message]) => [
      key,
      sentenceOf(locale, key, message),
    ]);
    const file = compiledPart(locale, part);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(Object.fromEntries(sentences)));
  }
