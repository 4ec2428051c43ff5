const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Fields per record of the first lines, were `delimiter` the one; quotes are honoured. */
const widths = (head: string, delimiter: Delimiter): number[] => {
  const found: number[] = [];
  let [fields, quoted, isBlank] = [1, false, true];
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) fields++;
    else if (!quoted && character === '\n') {
      if (!isBlank) found.push(fields);
      [fields, isBlank] = [1, true];
      if (found.length === 50) return found;
      continue;
    }
    if (character !== ' ') isBlank = false;
  }
  if (!isBlank) found.push(fields);
  return found;
};

/** The width that most records have; of several the largest. */
const usual = (found: readonly number[]): { readonly width: number; readonly share: number } => {
  const counts = new Map<number, number>();
  for (const width of found) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [[width, count] = [1, 0]] = [...counts].sort(([a, x], [b, y]) => y - x || b - a);
  return { width, share: found.length === 0 ? 0 : count / found.length };
};

/** How many cells of the first lines are names that we know, were `delimiter` the one. */
const knownNames = (lines: string, delimiter: Delimiter, isKnown: (cell: string) => boolean): number =>
  lines
    .split('\n', 30)
    .flatMap((line) => line.split(delimiter))
    .filter((cell) => isKnown(cell.replaceAll('"', '').trim())).length;

/**
 * The delimiter under which most cells of the first lines are names that we know; of equals that under which most of the
 * first 50 records are equally wide, then the one that divides most; a comma where none divides.
 */
export const detectDelimiter = (
  head: string,
  isKnown: (cell: string) => boolean = () => false,
): Delimiter => {
  const lines = head.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const scored = delimiters
    .map((delimiter) => ({
      delimiter,
      known: knownNames(lines, delimiter, isKnown),
      ...usual(widths(lines, delimiter)),
    }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.known - a.known || b.share - a.share || b.width - a.width);
  return scored[0]?.delimiter ?? ',';
};

/** What a first line such as sep=; says, which Excel writes and reads. */
export const declaredDelimiter = (start: string): Delimiter | undefined => {
  const [, found] = /^"?sep=(.)"?[ \t]*(?:\r|\n|$)/i.exec(start) ?? [];
  return delimiters.find((delimiter) => delimiter === found);
};
