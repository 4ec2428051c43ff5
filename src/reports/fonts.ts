import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Subset {
  readonly name: string;
  /** As @font-face wants it. */
  readonly range: string;
  /** Characters that only this subset can draw. */
  readonly needs: RegExp;
}

/** Static subsets: a variable font would be drawn into the PDF as outlines without text. */
const subsets: readonly Subset[] = [
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    needs: /./,
  },
  {
    name: 'latin-ext',
    range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF',
    needs: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f]/,
  },
  {
    name: 'cyrillic',
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    needs: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
  },
  {
    name: 'cyrillic-ext',
    range: 'U+0460-048F,U+0492-04AF,U+04B2-052F',
    needs: /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f]/,
  },
];
const weights = [400, 600];

const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json')),
  'files',
);

/** @font-face rules with the fonts inside, for just the subsets that a text needs. */
export const fontFaces = (text: string): string =>
  subsets
    .filter(({ needs }) => needs.test(text))
    .flatMap(({ name, range }) =>
      weights.map((weight) => {
        const file = readFileSync(join(fontFolder, `noto-sans-${name}-${weight}-normal.woff2`));
        return `@font-face{font-family:"Noto Sans";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${file.toString('base64')}) format("woff2")}`;
      }),
    )
    .join('\n');
