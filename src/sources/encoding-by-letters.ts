import iconv from 'iconv-lite';

const both = (lower: string): string => lower + lower.toUpperCase();

const centralEuropean = new Set(both('ąćęłńóśźżčđšž'));

/** The letters beyond ASCII that texts in an encoding hold, in the languages it is mostly used for. */
const letters: Readonly<Record<string, ReadonlySet<string>>> = {
  'windows-1250': centralEuropean,
  'iso-8859-2': centralEuropean,
  'windows-1257': new Set(both('ąčęėįšųūž')),
  'windows-1251': new Set(both('абвгдежзийклмнопрстуфхцчшщъыьэюяёђјљњћџ')),
  'windows-1252': new Set(`${both('éèàçäöüôêîïëûùœñáíóúãõåæø')}ß`),
};

/** Letters of languages so small that they rather show a wrong reading. */
const unlikely = new Set('þðÞÐ\ufffd');

/** Signs that all of these encodings have and that say nothing. */
const neutral = new Set('–—‘’“”„…«»€\u00a0•');

/** Latin words hold few such letters in a row; Cyrillic ones hold nothing else. */
const isForeign = (run: string, before: string, after: string, isLatin: boolean): boolean =>
  isLatin ? run.length > 2 : /[a-z]/i.test(before) || /[a-z]/i.test(after);

/** How well a text's letters fit, from −2 to 1; undefined where nothing beyond ASCII says anything. */
const fitOf = (text: string, expected: ReadonlySet<string>, isLatin: boolean): number | undefined => {
  let [score, seen] = [0, 0];
  for (const match of text.matchAll(/[^\p{ASCII}]+/gu)) {
    const [run] = match;
    const foreign = isForeign(
      run,
      text[match.index - 1] ?? '',
      text[match.index + run.length] ?? '',
      isLatin,
    );
    for (const letter of run) {
      if (neutral.has(letter)) continue;
      seen++;
      const isExpected = expected.has(letter) && !foreign;
      score += unlikely.has(letter) ? -2 : !/\p{L}/u.test(letter) ? -1 : isExpected ? 1 : -0.5;
    }
  }
  return seen === 0 ? undefined : score / seen;
};

/** How far ahead of the second the first has to be. */
const clearly = 0.1;

/** The encoding whose languages' letters bytes clearly hold; undefined where none is clearly ahead. */
export const encodingByLetters = (bytes: Buffer): string | undefined => {
  const fits = Object.entries(letters)
    .map(([name, expected]) => ({
      name,
      expected,
      score: fitOf(iconv.decode(bytes, name), expected, name !== 'windows-1251') ?? -2,
    }))
    .sort((a, b) => b.score - a.score);
  const [first] = fits;
  // Two encodings of the same letters may read a short text alike; the usual one stands first.
  const rival = fits.find(({ expected }) => expected !== first?.expected);
  if (first === undefined || rival === undefined || first.score < 0) return undefined;
  return first.score - rival.score >= clearly ? first.name : undefined;
};
