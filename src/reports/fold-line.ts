import { stripVTControlCharacters } from 'node:util';
import { straight } from '../locales/straight.ts';

/** How many columns a text takes, its colours not counted. */
const seen = (text: string): number => stripVTControlCharacters(text).length;

/** A line broken at spaces so that nothing runs past the edge; what follows stands some columns further in. */
export const foldLine = (line: string, width: number, hanging = 4): string => {
  const indent = ' '.repeat(/^ */.exec(line)?.[0].length ?? 0);
  const [first = '', ...words] = line.trimStart().split(' ');
  const lines = [indent + first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (seen(longer) > width) lines.push(indent + ' '.repeat(hanging) + word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
};

/** Where `::` and `##[` begin a command to the runner of a workflow that reads what is printed. */
const commanding = /(?<=:)(?=:)|(?<=##)(?=\[)/g;

/** Words from the data without the signs by which a terminal or a runner that reads it is steered. */
export const tame = (text: string): string =>
  straight(stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ')).replace(commanding, '\u200b');

/** The same of a text of several lines. */
export const tameLines = (text: string): string => text.split('\n').map(tame).join('\n');
