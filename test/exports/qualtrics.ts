import {
  address,
  backgroundColumns,
  byLabel,
  type Column,
  column,
  type ExportFile,
  exported,
  firstName,
  gridQuestion,
  itemColumns,
  lastName,
} from './file.ts';
import { type LittleSurvey, written } from './survey.ts';

const importId = (id: string, zone?: string): string =>
  JSON.stringify(zone === undefined ? { ImportId: id } : { ImportId: id, timeZone: zone });

const timed = (name: string, text: string, id: string, end: 'start' | 'end'): Column =>
  column([name, text, importId(id, 'Europe/Warsaw')], (person, index) =>
    written('YYYY-MM-DD HH:mm:ss', person, index, end),
  );

const responseId = (_: unknown, index: number): string =>
  `R_${(0x3f2a9c10 + index * 7919).toString(36).padStart(15, 'k')}`;

const described = (name: string, text: string, id: string, cell?: Column['cell'] | string): Column =>
  column([name, text, importId(id)], cell);

const current = (survey: LittleSurvey, isText: boolean): ExportFile =>
  exported(
    survey,
    [
      timed('StartDate', 'Start Date', 'startDate', 'start'),
      timed('EndDate', 'End Date', 'endDate', 'end'),
      described('Status', 'Response Type', 'status', isText ? 'IP Address' : '0'),
      described('IPAddress', 'IP Address', 'ipAddress', address),
      described('Progress', 'Progress', 'progress', '100'),
      described('Duration (in seconds)', 'Duration (in seconds)', 'duration', '240'),
      described('Finished', 'Finished', 'finished', isText ? 'True' : '1'),
      timed('RecordedDate', 'Recorded Date', 'recordedDate', 'end'),
      described('ResponseId', 'Response ID', '_recordId', responseId),
      described('RecipientLastName', 'Recipient Last Name', 'recipientLastName', lastName),
      described('RecipientFirstName', 'Recipient First Name', 'recipientFirstName', firstName),
      described('RecipientEmail', 'Recipient Email', 'recipientEmail', ({ email }) => email),
      described('ExternalReference', 'External Data Reference', 'externalDataReference', ({ id }) => id),
      described('LocationLatitude', 'Location Latitude', 'locationLatitude', '54.3512'),
      described('LocationLongitude', 'Location Longitude', 'locationLongitude', '18.6532'),
      described('DistributionChannel', 'Distribution Channel', 'distributionChannel', 'email'),
      described('UserLanguage', 'User Language', 'userLanguage', 'EN'),
      ...backgroundColumns(
        ['Q1', 'Department', importId('QID1_TEXT')],
        ['Q2', 'Level', importId('QID2_TEXT')],
      ),
      ...itemColumns(
        survey,
        (wording, at) => [`Q3_${at + 1}`, `${gridQuestion} - ${wording}`, importId(`QID3_${at + 1}`)],
        isText ? byLabel(survey) : String,
      ),
    ],
    { name: 'Culture_July 20, 2026_09.14.csv' },
  );

/** Qualtrics, numeric values: three header rows, as the support page «Understanding Your Dataset» describes them. */
export const qualtricsNumeric = (survey: LittleSurvey): ExportFile => current(survey, false);

/** Qualtrics, choice text: the same rows with labels, the other choice that the support page «Understanding Your Response Data Set (EX)» names. */
export const qualtricsText = (survey: LittleSurvey): ExportFile => current(survey, true);

/** Qualtrics, legacy exporter: a byte order mark, V1… above the texts, every row ending in a comma, as a real file of the R package qualtRics shows it. */
export const qualtricsLegacy = (survey: LittleSurvey): ExportFile =>
  exported(
    survey,
    [
      column(['V1', 'ResponseID'], responseId),
      column(['V2', 'ResponseSet'], 'Default Response Set'),
      column(['V3', 'Name'], ({ name }) => name),
      column(['V4', 'ExternalDataReference'], ({ id }) => id),
      column(['V5', 'EmailAddress'], ({ email }) => email),
      column(['V6', 'IPAddress'], address),
      column(['V7', 'Status'], '0'),
      column(['V8', 'StartDate'], (person, index) => written('YYYY-MM-DD HH:mm:ss', person, index, 'start')),
      column(['V9', 'EndDate'], (person, index) => written('YYYY-MM-DD HH:mm:ss', person, index)),
      column(['V10', 'Finished'], '1'),
      ...backgroundColumns(['Q1', 'Department'], ['Q2', 'Level']),
      ...itemColumns(survey, (wording, at) => [`Q3_${at + 1}`, `${gridQuestion}-${wording}`], String),
      column(['LocationLatitude', 'LocationLatitude'], '54.3512'),
      column(['LocationLongitude', 'LocationLongitude'], '18.6532'),
      column(['LocationAccuracy', 'LocationAccuracy'], '-1'),
      column(['', '']),
    ],
    { name: 'Culture.csv', mark: true },
  );
