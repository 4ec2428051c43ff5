/**
 * What is given up last: the counts that every report needs, then the company's figures, then its earlier waves, the latest last, then
 * departments, the largest last; first the breakdowns, which so take nothing from the rest, then the groups that cross departments, of which
 * two would else be lost for one group.
 */
export const ranks = {
  counts: 4e9,
  company: 3e9,
  waves: 2e9,
  groups: -1,
  lowest: -2,
  breakdowns: -4,
} as const;
