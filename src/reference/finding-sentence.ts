import type { Assessment } from '../assessment/document.ts';
import {
  type Figure,
  isMeasured,
  type MeasuredFigure,
  type MeasuredScore,
  type Score,
} from '../assessment/figure.ts';
import type { Finding } from '../assessment/findings.ts';
import { figureName } from './figure-name.ts';
import type { Library } from './library.ts';

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

/** The sentence of a finding: that of the model where it has one, else the locale's with the figures put in. */
export const findingSentence = (
  library: Writing,
  assessment: Assessment,
  known: Known,
  finding: Finding,
): string => {
  const { model, names, say, format, write } = library;
  const said = [...model.contrasts, ...model.groupGaps].find(({ id }) => id === finding.id);
  if (said !== undefined) return names.words(said.message);
  const key = `finding.${finding.id}`;
  if (!say.has(key)) return finding.id;
  const written = (one: Figure | Score | undefined, value: number): string =>
    one !== undefined && 'unit' in one ? write(one.unit, value) : format.score(value);
  const behind = finding.figures.map((id) => known.get(id));
  // A sentence says "1.1 points better", not "+1.1".
  const [a = '', b = ''] = behind.map((one) =>
    one !== undefined && isMeasured(one) ? written(one, one.value).replace(/^\+/, '') : '',
  );
  const [first] = behind;
  const shown: MeasuredFigure | MeasuredScore | undefined =
    first !== undefined && isMeasured(first) ? first : undefined;
  return say(key, {
    subject: subjectOf(library, finding),
    a,
    b,
    name: finding.figures[0] === undefined ? '' : figureName(finding.figures[0], assessment, names, say),
    interval:
      shown === undefined
        ? ''
        : say('report.interval', { low: written(shown, shown.low), high: written(shown, shown.high) }),
    count: shown?.value ?? 0,
    n: first === undefined ? 0 : nOf(first),
    chance: format.count(assessment.calendar?.byChance ?? 0),
  });
};
