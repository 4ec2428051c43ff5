import type { Judged, Since } from './gate.ts';
import type { NumberText } from './number-text.ts';
import { foundText, writing } from './say-found.ts';
import type { Said, Speaker } from './speaker.ts';

/** The level below which a drop is more than noise; a probability looks like it only where it is. */
const level = 0.05;

const probability = ({ library: { say, format } }: Speaker, p: number): string => {
  if (p < 0.001) return say('check.p-small');
  const text = format.probability(p);
  return text === format.probability(level) && p !== level ? format.fixed(p, 5) : text;
};

const sinceText = (speaker: Speaker, since: Since, now: number, numbers: NumberText): string => {
  const { say } = speaker.library;
  const { value, low, high, p, adjusted, basis } = since;
  const chance =
    p === null || adjusted === null
      ? say('check.p-certain')
      : say('check.p', {
          p: probability(speaker, p),
          adjusted: probability(speaker, adjusted),
          family: speaker.family,
        });
  const change = say('check.change', {
    change: numbers.change(value),
    low: numbers.change(low),
    high: numbers.change(high),
  });
  // On common ground the later number is not the figure's own.
  const isInPart = basis === 'part' || since.is !== now;
  return [change, chance, ...(isInPart ? [say('check.part')] : [])].join(', ');
};

/** A figure beside an earlier time; of what cannot be compared only what is asked. */
export const sayDrop = (speaker: Speaker, { demand, outcome, found }: Judged, named: string): Said => {
  const { say } = speaker.library;
  if (demand.kind !== 'noSignificantDropFrom') throw new Error('a demand with a bound');
  const asked = say('check.no-significant-drop', { from: demand.from });
  if (found.status !== 'measured' || (outcome.status !== 'held' && outcome.status !== 'dropped'))
    return { value: '', demand: asked, headline: '', details: [], passes: '' };
  const { since } = outcome;
  if (since === null) throw new Error('a drop without its change');
  const numbers = writing(speaker, found, since);
  const facts = {
    name: named,
    before: since.before,
    was: numbers.value(since.was),
    is: numbers.value(since.is),
    change: numbers.change(since.value),
    difference: numbers.change(Math.abs(since.value)).replace('+', ''),
  };
  const key =
    outcome.status === 'dropped' ? 'check.dropped' : since.value < 0 ? 'check.noise' : 'check.no-drop';
  const judged = outcome.status === 'dropped' ? 'drop' : since.value < 0 ? 'noise' : 'no-drop';
  return {
    value: say('check.value-since', { ...facts, judged }),
    demand: asked,
    headline: say(key, facts),
    details: [
      sinceText(speaker, since, found.value, numbers),
      [say('check.value', { value: numbers.value(found.value) }), foundText(speaker, found, numbers)].join(
        ', ',
      ),
    ],
    passes:
      outcome.status !== 'dropped'
        ? ''
        : say(since.p === null ? 'check.passes.drop-certain' : 'check.passes.drop', {
            ...facts,
            least: numbers.value(outcome.passesFrom),
          }),
  };
};
