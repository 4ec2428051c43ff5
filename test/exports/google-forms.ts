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

/** What the language of a form decides. */
interface Locale {
  readonly name: string;
  readonly timestamp: string;
  /** The pattern of its timestamps. */
  readonly stamp: string;
  /** The heading of the respondents' addresses, where they are collected. */
  readonly email?: string;
  readonly isGrid?: boolean;
  /** Downloaded from the form itself and not from its sheet: every cell in quotes. */
  readonly isDirect?: boolean;
}

const layout =
  ({ name, timestamp, stamp, email, isGrid = false, isDirect = false }: Locale) =>
  (survey: LittleSurvey): ExportFile =>
    exported(
      survey,
      [
        column(timestamp, (person, index) => written(stamp, person, index)),
        ...(email === undefined ? [] : [column(email, (person) => person.email)]),
        ...backgroundColumns(),
        ...itemColumns(
          survey,
          (wording) => (isGrid ? `${gridQuestion} [${wording}]` : wording),
          byLabel(survey),
        ),
      ],
      { name, ...(isDirect ? { quotes: 'all', lineEnd: '\n' } : { lineEnd: '\r\n' }) },
    );

/** Google Forms, downloaded from the form in English: year first, twelve hours and the zone, as public scripts read it; a grid is «Question [Row]». */
export const googleDirect = layout({
  name: 'Culture.csv',
  timestamp: 'Timestamp',
  stamp: 'YYYY/MM/DD h:mm:ss A GMT+2',
  isGrid: true,
  isDirect: true,
});

/** Google Forms, its sheet downloaded as CSV in English (United States), with the addresses that «Collect email addresses» adds. */
export const googleEnglish = layout({
  name: 'Culture (Responses) - Form Responses 1.csv',
  timestamp: 'Timestamp',
  stamp: 'M/D/YYYY H:mm:ss',
  email: 'Email Address',
});

/** Google Forms, the sheet in Polish: public files show ISO dates under «Sygnatura czasowa». */
export const googlePolish = layout({
  name: 'Kultura (Odpowiedzi) - Liczba odpowiedzi formularza 1.csv',
  timestamp: 'Sygnatura czasowa',
  stamp: 'YYYY-MM-DD H:mm:ss',
  email: 'Adres e-mail',
  isGrid: true,
});

/** Google Forms, the sheet in Russian: public scripts read dd.mm.yyyy under «Отметка времени». */
export const googleRussian = layout({
  name: 'Культура (Ответы) - Ответы на форму (1).csv',
  timestamp: 'Отметка времени',
  stamp: 'DD.MM.YYYY H:mm:ss',
  email: 'Адрес электронной почты',
});

/** Google Forms, the sheet in Serbian in Cyrillic; the dates follow the locale data of Unicode and are seen in no public file. */
export const googleSerbian = layout({
  name: 'Култура (Одговори) - Одговори на упитник 1.csv',
  timestamp: 'Временска ознака',
  stamp: 'D.M.YYYY. HH:mm:ss',
});

/** Google Forms, the sheet in Serbian or Croatian in Latin letters: public scripts read «Vremenska oznaka»; dates as in Cyrillic. */
export const googleSerbianLatin = layout({
  name: 'Kultura (Odgovori) - Odgovori na upitnik 1.csv',
  timestamp: 'Vremenska oznaka',
  stamp: 'D.M.YYYY. HH:mm:ss',
  isGrid: true,
});

/** Google Forms, the sheet in Lithuanian: ISO dates as the locale data of Unicode have them; seen in no public file. */
export const googleLithuanian = layout({
  name: 'Kultūra (Atsakymai) - Formos atsakymai 1.csv',
  timestamp: 'Laiko žyma',
  stamp: 'YYYY-MM-DD HH:mm:ss',
});
