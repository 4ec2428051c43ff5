import type { Published } from '../disclosure/published.ts';
import type { Key } from '../locales/catalogue.ts';
import { issuePlace, sayIssue } from '../locales/issue-words.ts';
import { addressOf } from '../reference/figure-address.ts';
import { figureName } from '../reference/figure-name.ts';
import { originOf } from '../reference/figure-origin.ts';
import type { Library } from '../reference/library.ts';
import { reasonText } from '../reference/reason.ts';
import { isDataFigure } from './askable.ts';
import type { Basis, Found, Judged, Lack, NoChange, Sentences, Since } from './gate.ts';
import { type NumberText, numberText } from './number-text.ts';
import { portablePath } from './portable-path.ts';

type Measured = Extract<Found, { status: 'measured' }>;

/** What sentences on conditions are made with. */
export interface Speaker {
  readonly library: Library;
  readonly published: Published;
  /** How many changes were corrected for together. */
  readonly family: number;
}

/** How many columns and issues are named. */
const shownColumns = 6;
const shownIssues = 3;

const nameOf = ({ library: { say, names }, published }: Speaker, id: string): string => {
  if (!isDataFigure(id)) return figureName(id, published, names, say);
  const [, what = '', kind] = id.split('.');
  const key = `check.figure.${what}`;
  const name = say.has(key) ? say(key) : id;
  const kindKey = `kind.${kind}`;
  return say.has(kindKey) ? say('check.figure.of-kind', { name, kind: say(kindKey) }) : name;
};

const placeText = ({ file, line }: Judged['place']): string =>
  line === undefined ? portablePath(file) : `${portablePath(file)}:${line}`;

const basisTexts = ({ library: { say, format } }: Speaker, basis: Basis | null): string[] => {
  if (basis === null) return [];
  const { n, of, answered } = basis;
  return [
    say(`check.n.${of}`, { n: format.count(n), count: n }),
    ...(answered === null ? [] : [say('check.answered', { n: format.count(answered) })]),
  ];
};

const stageText = ({ library: { model, say, names } }: Speaker, value: number): string => {
  const stage = model.stages.find((one) => one.value === value);
  return stage === undefined ? String(value) : say('check.stage', { value, name: names.words(stage.name) });
};

/** Writes numbers of a figure, a value not like the bound or the earlier value that it is held beside; those of the stage with their names. */
const writing = (
  speaker: Speaker,
  { unit, value }: Measured,
  beside: { readonly bound: number } | { readonly was: number; readonly is: number },
): NumberText => {
  const { format } = speaker.library;
  const numbers =
    'bound' in beside
      ? numberText(format, unit, [[value, beside.bound]], beside.bound)
      : numberText(format, unit, [[beside.was, beside.is]]);
  return unit === 'stage' ? { ...numbers, value: (stage) => stageText(speaker, stage) } : numbers;
};

/** Interval, or that there is none, and n. */
const foundText = (speaker: Speaker, found: Measured, numbers: NumberText): string => {
  const { say, format } = speaker.library;
  const { interval, plausibility, basis } = found;
  const spread =
    interval !== null
      ? say('check.interval', { low: numbers.value(interval.low), high: numbers.value(interval.high) })
      : plausibility !== null
        ? say('check.plausibility', { share: format.share(plausibility) })
        : say('check.counted');
  return [spread, ...basisTexts(speaker, basis)].join(', ');
};

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

const lackText = ({ library: { say }, published }: Speaker, id: string, reason: Lack): string => {
  if (id === 'stage') return say('check.reason.stage');
  return reason === 'absent' || reason === 'undated'
    ? say(`check.reason.${reason}`)
    : reasonText(say, { id, status: 'unmeasured', reason }, published.disclosure.minimumGroup);
};

const noChangeText = ({ library: { say } }: Speaker, reason: Exclude<NoChange, 'no-earlier'>): string =>
  say(`change.reason.${reason}`);

/** What would give a stage; empty where there is one. */
const stageWayOut = ({ library: { say, format }, published: { stage } }: Speaker): string => {
  if (stage.status === 'reached') return '';
  const { practices, dimensions, wouldSettle } = stage;
  const kinds = format.list(wouldSettle.map(({ kind }) => say(`kind.${kind}`)));
  return say('check.passes.stage-needs', {
    practices: practices.measured,
    practicesNeeded: practices.needs,
    dimensions: dimensions.measured,
    dimensionsNeeded: dimensions.needs,
    kinds: kinds === '' ? 'none' : kinds,
  });
};

/** What would give a figure a value. */
const wayOut = (speaker: Speaker, id: string, reason: Lack): string => {
  const { say, format, model } = speaker.library;
  if (id === 'stage') return stageWayOut(speaker);
  if (reason === 'absent' && speaker.published.chosenLenses.length > 0)
    return say('check.passes.absent-in-lens');
  const { kinds, columns } = isDataFigure(id)
    ? { kinds: [], columns: [] }
    : originOf(model, addressOf(id), id);
  const asked = id.split('.').flatMap((part): Key[] => {
    const key = `kind.${part}`;
    return say.has(key) ? [key] : [];
  });
  const names = [...new Set(columns)];
  const more = names.length - shownColumns;
  return say(`check.passes.${reason}`, {
    id,
    minimum: speaker.published.disclosure.minimumGroup,
    kinds: format.list([
      ...new Set([...asked.map((key) => say(key)), ...kinds.map((kind) => say(`kind.${kind}`))]),
    ]),
    columns: [
      ...names.slice(0, shownColumns),
      ...(more > 0 ? [say('check.see-more', { count: more })] : []),
    ].join(', '),
  });
};

const otherwise = ({ library: { say } }: Speaker, what: string): string =>
  say('check.passes.otherwise', { what });

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

/** Why there is nothing to judge, and what would give it. */
const lacking = (
  speaker: Speaker,
  { figure, outcome }: Judged,
  named: string,
): Pick<Said, 'value' | 'headline' | 'passes'> | undefined => {
  const { say } = speaker.library;
  if (outcome.status === 'unmeasured') {
    const reason = lackText(speaker, figure, outcome.reason);
    return {
      value: reason,
      headline: say('check.unmeasured', { name: named, reason }),
      passes: otherwise(speaker, wayOut(speaker, figure, outcome.reason)),
    };
  }
  if (outcome.status !== 'incomparable') return undefined;
  const { reason, before } = outcome;
  if (reason === 'no-earlier')
    return {
      value: say('check.value-no-earlier'),
      headline: say('check.no-earlier', { name: named }),
      passes: otherwise(speaker, say('check.passes.no-earlier')),
    };
  const isMissing = reason === 'unmeasured' || reason === 'withheld';
  const text = noChangeText(speaker, reason);
  return {
    value: text,
    headline: say('check.incomparable', { name: named, before: before ?? '', reason: text }),
    passes: otherwise(speaker, say(isMissing ? 'check.passes.measured-both' : 'check.passes.same-both')),
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
  const lack = lacking(speaker, judged, named);
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
