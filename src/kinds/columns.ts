import type { Column } from './kind.ts';

/** Columns that several kinds share. */
export const dateColumn: Column = {
  name: 'date',
  header: /^(date|day|timestamp|submitted(_at|_on)?|response_date|submit_date|created_at|start_date)$/,
};
export const departmentColumn: Column = {
  name: 'department',
  header: /^(department|dept|team|unit|location|site)$/,
};
export const respondentColumn: Column = {
  name: 'respondent',
  header: /^(respondent(_id)?|response_id|customer_id|participant(_id)?|employee_id)$/,
};
