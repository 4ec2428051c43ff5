import { plainHeader } from './plain-header.ts';
import { type ByLanguage, readData, wordingsOf } from './read-data.ts';

/** A canonical column that a header may mean, in one kind or another. */
export interface Meant {
  readonly column: string;
  /** 1 where it means the column plainly; it gives way to a header with a lower number: when somebody began to when they were done. */
  readonly choice: number;
}

/** The question on recommending, which is worded as freely as companies are named. */
const recommendQuestions = [
  /likely.*recommend/,
  /prawdopodobieństw.*polec|polec.*prawdopodobieństw|prawdopodobn.*polec/,
  /вероятн.*рекоменд|рекоменд.*вероятн/,
  /verovatno.*preporuč|preporuč.*verovatno|вероватно.*препоруч/,
  /tikėtina.*rekomenduo|tikimyb.*rekomenduo/,
];

let known: ReadonlyMap<string, readonly Meant[]> | undefined;

const byHeader = (): ReadonlyMap<string, readonly Meant[]> => {
  if (known !== undefined) return known;
  const found = new Map<string, Meant[]>();
  for (const [name, words] of Object.entries(
    readData<Readonly<Record<string, ByLanguage>>>('headers.json'),
  )) {
    const [column = name, choice = '1'] = name.split(' ');
    for (const header of new Set(wordingsOf(words).map(plainHeader)))
      found.set(header, [...(found.get(header) ?? []), { column, choice: Number(choice) }]);
  }
  known = found;
  return found;
};

/** The columns that a header may mean, over all kinds; none where it means nothing. */
export const columnsMeant = (header: string): readonly Meant[] => {
  const plain = plainHeader(header);
  const meant = byHeader().get(plain);
  if (meant !== undefined) return meant;
  return recommendQuestions.some((question) => question.test(plain)) ? [{ column: 'score', choice: 1 }] : [];
};
