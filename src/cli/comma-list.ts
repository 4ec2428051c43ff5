/** The names of a comma list, without spaces and repetitions. */
export const commaList = (list: string): string[] => [
  ...new Set(
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
