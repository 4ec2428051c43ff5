/** The sheets a report can be printed on: the name that CSS has for each, and the height that a cover must fill. */
export const papers = {
  a4: { size: 'A4', height: '297mm' },
  letter: { size: 'letter', height: '11in' },
} as const;

export type Paper = keyof typeof papers;

/** Whether a name is that of a sheet. */
export const isPaper = (name: string): name is Paper => Object.hasOwn(papers, name);

/** The CSS that puts a document on a sheet. */
export const paperStyle = (paper: Paper): string =>
  `@page{size:${papers[paper].size}}:root{--sheet:${papers[paper].height}}`;
