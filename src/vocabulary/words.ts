const missingWords = new Set([
  '',
  'na',
  "i don't know",
  'i don’t know',
  'n/a',
  '#n/a',
  'nan',
  'null',
  '-',
  '–',
  '.',
  'unfamiliar (n/a)',
]);
export const isMissingWord = (text: string): boolean => missingWords.has(text.trim().toLowerCase());
const yesWords = new Set(['yes', 'y', 'true', '1', 'x', 'да', 'da', 'tak', 'taip']);
const noWords = new Set(['no', 'n', 'false', '0', 'нет', 'не', 'ne', 'nie']);
export const yesOrNo = (text: string): boolean | undefined => {
  const word = text.trim().toLowerCase();
  return yesWords.has(word) ? true : noWords.has(word) ? false : undefined;
};
const levels = new Map<string, 'staff' | 'manager' | 'executive'>([
  ['staff', 'staff'],
  ['employee', 'staff'],
  ['manager', 'manager'],
  ['team leader', 'manager'],
  ['executive', 'executive'],
]);
export const levelWord = (text: string): 'staff' | 'manager' | 'executive' | undefined =>
  levels.get(text.trim().toLowerCase());
