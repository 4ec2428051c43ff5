import { describe, expect, it } from 'vitest';
import { findHeader } from '../../src/sources/header.ts';

const isKnown = (cell: string): boolean => ['score', 'date', 'EndDate', 'ResponseID'].includes(cell);
const header = (...rows: readonly (readonly string[])[]) =>
  findHeader(
    rows.map((cells, index) => ({ cells, line: index + 1 })),
    isKnown,
  );

describe('findHeader', () => {
  it('takes the first row where nothing speaks against it', () => {
    expect(header(['a', 'b'], ['1', '2'])).toEqual({
      line: 1,
      rows: 1,
      above: 0,
      headings: [
        { shown: 'a', names: ['a'] },
        { shown: 'b', names: ['b'] },
      ],
    });
  });

  it('passes over titles and facts about the export', () => {
    const found = header(
      ['Report', '', ''],
      ['Exported', '2026-07-01', ''],
      ['id', 'score', 'x'],
      ['1', '9', 'y'],
    );
    expect(found).toMatchObject({ line: 3, above: 2, rows: 1 });
    expect(header(['This is a title row', '', ''], ['Foo', 'Bar', 'Baz'], ['1', '2', '3'])).toMatchObject({
      line: 2,
    });
  });

  it('reads codes with their questions below, and import ids below those', () => {
    const ids = ['{"ImportId":"QID1"}', '{"ImportId":"endDate"}'];
    expect(header(['Q1', 'EndDate'], ['How likely?', 'Enddatum'], ids, ['9', '2026-01-01'])).toMatchObject({
      rows: 3,
      headings: [{ names: ['Q1', 'How likely?'] }, { names: ['EndDate', 'Enddatum'] }],
    });
    expect(
      header(['V1', 'V2', 'Q1'], ['ResponseID', 'EndDate', 'How likely?'], ['R_1', '2026-01-01', '9']),
    ).toMatchObject({
      rows: 2,
      headings: [{ shown: 'V1' }, { names: ['V2', 'EndDate'] }, { names: ['Q1', 'How likely?'] }],
    });
  });

  it('reads questions with the rows of their grid below', () => {
    const found = header(
      ['Respondent ID', 'How likely?', 'Please rate', '', 'Comment'],
      ['', 'Response', 'Speed', 'Help', 'Open-Ended Response'],
      ['1', '9', '4', '5', ''],
    );
    expect(found).toMatchObject({
      rows: 2,
      headings: [
        { names: ['Respondent ID'] },
        { names: ['How likely?'] },
        { names: ['Please rate [Speed]', 'Speed'] },
        { names: ['Please rate [Help]', 'Help'] },
        { names: ['Comment'] },
      ],
    });
  });

  it('does not take a first answer for a second header', () => {
    expect(header(['score', 'date'], ['9', '2026-01-01'], ['', ''])).toMatchObject({ rows: 1 });
    expect(header(['id', 'Q1', 'Q2'], ['', '5', '4'])).toMatchObject({ rows: 1 });
  });
});
