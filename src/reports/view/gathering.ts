import type { KindId } from '../../assessment/kind-id.ts';
import type { MethodPart } from '../../assessment/method.ts';
import { asideOf } from '../../assessment/set-aside.ts';
import type { Desk } from './shown.ts';

type Found = Extract<MethodPart, { status: 'found' }>;

const datesText = ({ say, format }: Desk, { from, to, by }: Extract<Found, { id: 'dates' }>): string => {
  const days =
    from === to
      ? format.day(from)
      : say('report.window.days', { from: format.day(from), to: format.day(to) });
  return by === 'day' ? days : say('report.gathering.within', { days });
};

const responseText = (
  { say, format }: Desk,
  { people, headcount, rate }: Extract<Found, { id: 'response' }>,
): string => {
  const counts = { people: format.count(people), headcount: format.count(headcount) };
  return rate === null
    ? say('report.gathering.too-many', counts)
    : say('report.gathering.rate', { ...counts, rate: format.share(rate) });
};

const rowsText = (
  { published, say, format }: Desk,
  { kind, read, scored, setAside }: Extract<Found, { id: 'rows' }>,
): string => {
  const earlier = published.inputs
    .filter((input) => input.kind === kind)
    .reduce((sum, { rows }) => sum + asideOf(rows.setAside).earlier, 0);
  return say('report.gathering.rows', {
    read: format.count(read),
    scored: format.count(scored),
    earlier,
    aside: format.count(setAside - earlier),
  });
};

/** What was found, in words. */
const foundText = (desk: Desk, part: Found): string => {
  const { say, format } = desk;
  switch (part.id) {
    case 'strategy':
      return say('report.gathering.files', {
        kinds: format.list(part.kinds.map((kind) => say(`kind.${kind}`))),
      });
    case 'precision':
      return say('report.gathering.intervals', { confidence: format.share(part.confidence) });
    case 'weighting':
      return say('report.gathering.unweighted');
    case 'processing':
      return say('report.gathering.processed', {
        repeated: format.count(part.repeated),
        personal: format.count(part.personal),
      });
    case 'items':
      return say('report.gathering.asked', { asked: part.asked, of: part.of });
    case 'scale':
      return say('report.gathering.scale', {
        scales: format.list(part.scales.map(({ min, max }) => `${min}–${max}`)),
        declared: part.declared ? 'yes' : 'no',
      });
    case 'dates':
      return datesText(desk, part);
    case 'rows':
      return rowsText(desk, part);
    case 'people':
      return format.count(part.people);
    case 'response':
      return responseText(desk, part);
  }
};

const partText = (desk: Desk, part: MethodPart): string => {
  const { say, format, published } = desk;
  switch (part.status) {
    case 'stated':
      return format.list(part.texts);
    case 'not-stated':
      return say('report.gathering.not-stated');
    case 'withheld':
      return say('reason.withheld', { minimum: published.disclosure.minimumGroup });
    case 'found':
      return foundText(desk, part);
  }
};

/** A part of the method, or the limits, which have a page of their own. */
type RowId = MethodPart['id'] | 'limits';

/** Where in the report more is said. */
const further: Readonly<Partial<Record<RowId, 'method' | 'quality' | 'limits'>>> = {
  precision: 'method',
  processing: 'quality',
  limits: 'limits',
};

const row = (desk: Desk, id: RowId, text: string, unstated = false) => {
  const page = further[id];
  return {
    name: desk.say(`gathering.${id}`),
    text,
    unstated,
    link:
      page === undefined
        ? null
        : { page, text: desk.say('report.gathering.see', { title: desk.say(`report.${page}.title`) }) },
  };
};

const rowOf = (desk: Desk, part: MethodPart) =>
  row(desk, part.id, partText(desk, part), part.status === 'not-stated');

/** What is known of one kind of data, and in one line what is not. */
const kindView = (desk: Desk, kind: KindId) => {
  const parts = desk.published.method.filter((part) => part.kind === kind);
  return {
    name: desk.say(`kind.${kind}`),
    rows: parts.filter(({ status }) => status !== 'not-stated').map((part) => rowOf(desk, part)),
    missing: parts
      .filter(({ status }) => status === 'not-stated')
      .map(({ id }) => desk.say(`gathering.${id}`))
      .join(' · '),
  };
};

/** How the evidence was gathered: the document's method in words, the whole first and then kind by kind. */
export const gatheringView = (desk: Desk) => {
  const { published, model, names, say } = desk;
  const whole = published.method.filter(({ kind }) => kind === null);
  const kinds = new Set(published.method.flatMap(({ kind }) => kind ?? []));
  const unstated = published.method.filter(({ status }) => status === 'not-stated').length;
  return {
    message: say('report.gathering.message', { count: unstated }),
    whole: [...whole.map((part) => rowOf(desk, part)), row(desk, 'limits', say('report.gathering.limits'))],
    kinds: [...kinds].map((kind) => kindView(desk, kind)),
    model: say('report.method.model', { name: names.words(model.name), version: published.model.version }),
    sha256: published.model.sha256,
    generator: say('report.method.generator', { ...published.generator }),
  };
};
