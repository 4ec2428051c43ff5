import { issuePlace, sayIssue } from '../locales/issue-words.ts';
import { figureName } from '../reference/figure-name.ts';
import { isDataFigure } from './askable.ts';
import type { Judged, Sentences } from './gate.ts';
import { portablePath } from './portable-path.ts';
import { sayBound } from './say-bound.ts';
import { sayDrop } from './say-drop.ts';
import { sayLack } from './say-lack.ts';
import type { Speaker } from './speaker.ts';

/** How many issues are named. */
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

/** A judged condition in words. */
export const sayCondition = (speaker: Speaker, judged: Judged): Sentences => {
  const { say } = speaker.library;
  const name = nameOf(speaker, judged.figure);
  const named = say('check.named', { name, id: judged.figure });
  const said =
    judged.demand.kind === 'noSignificantDropFrom'
      ? sayDrop(speaker, judged, named)
      : sayBound(speaker, judged, named);
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
