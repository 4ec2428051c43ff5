/** A text of at most so many letters; of a longer one the beginning and the end are kept, where names differ. */
export const shortened = (text: string, longest: number): string => {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const end = Math.floor(longest * 0.42);
  const beginning = letters.slice(0, longest - end - 1).join('');
  return `${beginning.trimEnd()}…${letters.slice(-end).join('').trimStart()}`;
};
