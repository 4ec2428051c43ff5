import { backgroundColumns, column, type ExportFile, exported, itemColumns } from './file.ts';
import { type LittleSurvey, written } from './survey.ts';

const titles = [['Zestawienie odpowiedzi – ankieta pracownicza'], ['Okres: lipiec 2026, dział kadr'], []];

/** An HR system's export saved by a Polish Excel: title rows, semicolons, windows-1250, decimal commas, no totals; as such files are known from practice, of no one product. */
export const hrSystem = (survey: LittleSurvey): ExportFile => {
  const columns = [
    column('Nr osobowy', ({ id }) => id),
    column('Imię i nazwisko', ({ name }) => name),
    column('Adres e-mail', ({ email }) => email),
    column('Data', (person, index) => written('DD.MM.YYYY', person, index)),
    ...backgroundColumns(),
    column('Wymiar etatu', (_, index) => (index % 3 === 0 ? '0,75' : '1,00')),
    ...itemColumns(
      survey,
      (wording) => wording,
      (answer) => `${answer},0`,
    ),
  ];
  // Excel fills every row up to the widest.
  const filled = titles.map((row) => columns.map((_, at) => row[at] ?? ''));
  return exported(survey, columns, {
    name: 'ankieta.csv',
    delimiter: ';',
    encoding: 'windows-1250',
    lineEnd: '\r\n',
    titles: filled,
  });
};
