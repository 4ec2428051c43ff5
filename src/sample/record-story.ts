/** The truth that is put into the made-up company's records: appraisals, internal ratings, activities. */

import type { DepartmentName } from './story.ts';

interface RecordsOf {
  readonly function: string;
  /** Whether its people work with guests. */
  readonly facing: boolean;
  /** Shares of its people who have a goal for customers, and whose pay depends on it. */
  readonly goal: number;
  readonly servicePay: number;
  /** Pay beside that of the level. */
  readonly pay: number;
  readonly coached: number;
  readonly promoted: number;
}

export const records: Readonly<Record<DepartmentName, RecordsOf>> = {
  'Front Desk': {
    function: 'service',
    facing: true,
    goal: 0.85,
    servicePay: 0.25,
    pay: 0.88,
    coached: 0.5,
    promoted: 0.04,
  },
  Housekeeping: {
    function: 'operations',
    facing: true,
    goal: 0.3,
    servicePay: 0.04,
    pay: 0.9,
    coached: 0.15,
    promoted: 0.05,
  },
  'Food and Beverage': {
    function: 'service',
    facing: true,
    goal: 0.65,
    servicePay: 0.1,
    pay: 0.86,
    coached: 0.35,
    promoted: 0.04,
  },
  'Sales and Events': {
    function: 'sales',
    facing: true,
    goal: 0.8,
    servicePay: 0.4,
    pay: 1.25,
    coached: 0.5,
    promoted: 0.14,
  },
  Maintenance: {
    function: 'operations',
    facing: false,
    goal: 0.25,
    servicePay: 0.05,
    pay: 1,
    coached: 0.2,
    promoted: 0.05,
  },
  'Head Office': {
    function: 'administration',
    facing: false,
    goal: 0.45,
    servicePay: 0.1,
    pay: 1.1,
    coached: 0.4,
    promoted: 0.1,
  },
  Spa: {
    function: 'service',
    facing: true,
    goal: 0.9,
    servicePay: 0.2,
    pay: 0.9,
    coached: 0.4,
    promoted: 0,
  },
};

export const appraised = {
  period: '2026-H1',
  /** Shares: of people who were appraised, of goals with a measure and with a date, of people assessed and with a plan. */
  share: 0.93,
  measure: 0.72,
  due: 0.66,
  competency: 0.52,
  plan: 0.34,
  /** Of leaders, those whose reward hangs on customers. */
  leaderWeight: 0.4,
  /** Full-time pay a year. */
  pay: { staff: 27_000, manager: 41_000, executive: 88_000 },
  /** How much of a deviation in attainment shows in pay. */
  follows: 0.012,
} as const;

export const goalTexts = [
  'Answer every guest within five minutes',
  'Lift the rating for cleanliness by two tenths',
  'Settle complaints on the day they are made',
  'Call each returning guest before arrival',
  'No room handed over late in high season',
  'Take one idea of guests into the menu each month',
] as const;

/** What teams say of each other's service, in steps beside the usual rating; the first is rated by the second. */
export const internalShifts: Readonly<Partial<Record<DepartmentName, Readonly<Record<string, number>>>>> = {
  Housekeeping: { 'Front Desk': -0.9, 'Sales and Events': -0.5 },
  Maintenance: { Housekeeping: -0.6, 'Food and Beverage': -0.4 },
  'Head Office': { Housekeeping: -0.7, Maintenance: -0.6 },
  'Front Desk': { Housekeeping: 0.3 },
};
export const internalUsual = { rating: 3.5, own: 4.5, agreed: 0.2 } as const;

/** The hotel's week for its guests. */
export const guestWeek = { from: '2026-05-18', days: 5 } as const;

export const subjectsOfTraining = [
  { name: 'Complaint handling', outcome: 'effective' },
  { name: 'Reservation system', outcome: '' },
  { name: 'Allergens', outcome: 'effective' },
  { name: 'Upselling', outcome: 'ineffective' },
  { name: 'Room inspection', outcome: '' },
  { name: 'Wine service', outcome: '' },
  { name: 'Writing to guests', outcome: '' },
  { name: 'First aid', outcome: '' },
] as const;
