/** How the report of a company or its consultant looks; a matter of the report, never of the assessment. */
export interface Brand {
  /** Who signs the report; null where nobody is named. */
  readonly name: string | null;
  /** A picture as data URI; null without one. */
  readonly logo: string | null;
  /** As #rrggbb, dark enough for text on white and for white text on them; null where ours are kept. */
  readonly main: string | null;
  readonly accent: string | null;
  /** What the last page says, in paragraphs; empty where it says nothing. */
  readonly closing: readonly string[];
}

/** What the consultant remarks on a practice or a dimension of the model, in paragraphs. */
export interface Note {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

/** The paragraphs of a text, which blank lines part. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
