/** A part of a page of reference: plain words that a terminal and a Markdown file lay out each in its own way. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, text: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly isNumbered: boolean };

/** A page of reference about one thing. */
export interface Sheet {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'text', text });
export const facts = (...rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'facts',
  facts: rows.filter(([, text]) => text !== ''),
});
export const list = (items: readonly string[]): Block => ({ kind: 'list', items, isNumbered: false });
export const numbered = (items: readonly string[]): Block => ({ kind: 'list', items, isNumbered: true });
