import {
  address,
  backgroundColumns,
  byLabel,
  column,
  type ExportFile,
  exported,
  firstName,
  gridQuestion,
  itemColumns,
  lastName,
} from './file.ts';
import { type LittleSurvey, written } from './survey.ts';

const layout = (
  survey: LittleSurvey,
  head: (wording: string, at: number) => readonly string[],
  write: (answer: number) => string,
): ExportFile =>
  exported(
    survey,
    [
      column(['Respondent ID', ''], (_, index) => String(118742609431 + index * 10007)),
      column(['Collector ID', ''], '431870265'),
      column(['Start Date', ''], (person, index) => written('MM/DD/YYYY hh:mm:ss A', person, index, 'start')),
      column(['End Date', ''], (person, index) => written('MM/DD/YYYY hh:mm:ss A', person, index)),
      column(['IP Address', ''], address),
      column(['Email Address', ''], ({ email }) => email),
      column(['First Name', ''], firstName),
      column(['Last Name', ''], lastName),
      column(['Custom Data 1', ''], ({ id }) => id),
      ...backgroundColumns(['Department', 'Open-Ended Response'], ['Level', 'Response']),
      ...itemColumns(survey, head, write),
    ],
    { name: 'Culture.csv' },
  );

/** SurveyMonkey, all responses, actual answer text: a grid has its question above its first column only and its rows in the second header row, as public files and a script that quotes both rows show it. */
export const surveymonkeyGrid = (survey: LittleSurvey): ExportFile =>
  layout(survey, (wording, at) => [at === 0 ? gridQuestion : '', wording], byLabel(survey));

/** SurveyMonkey, numerical values: each item a question of its own with «Response» below, as the same files show it. */
export const surveymonkeyNumeric = (survey: LittleSurvey): ExportFile =>
  layout(survey, (wording) => [wording, 'Response'], String);
