import { isMeasured } from '../../assessment/figure.ts';
import { KindId } from '../../assessment/kind-id.ts';
import { type Piece, wordsAlone } from '../../reference/pieces.ts';
import { noteView } from './brand.ts';
import { nonresponsePieces } from './response.ts';
import type { Desk } from './shown.ts';

/** The practices without a score, under the reason that each has none. */
const unmeasuredByReason = (desk: Desk) => {
  const { published, model, say } = desk;
  const groups = new Map<string, { name: string; figure: string }[]>();
  for (const { id, score } of published.practices) {
    const shown = desk.score(score);
    const practice = model.practices.find((one) => one.id === id);
    if (shown.measured || practice === undefined) continue;
    const group = groups.get(shown.reason) ?? [];
    group.push({ name: desk.names.words(practice.name), figure: shown.figure });
    groups.set(shown.reason, group);
  }
  return [...groups].map(([reason, group]) => ({
    title: say('report.limits.group', { count: group.length, reason }),
    practices: group,
  }));
};

/** That no row lies in the time that the assessment speaks of, if none does. */
export const outsideText = ({
  published,
  say,
  format,
}: Pick<Desk, 'published' | 'say' | 'format'>): string[] => {
  const { asOf, inputs } = published;
  const isNone = asOf !== null && inputs.length > 0 && inputs.every(({ rows }) => rows.scored === 0);
  return isNone ? [say('report.limits.outside', { day: format.day(asOf) })] : [];
};

/** Notes on practices and dimensions where no practice is measured: they have no chapter to stand in. */
const notesWithoutChapter = (desk: Desk) => {
  const { published, model, names } = desk;
  const notable = published.practices.some(({ score }) => isMeasured(score))
    ? []
    : [...model.dimensions, ...model.practices];
  return notable
    .map(({ id, name }) => ({ name: names.words(name), note: noteView(desk, id) }))
    .filter(({ note }) => note.paragraphs.length > 0);
};

/** What the report leaves open, each time in a sentence. */
const sentencesOf = (desk: Desk): Piece[][] => {
  const { published, say } = desk;
  const { practices, inputs, disclosure, units } = published;
  const present = new Set(inputs.map(({ kind }) => kind));
  const opinion = practices.filter(({ evidence }) => evidence === 'opinion').length;
  const missing = KindId.options.filter((kind) => !present.has(kind));
  const withheldUnits = units.filter(
    ({ people }) => people.status === 'unmeasured' && people.reason === 'withheld',
  ).length;
  const beforeResponse = [
    ...(missing.length > 0
      ? [
          say('report.limits.missing', {
            kinds: desk.format.list(missing.map((kind) => say(`kind.${kind}`))),
          }),
        ]
      : []),
    ...(opinion > 0 ? [say('report.limits.opinion', { count: opinion })] : []),
    ...(published.asOf === null ? [say('report.limits.undated')] : []),
    ...outsideText(desk),
    ...(withheldUnits > 0
      ? [say('report.limits.withheld-units', { count: withheldUnits, minimum: disclosure.minimumGroup })]
      : []),
  ];
  return [
    ...beforeResponse.map((sentence) => [wordsAlone(sentence)]),
    ...(present.has('survey') ? nonresponsePieces(desk) : []),
    [wordsAlone(say('report.limits.intervals'))],
    [wordsAlone(say('report.limits.cause'))],
  ];
};

/** What a reader must not take from this report. */
export const limitsView = (desk: Desk) => ({
  unmeasured: unmeasuredByReason(desk),
  notes: notesWithoutChapter(desk),
  sentences: sentencesOf(desk),
});
