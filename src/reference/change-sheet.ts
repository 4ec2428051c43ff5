import type { Change } from '../assessment/changes.ts';
import type { Assessment } from '../assessment/document.ts';
import type { Unit } from '../assessment/figure.ts';
import type { Say } from '../locales/words.ts';
import type { Dossier } from './dossier.ts';
import { addressOf } from './figure-address.ts';
import { figureFiles } from './figure-files.ts';
import { figureName } from './figure-name.ts';
import type { Library } from './library.ts';
import { facts, heading, paragraph, type Sheet } from './sheet.ts';

/** The two times that a change lies between. */
interface Times {
  readonly before: string;
  readonly after: string;
}

/** Every change of an assessment by its id, with its times. */
export const changesById = ({
  conclusions,
}: Assessment): ReadonlyMap<string, Change & { readonly times: Times }> =>
  new Map(
    conclusions.changes.flatMap(({ before, after, changes }) =>
      changes.map((change) => [change.id, { ...change, times: { before, after } }] as const),
    ),
  );

type Writing = Pick<Library, 'write' | 'format'>;

/** A number in the manner of its unit; of a score with decimals enough to see a change. */
export const writeLevel = ({ write, format }: Writing, unit: Unit | 'score', value: number): string =>
  unit === 'score' ? format.mean(value) : write(unit, value);

/** A difference in the manner of its unit, with its sign. */
export const writeChange = ({ write, format }: Writing, unit: Unit | 'score', value: number): string =>
  unit === 'nps' ? write(unit, value) : format.change(value);

/** What a change says, or why there is none. */
export const verdictText = (say: Say, change: Change): string =>
  change.status === 'measured' ? say(`change.${change.verdict}`) : say(`change.reason.${change.reason}`);

/** A probability to three decimals, and never as none at all. */
export const probabilityText = (
  { say, format }: Pick<Library, 'say' | 'format'>,
  p: number | null,
): string => (p === null ? say('change.certain') : p < 0.001 ? say('change.p-small') : format.probability(p));

/** What a change is, from what to what, and what it is worth; undefined for an id that the assessment does not hold. */
export const changeSheet = (dossier: Dossier, id: string): Sheet | undefined => {
  const { library, assessment } = dossier;
  const { say, names } = library;
  const change = changesById(assessment).get(id);
  if (change === undefined) return undefined;
  const title = `${figureName(id, assessment, names, say)} (${id})`;
  const verdict = verdictText(say, change);
  const files = [
    heading(say('sheet.files')),
    ...figureFiles(dossier, addressOf(change.figure), change.figure),
  ];
  if (change.status === 'unmeasured') return { title, blocks: [paragraph(verdict), ...files] };
  const write = (value: number): string => writeChange(library, change.unit, value);
  return {
    title,
    blocks: [
      facts(
        [change.times.before, writeLevel(library, change.unit, change.before)],
        [change.times.after, writeLevel(library, change.unit, change.after)],
        [say('change.difference'), write(change.value)],
        [say('sheet.interval'), say('report.interval', { low: write(change.low), high: write(change.high) })],
        [say('change.p'), probabilityText(library, change.p)],
        [say('change.adjusted'), probabilityText(library, change.adjusted)],
        [say('change.verdict'), verdict],
      ),
      paragraph(say('sheet.change')),
      ...(change.basis === 'part' ? [paragraph(say('sheet.change-part'))] : []),
      ...files,
    ],
  };
};
