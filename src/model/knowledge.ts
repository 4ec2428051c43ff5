/** What the company says of the customers it has chosen to put first. */
export interface Segments {
  readonly focus_segments: readonly string[];
  readonly other_segments: readonly string[];
}

/** The answers of the item that asks for the chosen customers, in the order in which the questionnaire offers them. */
export const segmentOptions = ({
  focus_segments,
  other_segments,
}: Segments): readonly { readonly name: string; readonly isFocus: boolean }[] =>
  [
    ...focus_segments.map((name) => ({ name, isFocus: true })),
    ...other_segments.map((name) => ({ name, isFocus: false })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
