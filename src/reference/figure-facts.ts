import {
  type Figure,
  isMeasured,
  type MeasuredFigure,
  type Score,
  type Window,
} from '../assessment/figure.ts';
import { canShowText } from './can-show-text.ts';
import { countsText } from './counts.ts';
import type { Dossier } from './dossier.ts';
import { addressOf } from './figure-address.ts';
import { ruleAt } from './figure-origin.ts';
import type { Library } from './library.ts';
import { yardstickTexts } from './yardstick-text.ts';

type Fact = readonly [name: string, text: string];

/** What was counted in full has no interval worth printing. */
const isCounted = ({ id, unit }: MeasuredFigure): boolean =>
  unit === 'count' || unit === 'days' || addressOf(id).sort === 'response';

/** A stretch of time in words. */
export const windowText = ({ say, format }: Pick<Library, 'say' | 'format'>, window: Window): string =>
  window === 'undated'
    ? say('report.window.undated')
    : say('report.window.days', { from: format.day(window.from), to: format.day(window.to) });

/** What n counts, where a rule says; else n alone. */
const nText = ({ model, say, format }: Library, found: MeasuredFigure): string => {
  const { sort, first, second } = addressOf(found.id);
  const rule = sort === 'rule' ? ruleAt(model, first, second)?.rule : undefined;
  return rule === undefined ? say('report.n', { n: format.count(found.n) }) : countsText(say, rule, found);
};

/** What the company holds a figure beside. */
const besideFacts = ({ library, assessment, known }: Dossier, { id }: Figure | Score): Fact[] =>
  yardstickTexts(library, assessment, known)
    .filter(({ figure }) => figure === id)
    .map(({ sentence }) => [library.say('sheet.beside'), sentence]);

/** Value, interval, n and window of a figure, what it can show and what it is held beside; of one that has no value, why. */
export const valueFacts = (dossier: Dossier, found: Figure | Score): Fact[] => {
  const { library, assessment, text } = dossier;
  const { say, write, format } = library;
  const value: Fact = [say('sheet.value'), text(found)];
  const beside = besideFacts(dossier, found);
  if (!isMeasured(found)) return [value, ...beside];
  const end = (one: number): string => ('unit' in found ? write(found.unit, one) : format.mean(one));
  const interval: Fact = [
    say('sheet.interval'),
    say('report.interval', { low: end(found.low), high: end(found.high) }),
  ];
  if (!('unit' in found)) return [value, interval, ...beside];
  const window: Fact = [say('sheet.window'), windowText(library, found.window)];
  const shows: Fact = [say('sheet.can-show'), canShowText(say, assessment.conclusions.canShow, found.id)];
  if (isCounted(found)) return [value, window, shows, ...beside];
  return [value, interval, [say('sheet.n'), nText(library, found)], window, shows, ...beside];
};
