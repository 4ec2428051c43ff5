/** Rows of cells as delimited text: LF line ends, quotes only where needed. */
export const delimited = (rows: readonly (readonly string[])[], delimiter: ',' | '\t' = ','): string => {
  const isHard = new RegExp(`["\n${delimiter}]`);
  const quote = (text: string): string => (isHard.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(quote).join(delimiter)}\n`).join('');
};
