import type { Key } from '../locales/catalogue.ts';
import type { Judged } from './gate.ts';
import { foundText, writing } from './say-found.ts';
import type { Said, Speaker } from './speaker.ts';

/** A bound of a figure of which nothing tells the unit. */
const boundText = ({ library: { format } }: Speaker, bound: number | string): string =>
  typeof bound === 'string' ? bound : format.weight(bound);

/** A figure beside the bound that it is to keep; of one without a value only what is asked. */
export const sayBound = (speaker: Speaker, { demand, outcome, found }: Judged, named: string): Said => {
  const { say } = speaker.library;
  if (demand.kind === 'noSignificantDropFrom') throw new Error('a demand without a bound');
  const isLeast = demand.kind === 'atLeast';
  const { bound } = demand;
  const askedFor = (text: string): string =>
    say(isLeast ? 'check.at-least' : 'check.at-most', { bound: text });
  const isHeld = outcome.status === 'held' || outcome.status === 'off';
  if (found.status === 'day') {
    const facts = { name: named, value: found.day, bound: String(bound) };
    const missed = outcome.status === 'below' ? 'check.before-day' : 'check.after-day';
    return {
      value: found.day,
      demand: askedFor(String(bound)),
      headline: say(isHeld ? 'check.is' : missed, facts),
      details: [],
      passes: isHeld ? '' : say(isLeast ? 'check.passes.from-day' : 'check.passes.until-day', facts),
    };
  }
  if (found.status === 'unmeasured' || typeof bound === 'string')
    return { value: '', demand: askedFor(boundText(speaker, bound)), headline: '', details: [], passes: '' };
  const numbers = writing(speaker, found, { bound });
  const facts = {
    name: named,
    value: numbers.value(found.value),
    bound: numbers.value(bound),
    gap: numbers.apart(found.value, bound),
  };
  const missed = outcome.status === 'below' ? 'check.below' : 'check.above';
  const passKey: Key =
    found.unit === 'stage'
      ? isLeast
        ? 'check.passes.stage'
        : 'check.passes.stage-at-most'
      : isLeast
        ? 'check.passes.at-least'
        : 'check.passes.at-most';
  return {
    value: facts.value,
    demand: askedFor(facts.bound),
    headline: say(isHeld ? 'check.is' : missed, facts),
    details: [foundText(speaker, found, numbers)],
    passes: isHeld ? '' : say(passKey, facts),
  };
};
