import type { Key } from '../locales/catalogue.ts';
import { addressOf } from '../reference/figure-address.ts';
import { originOf } from '../reference/figure-origin.ts';
import { reasonText } from '../reference/reason.ts';
import { isDataFigure } from './askable.ts';
import type { Judged, Lack, NoChange } from './gate.ts';
import type { Said, Speaker } from './speaker.ts';

/** How many columns are named. */
const shownColumns = 6;

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

/** Why there is nothing to judge, and what would give it; undefined where there is something. */
export const sayLack = (
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
