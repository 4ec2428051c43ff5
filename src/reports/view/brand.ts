import type { Edition } from '../report.ts';

/** Who signs the report, with the picture and what stands on the last page; empty where nobody does. */
export const brandView = ({ brand, published }: Edition) => ({
  any: brand !== undefined && (brand.name !== null || brand.logo !== null),
  name: brand?.name ?? '',
  logo: brand?.logo ?? '',
  alt: brand?.name ?? published.organisation,
  closing: brand?.closing ?? [],
});

/** What the consultant remarks on a practice or a dimension, and whose remark it is. */
export const noteView = ({ notes = [], brand, say }: Edition, id: string) => {
  const name = brand?.name ?? null;
  return {
    title: name === null ? say('report.note') : say('report.note-by', { name }),
    paragraphs: notes.find((note) => note.id === id)?.paragraphs ?? [],
  };
};
