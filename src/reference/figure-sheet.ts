import type { Dossier } from './dossier.ts';
import { type Address, addressOf } from './figure-address.ts';
import { valueFacts } from './figure-facts.ts';
import { figureFiles } from './figure-files.ts';
import { figureName } from './figure-name.ts';
import { entered, madeOf, practiceParts } from './figure-parts.ts';
import { type Block, facts, heading, list, paragraph, type Sheet } from './sheet.ts';

const titleOf = ({ library: { names, say }, assessment }: Dossier, id: string): string =>
  `${figureName(id, assessment, names, say)} (${id})`;

/** When an earlier figure was known, and by what it was scored. */
const waveText = ({ library: { say } }: Dossier, { wave }: Address): Block[] =>
  wave === undefined ? [] : [paragraph(say(`sheet.of-${wave.by}`, { wave: wave.label }))];

/** What a figure of an assessment is, what it is made of, what it goes into, and the files behind it; undefined for an id that it does not hold. */
export const figureSheet = (dossier: Dossier, id: string): Sheet | undefined => {
  const { library, assessment, known } = dossier;
  const found = known.get(id);
  if (found === undefined) return undefined;
  const { say } = library;
  const address = addressOf(id);
  const unit = assessment.units.find((one) => one.id === address.unit);
  const above = address.wave === undefined ? entered(dossier, address) : [];
  return {
    title: titleOf(dossier, id),
    blocks: [
      facts(...valueFacts(dossier, found)),
      ...(unit === undefined ? [] : [paragraph(say('sheet.unit', { unit: unit.label }))]),
      ...waveText(dossier, address),
      ...(address.wave === undefined ? madeOf(dossier, address, id) : []),
      ...(above.length === 0 ? [] : [heading(say('sheet.enters')), list(above)]),
      heading(say('sheet.files')),
      ...figureFiles(dossier, address, id),
    ],
  };
};

/** The same within a page that already says how its rules work: value, parts and files. */
export const figureBlocks = (dossier: Dossier, id: string): Block[] => {
  const found = dossier.known.get(id);
  if (found === undefined) return [];
  const address = addressOf(id);
  return [
    heading(titleOf(dossier, id)),
    facts(...valueFacts(dossier, found)),
    ...(address.sort === 'practice' ? practiceParts(dossier, address.first) : []),
    ...figureFiles(dossier, address, id),
  ];
};
