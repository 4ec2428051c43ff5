import type { Library } from './library.ts';
import { facts, type Sheet } from './sheet.ts';

/** The findings that the model has no words for, in the order of a report. */
export const plainFindings = [
  'say-do-gap',
  'week-a-year',
  'on-paper-only',
  'done-but-not-felt',
  'felt-not-recorded',
  'weakest-department',
  'weakest-pair',
  'better-in-own-eyes',
  'training-rerun',
  'no-scale',
  'runs-against',
  'culture-as-outcome',
  'culture-against-outcome',
  'culture-and-outcome-open',
  'inside-as-outside',
  'inside-against-outside',
  'inside-and-outside-open',
] as const;

/** A finding: when it is made; undefined for an id that is none. */
export const findingSheet = ({ model, say, names, format }: Library, id: string): Sheet | undefined => {
  const contrast = model.contrasts.find((one) => one.id === id);
  if (contrast !== undefined)
    return {
      title: `${names.words(contrast.message)} (${id})`,
      blocks: [
        facts([
          say('sheet.when'),
          say('when.contrast', {
            high: names.practice(contrast.high),
            low: names.practice(contrast.low),
            apart: format.score(contrast.apart),
          }),
        ]),
      ],
    };
  const groups = model.groupGaps.find((one) => one.id === id);
  if (groups !== undefined)
    return {
      title: `${names.words(groups.message)} (${id})`,
      blocks: [
        facts([
          say('sheet.when'),
          say('when.group-gap', {
            practice: names.practice(groups.practice),
            high: say(`group.${groups.high}`),
            low: say(`group.${groups.low}`),
          }),
        ]),
      ],
    };
  const known = plainFindings.find((one) => one === id);
  if (known === undefined) return undefined;
  const bar = format.score(Math.min(...model.sayDoGap.map(({ above }) => above)));
  return {
    title: `${say(`title.${known}`)} (${id})`,
    blocks: [
      facts([
        say('sheet.when'),
        say(`when.${known}`, {
          bar,
          none: format.mean(model.reliability.none),
          people: model.reliability.people,
        }),
      ]),
    ],
  };
};
