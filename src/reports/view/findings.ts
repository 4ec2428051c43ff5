import type { Finding } from '../../assessment/document.ts';
import { type Figure, isMeasured, type Score } from '../../assessment/figure.ts';
import { figureName } from '../../reference/figure-name.ts';
import { figuresById } from '../../reference/figures-by-id.ts';
import type { Desk, Shown } from './shown.ts';

type Known = ReadonlyMap<string, Figure | Score>;

const shownIn = (desk: Desk, known: Known, id: string): Shown | undefined => {
  const found = known.get(id);
  if (found === undefined) return undefined;
  return 'unit' in found ? desk.figure(found) : desk.score(found);
};

const subjectOf = ({ names, format }: Desk, { id, subject }: Finding): string => {
  if (subject === null) return '';
  return id === 'week-a-year' ? format.day(subject) : names.practice(subject);
};

/** A figure that a finding rests on. */
interface Behind {
  readonly name: string;
  readonly shown: Shown | undefined;
}

/** The sentence of a finding: that of the model where it has one, else the locale's with the figures put in. */
const sentence = (desk: Desk, finding: Finding, behind: readonly Behind[]): string => {
  const { model, names, say, published, format } = desk;
  const said = [...model.contrasts, ...model.groupGaps].find(({ id }) => id === finding.id);
  if (said !== undefined) return names.words(said.message);
  const key = `finding.${finding.id}`;
  if (!say.has(key)) return finding.id;
  // A sentence says "1.1 points better", not "+1.1".
  const [a, b] = behind.map(({ shown }) =>
    shown?.measured === true ? shown.num.text.replace(/^\+/, '') : '',
  );
  const [first] = behind;
  return say(key, {
    subject: subjectOf(desk, finding),
    a: a ?? '',
    b: b ?? '',
    name: first?.name ?? '',
    interval: first?.shown?.measured === true ? first.shown.interval : '',
    count: first?.shown?.measured === true ? first.shown.num.value : 0,
    n: nOf(desk, finding),
    chance: format.count(published.calendar?.byChance ?? 0),
  });
};

const nOf = ({ published }: Desk, { figures }: Finding): number => {
  const found = published.observations.find(({ id }) => id === figures[0]);
  return found !== undefined && isMeasured(found) ? found.n : 0;
};

/** Every finding as a sentence with the figures it rests on. */
export const findingsView = (desk: Desk) => {
  const { published, names, say } = desk;
  const known = figuresById(published);
  return published.findings.map((finding) => {
    const figures = finding.figures.map((id) => ({
      name: figureName(id, published, names, say),
      shown: shownIn(desk, known, id),
    }));
    return {
      id: finding.id,
      text: sentence(desk, finding, figures),
      figures: figures.flatMap(({ name, shown }) => (shown === undefined ? [] : [{ name, shown }])),
    };
  });
};
