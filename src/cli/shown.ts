/** All problems at once, but no more than fit a screen. */
export const shown = 20;

/** How many lines some problems stand on, the first and the last, for a sentence that says where they are. */
export const linesOf = (
  places: readonly { readonly line?: number | undefined }[],
): { readonly lines: number; readonly from: string; readonly to: string } => {
  const known = new Set(places.flatMap(({ line }) => line ?? []));
  return { lines: known.size, from: String(Math.min(...known)), to: String(Math.max(...known)) };
};
