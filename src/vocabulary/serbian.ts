const digraphs: Readonly<Record<string, string>> = { lj: 'љ', nj: 'њ', dž: 'џ' };
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcčćdđefghijklmnoprsštuvzž'].map((latin, index) => [
    latin,
    [...'абцчћдђефгхијклмнопрсштувзж'][index] ?? latin,
  ]),
);

/** Serbian in Latin letters, lower case, as it is written in Cyrillic. */
export const toCyrillic = (latin: string): string =>
  latin
    .replace(/lj|nj|dž/g, (pair) => digraphs[pair] ?? pair)
    .replace(/\p{L}/gu, (letter) => letters[letter] ?? letter);
