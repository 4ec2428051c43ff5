import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import type { Input } from '../assessment/input.ts';
import { asideOf } from '../assessment/set-aside.ts';
import type { Dossier } from './dossier.ts';
import type { Address } from './figure-address.ts';
import { originOf } from './figure-origin.ts';
import type { Library } from './library.ts';
import { type Block, list, paragraph } from './sheet.ts';

const fileText = (
  { say, format }: Library,
  { file, sha256, rows, columns }: Input,
  wanted: string[],
): string => {
  const { earlier, aside } = asideOf(rows.setAside);
  return say('sheet.rows', {
    file,
    sha256: sha256.slice(0, 12),
    rows: rows.read,
    read: format.count(rows.read),
    scored: format.count(rows.scored),
    earlier,
    aside: format.count(aside),
    columns: Object.entries(columns.used)
      .filter(([name]) => wanted.includes(name))
      .map(([name, header]) => (name === header ? name : `${name} (“${header}”)`))
      .join(', '),
  });
};

/** Answers of customers are rows, so that n says how many of the scored rows the figure speaks of. */
const rowsUsed = (
  { say, format }: Library,
  found: Figure | Score | undefined,
  { sort, unit }: Address,
  inputs: Assessment['inputs'],
): Block[] => {
  if (sort !== 'nps' && sort !== 'rating') return [];
  if (found === undefined || !isMeasured(found) || !('unit' in found)) return [];
  const scored = inputs.reduce((sum, { rows }) => sum + rows.scored, 0);
  if (found.n >= scored) return [];
  const facts = { n: format.count(found.n), scored: format.count(scored) };
  return [paragraph(say(unit === undefined ? 'sheet.rows-in-window' : 'sheet.rows-of-unit', facts))];
};

/** The files behind a figure with their columns and the account of their rows; counts alone, never which rows. */
export const figureFiles = (
  { library, assessment, known }: Dossier,
  address: Address,
  id: string,
): Block[] => {
  const { kinds, columns } = originOf(library.model, address, id);
  const inputs = assessment.inputs.filter(({ kind }) => kinds.includes(kind));
  if (inputs.length === 0) return [paragraph(library.say('sheet.no-files'))];
  return [
    list(inputs.map((input) => fileText(library, input, [...columns]))),
    ...rowsUsed(library, known.get(id), address, inputs),
  ];
};
