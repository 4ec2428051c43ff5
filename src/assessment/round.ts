/** Six decimals: finer than anything shown, coarser than the last bits in which machines may differ. */
const decimals = 1e6;

/** A plain document with all its numbers rounded, so that it has the same bytes everywhere. */
export const roundNumbers = <T>(document: T): T => JSON.parse(JSON.stringify(document), roundNumber);

const roundNumber = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * decimals) / decimals + 0 : value;
