/** A piece of text or drawing of a tagged PDF: the sheet it is on, from 1, and the tags that it stands in, each with the number of its element, outermost first. */
export interface Leaf {
  readonly sheet: number;
  readonly within: readonly { readonly tag: string; readonly element: number }[];
}

const references = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));

/** What an element or a page holds: the entry as it is written, a single value or a list. */
const entry = (object: string, key: string): string =>
  new RegExp(`/${key} (\\[[^\\]]*\\]|<<.*?>>|\\d+ 0 R|\\d+)`, 's').exec(object)?.[1] ?? '';

/** The leaves of the structure of a PDF as Chromium writes it, in the order of reading. */
export const leavesOf = (pdf: string): Leaf[] => {
  const objects = new Map(
    [...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n?([\s\S]*?)\nendobj/g)].map(([, id, text = '']) => [
      Number(id),
      text,
    ]),
  );
  const objectOf = (id: number): string => objects.get(id) ?? '';
  const find = (type: RegExp): string => [...objects.values()].find((text) => type.test(text)) ?? '';

  const sheetsIn = (id: number): number[] =>
    /\/Type \/Pages\b/.test(objectOf(id)) ? references(entry(objectOf(id), 'Kids')).flatMap(sheetsIn) : [id];
  const [pages = 0] = references(entry(find(/\/Type \/Catalog\b/), 'Pages'));
  const sheets = sheetsIn(pages);

  const leaves: Leaf[] = [];
  const walk = (id: number, outer: Leaf['within']): void => {
    const object = objectOf(id);
    const [, tag = ''] = /\/S \/(\w+)/.exec(object) ?? [];
    const within = [...outer, { tag, element: id }];
    const [page] = references(entry(object, 'Pg'));
    // Kids in their order: marked content on the element's own page, on another one, and elements.
    for (const [kid] of entry(object, 'K').matchAll(/<<.*?>>|\d+ 0 R|\d+/gs)) {
      const [own] = references(kid);
      if (kid.startsWith('<<')) {
        const [elsewhere = page] = references(entry(kid, 'Pg'));
        if (kid.includes('/MCR')) leaves.push({ sheet: sheets.indexOf(elsewhere ?? 0) + 1, within });
      } else if (own !== undefined) walk(own, within);
      else leaves.push({ sheet: sheets.indexOf(page ?? 0) + 1, within });
    }
  };
  for (const id of references(entry(find(/\/Type \/StructTreeRoot\b/), 'K'))) walk(id, []);
  return leaves;
};
