import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../src/assessment/document.ts';
import { renderXlsx } from '../../src/reports/xlsx.ts';
import { readXml } from '../checks/read-xml.ts';
import { editionOf, figuresOf, npsOnlyAssessment, richAssessment } from './fixture.ts';
import { readZip } from './read-zip.ts';

const archiveOf = async (assessment: Assessment): Promise<Buffer> =>
  Buffer.from(await renderXlsx(editionOf(assessment)));

/** A cell as a spreadsheet takes it: a number, or a text that is shared. */
type Value = number | string;

const columnOf = (address: string): number =>
  [...address.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The sheets by name, each as its rows. */
const sheetsOf = async (assessment: Assessment): Promise<Map<string, (Value | undefined)[][]>> => {
  const files = readZip(await archiveOf(assessment));
  const read = (name: string) => readXml(files.get(name) ?? '');
  const texts = read('xl/sharedStrings.xml').children.map(({ children }) =>
    children.map(({ text }) => text).join(''),
  );
  const names = read('xl/workbook.xml')
    .children.find(({ name }) => name === 'sheets')
    ?.children.map(({ attributes }) => attributes.name ?? '');
  return new Map(
    (names ?? []).map((name, index) => {
      const data = read(`xl/worksheets/sheet${index + 1}.xml`).children.find(
        (one) => one.name === 'sheetData',
      );
      const rows = (data?.children ?? []).map((row) => {
        const cells: (Value | undefined)[] = [];
        for (const { attributes, children } of row.children) {
          const value = Number(children.find((one) => one.name === 'v')?.text);
          cells[columnOf(attributes.r ?? '')] = attributes.t === 's' ? texts[value] : value;
        }
        return cells;
      });
      return [name, rows];
    }),
  );
};

afterEach(() => {
  vi.useRealTimers();
});

describe('report.xlsx', () => {
  const assessment = richAssessment();

  it('has its sheets in order, each with a header and as many rows as there are things', async () => {
    const sheets = await sheetsOf(assessment);
    expect([...sheets.keys()]).toEqual([
      'Summary',
      'Dimensions',
      'Practices',
      'Rules',
      'Items',
      'Departments',
      'Customers',
      'Changes',
      'Notes',
    ]);
    const rows = (name: string): number => (sheets.get(name)?.length ?? 0) - 1;
    expect(rows('Dimensions')).toBe(assessment.dimensions.length);
    expect(rows('Practices')).toBe(assessment.practices.length);
    expect(rows('Rules')).toBe(assessment.practices.flatMap(({ rules }) => rules).length);
    expect(rows('Items')).toBe(assessment.items.length);
    expect(rows('Departments')).toBe(assessment.units.length * (assessment.dimensions.length + 4));
    expect(rows('Changes')).toBe(assessment.conclusions.changes.flatMap(({ changes }) => changes).length);
    for (const [name, [header = []]] of sheets) {
      expect(
        header.every((cell) => typeof cell === 'string' && cell !== ''),
        name,
      ).toBe(true);
      expect(new Set(header).size, name).toBe(header.length);
    }
  });

  it.each(['Summary', 'Dimensions', 'Practices', 'Rules', 'Items', 'Departments', 'Customers'])(
    '%s: each row has the numbers of the figure that it names, or the reason',
    async (name) => {
      const [header = [], ...rows] = (await sheetsOf(assessment)).get(name) ?? [];
      const at = (...names: string[]): number => header.findIndex((cell) => names.includes(String(cell)));
      const [value, low, high, n, reason, id] = [
        at('Value', 'Score'),
        at('From (95 %)'),
        at('To (95 %)'),
        at('n'),
        at('Why there is none'),
        at('Id'),
      ];
      const figures = figuresOf(assessment);
      const named = rows.filter((row) => row[id] !== undefined && row[id] !== 'stage');
      expect(named.length).toBeGreaterThan(2);
      for (const row of named) {
        const found = figures.get(String(row[id]));
        expect(found, String(row[id])).toBeDefined();
        if (found?.status === 'measured') {
          expect([row[value], row[low], row[high]]).toEqual([found.value, found.low, found.high]);
          if ('n' in found && n >= 0) expect(row[n]).toBe(found.n);
          expect(row[reason]).toBeUndefined();
        } else {
          expect([row[value], row[low], row[high]]).toEqual([undefined, undefined, undefined]);
          expect(row[reason]).toMatch(/\w/);
        }
      }
    },
  );

  it('says in its notes what it cannot tell, and what made it', async () => {
    const notes = (await sheetsOf(assessment)).get('Notes')?.map(([about]) => about);
    expect(notes).toContain('What this cannot tell you');
    expect(notes).toContain('Made with');
    expect(notes).toContain('Privacy');
  });

  it('is the same bytes whenever it is written, dated by the day of its data', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-01T10:00:00Z') });
    const first = await archiveOf(richAssessment());
    vi.setSystemTime(new Date('2031-03-04T05:06:08Z'));
    expect((await archiveOf(richAssessment())).equals(first)).toBe(true);
    const [year, month, day] = (assessment.asOf ?? '').split('-').map(Number);
    expect(first.readUInt32LE(10)).toBe(
      ((((year ?? 0) - 1980) << 9) | ((month ?? 0) << 5) | (day ?? 0)) * 65536,
    );
  });

  it('is whole where there is little in it', async () => {
    const sheets = await sheetsOf(npsOnlyAssessment());
    expect(sheets.size).toBe(9);
    expect(sheets.get('Departments')).toHaveLength(1);
    expect(sheets.get('Customers')?.[1]?.[2]).toBe(20.1);
  });
});

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  "=cmd|' /C calc'!A0",
  '</t><f>1+1</f>',
  '\u0001=1',
  'Кухня',
  'Łódź',
])('a department called %j is a text and no formula', async (name) => {
  const assessment = richAssessment({ units: [name, 'Spa'] });
  const files = readZip(await archiveOf(assessment));
  for (const [file, text] of files) {
    expect(text, file).not.toMatch(/<f[ >]/);
    readXml(text);
  }
  const departments = (await sheetsOf(assessment)).get('Departments')?.map(([label]) => label);
  expect(departments).toContain(name.replace('\u0001', ''));
});
