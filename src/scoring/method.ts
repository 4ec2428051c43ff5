import type { Window } from '../assessment/figure.ts';
import type { Input } from '../assessment/input.ts';
import { KindId } from '../assessment/kind-id.ts';
import type { MethodPart, StatedPart } from '../assessment/method.ts';
import { periodDays } from '../tallies/days.ts';
import { countPeople } from '../tallies/matrix.ts';
import { employeesOf } from './headcount.ts';
import type { Evidence } from './measures/measure.ts';
import { usualDraws } from './organisation.ts';

type Parts = Readonly<Partial<Record<StatedPart, string | readonly string[] | undefined>>>;

/** What people state of how the evidence was gathered: of all of it, and kind by kind. */
export type StatedParts = Parts & Readonly<Partial<Record<KindId, Parts | undefined>>>;

const records = ['population', 'selection', 'mode'] as const;
const answers = ['population', 'selection', 'incentives', 'mode', 'languages'] as const;

/** What is asked of each kind; the questions of the survey are the model's. */
const partsOf: Readonly<Record<KindId, readonly StatedPart[]>> = {
  survey: answers,
  nps: ['question', ...answers],
  reviews: ['question', ...answers],
  appraisals: records,
  internal: ['question', ...answers],
  activities: records,
};

const statedPart = (id: StatedPart, kind: KindId | null, parts: Parts = {}): MethodPart => {
  const said = parts[id];
  if (said === undefined) return { id, kind, status: 'not-stated' };
  return { id, kind, status: 'stated', texts: typeof said === 'string' ? [said] : [...said] };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const rowsPart = (kind: KindId, inputs: readonly Input[]): MethodPart => {
  const read = sum(inputs.map(({ rows }) => rows.read));
  const scored = sum(inputs.map(({ rows }) => rows.scored));
  return { id: 'rows', kind, status: 'found', read, scored, setAside: read - scored };
};

type Known = Pick<Evidence, 'survey' | 'internal' | 'activities' | 'company' | 'model'>;

/** Days, or a period of which it is not known on which of its days. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly by: 'day' | 'period';
}

const stretchOf = (window: Window): Stretch[] => {
  if (window === 'undated') return [];
  const { from, to, label } = window;
  return [{ from, to, by: periodDays(label) === undefined ? 'day' : 'period' }];
};

/** When the rows that are scored came about. A year's window ends with the day of the assessment, so deeds and ratings are asked themselves. */
const stretchesOf = (kind: KindId, inputs: readonly Input[], { internal, activities }: Known): Stretch[] => {
  if (kind === 'internal' && typeof internal !== 'string')
    return internal.tally.cells.flatMap(({ cell: { day, until } }) =>
      day === '' ? [] : [{ from: day, to: until, by: day === until ? 'day' : 'period' }],
    );
  if (kind === 'activities' && typeof activities !== 'string')
    return [...activities.tally.by('day').keys()].map((day) => ({ from: day, to: day, by: 'day' }));
  return inputs.flatMap(({ window }) => (window === null ? [] : stretchOf(window)));
};

/** From the first day of all files to the last; nothing where no row is scored. */
const datesPart = (kind: KindId, inputs: readonly Input[], known: Known): MethodPart[] => {
  if (inputs.every(({ rows }) => rows.scored === 0)) return [];
  const stretches = stretchesOf(kind, inputs, known);
  const [from] = stretches.map((one) => one.from).sort();
  const to = stretches
    .map((one) => one.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return [{ id: 'dates', kind, status: 'not-stated' }];
  const isPeriod = stretches.some(({ by }) => by === 'period');
  return [{ id: 'dates', kind, status: 'found', from, to, by: isPeriod ? 'period' : 'day' }];
};

const scalePart = (kind: KindId, inputs: readonly Input[]): MethodPart[] => {
  const onScale = inputs.flatMap(({ scale, assumed }) => (scale === null ? [] : [{ scale, assumed }]));
  const scales = new Map(onScale.map(({ scale }) => [`${scale.min} ${scale.max}`, scale]));
  if (scales.size === 0) return [];
  const declared = onScale.every(({ assumed }) => !assumed.includes('scale'));
  return [{ id: 'scale', kind, status: 'found', scales: [...scales.values()], declared }];
};

const itemsPart = (inputs: readonly Input[], { practices }: Evidence['model']): MethodPart => {
  const used = new Set(inputs.flatMap(({ columns }) => Object.keys(columns.used)));
  const codes = practices.flatMap(({ items }) => items.map(({ code }) => code));
  const asked = codes.filter((code) => used.has(code)).length;
  return { id: 'items', kind: 'survey', status: 'found', asked, of: codes.length };
};

const peopleParts = ({ survey, company }: Known): MethodPart[] => {
  if (typeof survey === 'string') return [];
  const { rows } = survey.tally;
  const people = countPeople(rows);
  const headcount = employeesOf(rows, company.headcount);
  const part = { id: 'response', kind: 'survey' } as const;
  return [
    { id: 'people', kind: 'survey', status: 'found', people },
    headcount === undefined
      ? { ...part, status: 'not-stated' }
      : { ...part, status: 'found', people, headcount, rate: people > headcount ? null : people / headcount },
  ];
};

const kindParts = (
  kind: KindId,
  inputs: readonly Input[],
  statement: StatedParts,
  known: Known,
): MethodPart[] => [
  ...(kind === 'survey' ? [itemsPart(inputs, known.model)] : []),
  ...partsOf[kind].map((id) => statedPart(id, kind, statement[kind])),
  ...scalePart(kind, inputs),
  ...datesPart(kind, inputs, known),
  rowsPart(kind, inputs),
  ...(kind === 'survey' ? peopleParts(known) : []),
];

/** Why a row is set aside that would count somebody twice. */
const repeated = ['row-repeated', 'answered-again'];

/**
 * How the evidence was gathered, by the items of section III.A of the AAPOR Code of Professional Ethics and Practices (April
 * 2021), which asks for them of each sample by itself: first of the whole, then of each kind that is in the data. What is not
 * stated is said to be so; notes are no item and appear only where there are some.
 */
export const methodOf = (statement: StatedParts, inputs: readonly Input[], known: Known): MethodPart[] => {
  const kinds = KindId.options.filter((kind) => inputs.some((input) => input.kind === kind));
  const again = inputs.flatMap(({ rows }) => repeated.map((reason) => rows.setAside[reason] ?? 0));
  const personal = inputs.map(({ columns }) => columns.personal.length);
  return [
    { id: 'strategy', kind: null, status: 'found', kinds },
    statedPart('sponsor', null, statement),
    statedPart('conductedBy', null, statement),
    { id: 'precision', kind: null, status: 'found', confidence: 0.95, draws: { ...usualDraws } },
    { id: 'weighting', kind: null, status: 'found', weighted: false },
    { id: 'processing', kind: null, status: 'found', repeated: sum(again), personal: sum(personal) },
    statedPart('contact', null, statement),
    ...(statement.notes === undefined ? [] : [statedPart('notes', null, statement)]),
    ...kinds.flatMap((kind) =>
      kindParts(
        kind,
        inputs.filter((input) => input.kind === kind),
        statement,
        known,
      ),
    ),
  ];
};
