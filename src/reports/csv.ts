import { isMeasured, type Window } from '../assessment/figure.ts';
import { delimited } from '../delimited.ts';
import { figureName } from '../reference/figure-name.ts';
import { figuresById } from '../reference/figures-by-id.ts';
import { namesOf } from '../reference/names.ts';
import type { Edition } from './report.ts';

/**
 * A text that no spreadsheet takes for a formula: an apostrophe before each sign that begins one, at the start and after
 * whatever may part cells where the file is read with another delimiter (OWASP, CSV Injection). Signs that break lines
 * or cells become spaces.
 */
export const plainCell = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/(^|[,;|])([\s"']*)(?=[=+\-@＝＋－＠])/gu, "$1$2'");

const windowText = (window: Window): string =>
  window === 'undated' ? window : `${window.from}/${window.to}`;

const header = ['id', 'name', 'status', 'reason', 'value', 'low', 'high', 'se', 'n', 'unit', 'window'];

/** Every figure and score of an assessment as a row of plain numbers; ids and codes as in the document. */
export const renderCsv = ({ published, model, say }: Edition): string => {
  const names = namesOf(model, say);
  const rows = [...figuresById(published).values()].map((one) => {
    const lead = [one.id, figureName(one.id, published, names, say)].map(plainCell);
    if (!isMeasured(one)) return [...lead, one.status, one.reason, '', '', '', '', '', '', ''];
    const numbers = [one.value, one.low, one.high].map(String);
    return 'unit' in one
      ? [...lead, one.status, '', ...numbers, String(one.se), String(one.n), one.unit, windowText(one.window)]
      : [...lead, one.status, '', ...numbers, '', '', 'score', ''];
  });
  return delimited([header, ...rows]);
};
