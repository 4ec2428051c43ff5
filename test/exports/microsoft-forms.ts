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

/** What the language of a form and of the Excel that saved it decide. */
interface Locale {
  /** ID, start, completion, e-mail, name, last change. */
  readonly heads: readonly [string, string, string, string, string, string];
  readonly stamp: string;
  readonly encoding: string;
  readonly delimiter: ',' | ';';
  /** Names are not recorded: everybody is «anonymous». */
  readonly isAnonymous?: boolean;
  /** The rows of a Likert question come with their question and a full stop before them. */
  readonly isDotted?: boolean;
}

const layout =
  ({ heads, stamp, encoding, delimiter, isAnonymous = false, isDotted = false }: Locale) =>
  (survey: LittleSurvey): ExportFile => {
    const [id, start, end, email, name, changed] = heads;
    return exported(
      survey,
      [
        column(id, (_, index) => String(index + 1)),
        column(start, (person, index) => written(stamp, person, index, 'start')),
        column(end, (person, index) => written(stamp, person, index)),
        column(email, (person) => (isAnonymous ? 'anonymous' : person.email)),
        column(name, (person) => (isAnonymous ? '' : person.name)),
        column(changed),
        ...backgroundColumns(),
        ...itemColumns(
          survey,
          (wording) => (isDotted ? `${gridQuestion}.${wording}` : wording),
          byLabel(survey),
        ),
      ],
      { name: `Culture(1-${survey.people.length}).csv`, delimiter, encoding, lineEnd: '\r\n' },
    );
  };

/** Microsoft Forms in English, saved by an American Excel: headings and two-digit years as public files show them. */
export const microsoftEnglish = layout({
  heads: ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Last modified time'],
  stamp: 'M/D/YY H:mm:ss',
  encoding: 'windows-1252',
  delimiter: ',',
});

/** Microsoft Forms in German: headings, semicolons, dates and dotted Likert rows as a public file shows them; it has no last column, whose heading is translated here. */
export const microsoftGerman = layout({
  heads: ['Id', 'Startzeit', 'Fertigstellungszeit', 'E-Mail', 'Name', 'Zeitpunkt der letzten Änderung'],
  stamp: 'DD.MM.YYYY HH:mm',
  encoding: 'windows-1252',
  delimiter: ';',
  isAnonymous: true,
  isDotted: true,
});

/** Microsoft Forms in Polish: headings as public scripts read them; the American format of the cells kept by a Polish Excel. */
export const microsoftPolish = layout({
  heads: [
    'ID',
    'Godzina rozpoczęcia',
    'Godzina ukończenia',
    'Adres e-mail',
    'Nazwa',
    'Czas ostatniej modyfikacji',
  ],
  stamp: 'M/D/YY H:mm:ss',
  encoding: 'windows-1250',
  delimiter: ';',
});

/** Microsoft Forms in Russian; the headings are translated here and seen in no public file. */
export const microsoftRussian = layout({
  heads: [
    'ID',
    'Время начала',
    'Время выполнения',
    'Адрес электронной почты',
    'Имя',
    'Время последнего изменения',
  ],
  stamp: 'M/D/YY H:mm:ss',
  encoding: 'windows-1251',
  delimiter: ';',
});

/** Microsoft Forms in Serbian in Latin letters; the headings are translated here and seen in no public file. */
export const microsoftSerbian = layout({
  heads: ['ID', 'Vreme početka', 'Vreme završetka', 'E-pošta', 'Ime', 'Vreme poslednje izmene'],
  stamp: 'D.M.YYYY. HH:mm',
  encoding: 'windows-1250',
  delimiter: ';',
});

/** Microsoft Forms in Lithuanian; the headings are translated here and seen in no public file. */
export const microsoftLithuanian = layout({
  heads: ['ID', 'Pradžios laikas', 'Užbaigimo laikas', 'El. paštas', 'Vardas', 'Paskutinio keitimo laikas'],
  stamp: 'YYYY-MM-DD HH:mm',
  encoding: 'windows-1257',
  delimiter: ';',
});
