import type { Column } from './kind.ts';

/** Columns that several kinds share. */
export const dateColumn: Column = { name: 'date', holdsDays: true };
export const periodColumn: Column = { name: 'period' };
export const departmentColumn: Column = { name: 'department' };
export const levelColumn: Column = { name: 'level' };
export const functionColumn: Column = { name: 'function' };
export const respondentColumn: Column = { name: 'respondent' };
