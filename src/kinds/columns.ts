import type { Column } from './kind.ts';

/** Columns that several kinds share. */
export const dateColumn: Column = { name: 'date', holdsDays: true };
export const periodColumn: Column = { name: 'period' };
export const departmentColumn: Column = { name: 'department' };
export const levelColumn: Column = { name: 'level' };
export const functionColumn: Column = { name: 'function' };
export const respondentColumn: Column = { name: 'respondent' };
/** The id of an answer and not of a person: survey tools number them anew in every survey. */
export const responseColumn: Column = { name: 'response' };
/** How long an answer took, in seconds. */
export const durationColumn: Column = { name: 'duration' };
