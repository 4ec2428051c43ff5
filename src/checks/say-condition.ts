import type { Key } from '../locales/catalogue.ts';
import { issuePlace, sayIssue } from '../locales/issue-words.ts';
import { foundText, nameOf, type Speaker, writing } from './figure-text.ts';
import type { Judged, Sentences, Since } from './gate.ts';
import type { NumberText } from './number-text.ts';
import { portablePath } from './portable-path.ts';
import { sayLack } from './say-lack.ts';

/** How many issues are named. */
const shownIssues = 3;

const placeText = ({ file, line }: Judged['place']): string =>
  line === undefined ? portablePath(file) : `${portablePath(file)}:${line}`;

const probability = ({ library: { say, format } }: Speaker, p: number): string =>
  p < 0.001 ? say('check.p-small') : format.probability(p);

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

/** Errors that a condition on them points to: the first of them, each with its place. */
const errorTexts = ({ library: { say }, published }: Speaker, { figure, effect }: Judged): string[] => {
  if (figure !== 'data.errors' || effect === 'passes') return [];
  const errors = published.issues.shown.filter(({ severity }) => severity === 'error');
  const more = errors.length - shownIssues;
  return [
    ...errors.slice(0, shownIssues).map((issue) => {
      // What there is to paste stands with the issue itself.
      const [text = ''] = sayIssue(issue, say).split('\n');
      return say('check.see-issue', { place: issuePlace(issue), text });
    }),
    ...(more > 0 ? [say('check.see-more', { count: more })] : []),
  ];
};

type Said = Omit<Sentences, 'name' | 'condition'>;

const boundSaid = (speaker: Speaker, { demand, outcome, found }: Judged, named: string): Said => {
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

/** A bound of a figure of which nothing tells the unit. */
const boundText = ({ library: { format } }: Speaker, bound: number | string): string =>
  typeof bound === 'string' ? bound : format.weight(bound);

const dropSaid = (speaker: Speaker, { demand, outcome, found }: Judged, named: string): Said => {
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

/** A judged condition in words. */
export const sayCondition = (speaker: Speaker, judged: Judged): Sentences => {
  const { say } = speaker.library;
  const name = nameOf(speaker, judged.figure);
  const named = say('check.named', { name, id: judged.figure });
  const said =
    judged.demand.kind === 'noSignificantDropFrom'
      ? dropSaid(speaker, judged, named)
      : boundSaid(speaker, judged, named);
  const lack = sayLack(speaker, judged, named);
  const isOff = judged.effect === 'off';
  return {
    name,
    value: lack?.value ?? said.value,
    demand: said.demand,
    headline: isOff ? say('check.off', { name: named }) : (lack?.headline ?? said.headline),
    details: [...said.details, ...errorTexts(speaker, judged)],
    condition: say('check.condition', { condition: said.demand, place: placeText(judged.place) }),
    passes: isOff ? '' : (lack?.passes ?? said.passes),
  };
};
