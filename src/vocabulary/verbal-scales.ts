export interface VerbalScale {
  readonly id: string;
  readonly family: string;
  readonly size: number;
}
interface Listed extends VerbalScale {
  readonly labels: readonly string[];
}
const list = (family: string, ...labels: string[]): Listed => ({
  id: `${family}-${labels.length}`,
  family,
  size: labels.length,
  labels,
});
const all: readonly Listed[] = [
  list('agreement', 'strongly disagree', 'disagree', 'agree', 'strongly agree'),
  list('agreement', 'strongly disagree', 'disagree', 'neither agree nor disagree', 'agree', 'strongly agree'),
  list('frequency', 'never', 'rarely', 'sometimes', 'often', 'always'),
  list(
    'likelihood',
    'extremely unlikely',
    'unlikely',
    'neither likely nor unlikely',
    'likely',
    'extremely likely',
  ),
  list('satisfaction', 'very dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very satisfied'),
];
export const plainAnswer = (text: string): string =>
  text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
const labelsOf = (scale: VerbalScale): readonly string[] =>
  all.find(({ id }) => id === scale.id)?.labels ?? [];
export const placeOn = (scale: VerbalScale, text: string): number | undefined => {
  const at = labelsOf(scale).indexOf(plainAnswer(text));
  return at < 0 ? undefined : at + 1;
};
export const scalesFor = (texts: Iterable<string>): readonly VerbalScale[] => {
  const words = [...texts].map(plainAnswer);
  return all
    .filter((scale) => words.every((word) => scale.labels.includes(word)))
    .sort((a, b) => a.size - b.size);
};
export const isScaleWord = (text: string): boolean =>
  all.some(({ labels }) => labels.includes(plainAnswer(text)));
export const samePlaces = (scales: readonly VerbalScale[], texts: Iterable<string>): boolean =>
  [...texts].every((text) => new Set(scales.map((scale) => placeOn(scale, text))).size <= 1);
