import {
  backgroundColumns,
  byLabel,
  column,
  type ExportFile,
  exported,
  gridQuestion,
  itemColumns,
} from './file.ts';
import { type LittleSurvey, written } from './survey.ts';

/** How LimeSurvey heads a column of a code and a text, and how it writes an answer. */
interface Choice {
  readonly head: (code: string, text: string) => string;
  readonly write: (survey: LittleSurvey) => (answer: number) => string;
  readonly delimiter: ',' | ';';
}

/** Every cell in quotes, a byte order mark, CRLF and a blank line at the end, as the CsvWriter in its source has it. */
const layout =
  ({ head, write, delimiter }: Choice) =>
  (survey: LittleSurvey): ExportFile =>
    exported(
      survey,
      [
        column(head('id', 'Response ID'), (_, index) => String(index + 1)),
        column(head('submitdate', 'Date submitted'), (person, index) =>
          written('YYYY-MM-DD HH:mm:ss', person, index),
        ),
        column(head('lastpage', 'Last page'), '2'),
        column(head('startlanguage', 'Start language'), 'en'),
        column(head('seed', 'Seed'), (_, index) => String(1048302477 + index * 7919)),
        ...backgroundColumns(head('G01Q01', 'Department'), head('G01Q02', 'Level')),
        ...itemColumns(
          survey,
          (wording, at) =>
            head(`G01Q03[SQ${String(at + 1).padStart(3, '0')}]`, `${gridQuestion} [${wording}]`),
          write(survey),
        ),
      ],
      {
        name: 'results-survey481516.csv',
        delimiter,
        mark: true,
        quotes: 'all',
        lineEnd: '\r\n',
        afterwards: '\r\n',
      },
    );

const answerCodes = () => (answer: number) => `A${answer}`;

/** LimeSurvey, headings «Question code» and «Answer codes»: nothing says which statement a column is. */
export const limesurveyCodes = layout({ head: (code) => code, write: answerCodes, delimiter: ',' });

/** LimeSurvey, headings «Question code & question text» and «Answer codes», with semicolons, one of the separators that its export options know; public scripts read «id. Response ID». */
export const limesurveyCodeText = layout({
  head: (code, text) => `${code}. ${text}`,
  write: answerCodes,
  delimiter: ';',
});

/** LimeSurvey, headings «Full question text» and «Full answers», as a real file shows them. */
export const limesurveyText = layout({ head: (_, text) => text, write: byLabel, delimiter: ',' });
