import { describe, expect, it } from 'vitest';
import { columnsMeant } from '../../src/vocabulary/headers.ts';
import { isPersonalHeader, isPersonalText } from '../../src/vocabulary/personal.ts';
import { plainHeader } from '../../src/vocabulary/plain-header.ts';

describe('plainHeader', () => {
  it.each([
    [' Overall  Rating ', 'overall_rating'],
    ['<strong>Dept.</strong>&nbsp;name', 'dept_name'],
    ['{{field:0c1d}}, how are you?', 'how_are_you'],
    ['Zagre\u0301b', 'zagréb'],
  ])('of %j is %j', (text, plain) => {
    expect(plainHeader(text)).toBe(plain);
  });
});

describe('columnsMeant', () => {
  it.each([
    ['Timestamp', 'date', 1],
    ['Sygnatura czasowa', 'date', 1],
    ['Временска ознака', 'date', 1],
    ['Laiko žyma', 'date', 1],
    ['Start time', 'date', 4],
    ['EndDate', 'date', 2],
    ['Dział', 'department', 1],
    ['Отдел', 'department', 1],
    ['How likely are you to recommend us to a friend?', 'score', 1],
    ['Z jakim prawdopodobieństwem polecisz nas znajomym?', 'score', 1],
    ['Насколько вероятно, что вы порекомендуете нас?', 'score', 1],
    ['Koliko je verovatno da biste nas preporučili?', 'score', 1],
    ['Колико је вероватно да бисте нас препоручили?', 'score', 1],
    ['Kiek tikėtina, kad mus rekomenduotumėte?', 'score', 1],
  ])('%j is %s, choice %i', (header, column, choice) => {
    expect(columnsMeant(header)).toContainEqual({ column, choice });
  });

  it.each(['satisfaction', 'intention', 'Recommended', 'comment on the date'])('%j is none', (header) => {
    expect(columnsMeant(header)).toEqual([]);
  });
});

describe('personal data', () => {
  it.each([
    'Email',
    'RecipientEmail',
    'Adres e-mail',
    'Имя и фамилия',
    'El. paštas',
    'Ime i prezime',
    'Име и презиме',
    'IPAddress',
    'Phone number',
    'Imię i nazwisko pracownika',
    'Nr telefonu (kom.)',
  ])('stands under %j', (header) => {
    expect(isPersonalHeader(header)).toBe(true);
  });

  it.each(['department name', 'Product name', 'file name', 'team', 'location'])(
    'does not under %j',
    (header) => {
      expect(isPersonalHeader(header)).toBe(false);
    },
  );

  it.each([
    'ana@example.test',
    'call ana@example.test',
    '192.0.2.17',
    '+381 64 123 4567',
    '(022) 555-01-99',
    '064 555 1234',
    '2001:db8:0:0:1:0:0:1',
  ])('is %j', (text) => {
    expect(isPersonalText(text)).toBe(true);
  });

  it.each([
    '2026-07-15',
    '15.07.2026 10:22',
    '10',
    '12345',
    '52,000.50',
    '1048302477',
    '3.14',
    'R_2YPOQ602ER1jkf1',
    'Front Desk 24',
  ])('is not %j', (text) => {
    expect(isPersonalText(text)).toBe(false);
  });
});
