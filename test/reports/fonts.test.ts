import { expect, it } from 'vitest';
import { fontFaces } from '../../src/reports/fonts.ts';

const facesIn = (text: string): number => fontFaces(text).match(/@font-face/g)?.length ?? 0;

it('embeds only the subsets that a text needs, in two weights', () => {
  expect(facesIn('Plain')).toBe(2);
  expect(facesIn('Obsługa')).toBe(4);
  expect(facesIn('Подршка')).toBe(4);
  expect(facesIn('Obsługa, Подршка')).toBe(6);
});

it('carries static fonts inside, none by address', () => {
  expect(fontFaces('ł')).toMatch(
    /src:url\(data:font\/woff2;base64,[A-Za-z0-9+/=]{1000,}\) format\("woff2"\)/,
  );
});
