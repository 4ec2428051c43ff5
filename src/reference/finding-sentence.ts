import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import type { Finding } from '../assessment/findings.ts';
import { figureName } from './figure-name.ts';
import type { Library } from './library.ts';
import { aboutFigure, type Piece, sayPieces, textOf, wordsAlone } from './pieces.ts';

type Known = ReadonlyMap<string, Figure | Score>;
type Writing = Pick<Library, 'model' | 'say' | 'names' | 'format' | 'write'>;

const subjectOf = ({ names, format }: Writing, { id, subject }: Finding): string => {
  if (subject === null) return '';
  switch (id) {
    case 'week-a-year':
      return format.day(subject);
    case 'no-scale':
      return names.dimension(subject);
    case 'runs-against':
      return names.item(subject);
    default:
      return names.practice(subject);
  }
};

const nOf = (one: Figure | Score): number => ('unit' in one && isMeasured(one) ? one.n : 0);

/** A figure's value as a finding says it: "1.1 points better", not "+1.1". */
const valuePiece = ({ write, format }: Writing, one: Figure | Score | undefined): Piece | string =>
  one === undefined || !isMeasured(one)
    ? ''
    : {
        figure: one.id,
        value: one.value,
        text: written({ write, format }, one)(one.value).replace(/^\+/, ''),
      };

const written =
  ({ write, format }: Pick<Writing, 'write' | 'format'>, one: Figure | Score) =>
  (value: number): string =>
    'unit' in one ? write(one.unit, value) : format.score(value);

/** The sentence of a finding in pieces: that of the model where it has one, else the locale's with the figures put in. */
export const findingPieces = (
  library: Writing,
  assessment: Assessment,
  known: Known,
  finding: Finding,
): Piece[] => {
  const { model, names, say } = library;
  const said = [...model.contrasts, ...model.groupGaps].find(({ id }) => id === finding.id);
  if (said !== undefined) return [wordsAlone(names.words(said.message))];
  const key = `finding.${finding.id}`;
  if (!say.has(key)) return [wordsAlone(finding.id)];
  return sayPieces(say, key, findingFacts(library, assessment, known, finding));
};

/** What the sentences of a finding may say of it and of its figures. */
export const findingFacts = (library: Writing, assessment: Assessment, known: Known, finding: Finding) => {
  const { names, say, format } = library;
  const behind = finding.figures.map((id) => known.get(id));
  const [a = '', b = ''] = behind.map((one) => valuePiece(library, one));
  const [first] = behind;
  const shown = first !== undefined && isMeasured(first) ? first : undefined;
  const about = (text: string): Piece => aboutFigure(first?.id ?? '', text);
  const write = shown === undefined ? format.score : written(library, shown);
  return {
    subject: subjectOf(library, finding),
    a,
    b,
    name: finding.figures[0] === undefined ? '' : figureName(finding.figures[0], assessment, names, say),
    interval:
      shown === undefined
        ? ''
        : about(say('report.interval', { low: write(shown.low), high: write(shown.high) })),
    count: shown?.value ?? 0,
    n: about(format.count(first === undefined ? 0 : nOf(first))),
    chance: about(format.count(assessment.calendar?.byChance ?? 0)),
  };
};

/** The sentence of a finding as plain text. */
export const findingSentence = (
  library: Writing,
  assessment: Assessment,
  known: Known,
  finding: Finding,
): string => textOf(findingPieces(library, assessment, known, finding));
