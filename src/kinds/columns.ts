import type { Column } from './kind.ts';

/** Columns that several kinds share. */
export const dateColumn: Column = {
  name: 'date',
  header:
    /^(date|day|timestamp|submitted(_at|_on)?|response_date|submit_?date|date_submitted|created_at|start_?date|date_started|datestamp|date_last_action)$/,
  giving: /^(created_at|start_?date|date_started|datestamp|date_last_action)$/,
};
export const periodColumn: Column = {
  name: 'period',
  header: /^(period|wave|quarter|half_year|year|survey_wave|review_period)$/,
};
export const departmentColumn: Column = {
  name: 'department',
  header: /^(department|dept|team|unit|location|site)$/,
};
export const levelColumn: Column = {
  name: 'level',
  header: /^(level|role_level|position_level|seniority)$/,
};
export const functionColumn: Column = { name: 'function', header: /^(function|job_function|job_family)$/ };
export const respondentColumn: Column = {
  name: 'respondent',
  header: /^(respondent(_id)?|response_id|customer_id|participant(_id)?|employee_id)$/,
};
