import {
  backgroundColumns,
  byLabel,
  type Column,
  column,
  type ExportFile,
  exported,
  itemColumns,
} from './file.ts';
import { type LittleSurvey, written } from './survey.ts';

const moment =
  (end: 'start' | 'end'): Column['cell'] =>
  (person, index) =>
    written('YYYY-MM-DD HH:mm:ss', person, index, end);
const token: Column['cell'] = ({ id }) => id.padEnd(32, 'q7x2m9');
const networkId: Column['cell'] = (_, index) => (0xa5c31f0000 + index * 7919).toString(16);

const markups: readonly ((wording: string) => string)[] = [
  (wording) => `*${wording}*`,
  (wording) => `_${wording}_`,
  (wording) => `{{field:0c1d7b52-6f3e-4a89-9b1d-2f5e8a7c4d10}}, ${wording}`,
  (wording) => wording,
];

/** Typeform, opinion scales: the question as its author marked it up, numbers, the response type and the ending, as public files show them; `_…_` is assumed. */
export const typeform = (survey: LittleSurvey): ExportFile =>
  exported(
    survey,
    [
      column('#', token),
      ...backgroundColumns('*Department*', '*Level*'),
      ...itemColumns(survey, (wording, at) => markups[at % markups.length]?.(wording) ?? wording, String),
      column('Response Type', 'completed'),
      column('Start Date (UTC)', moment('start')),
      column('Stage Date (UTC)'),
      column('Submit Date (UTC)', moment('end')),
      column('Network ID', networkId),
      column('Tags'),
      column('Ending'),
    ],
    { name: 'responses-kT4vHq2Z.csv' },
  );

/** Typeform, older and with multiple choice: questions in `<strong>` and `<em>`, answers as text, no response type, as public files of yearly surveys show it. */
export const typeformChoices = (survey: LittleSurvey): ExportFile =>
  exported(
    survey,
    [
      column('#', token),
      ...backgroundColumns('<strong>Department</strong>', '<strong>Level</strong>'),
      ...itemColumns(
        survey,
        (wording, at) => (at % 2 === 0 ? `<strong>${wording}</strong>` : `<em>${wording}</em>`),
        byLabel(survey),
      ),
      column('Start Date (UTC)', moment('start')),
      column('Submit Date (UTC)', moment('end')),
      column('Network ID', networkId),
      column('Tags'),
    ],
    { name: 'responses.csv' },
  );
