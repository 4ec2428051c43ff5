/** The truth that is put into the made-up company, so that what comes out can be held against it. */

import type { ThemeName } from './review-clauses.ts';

/** Who works there: 404 people. */
export const departments = [
  { name: 'Front Desk', staff: 62, managers: 8, executives: 0 },
  { name: 'Housekeeping', staff: 100, managers: 10, executives: 0 },
  { name: 'Food and Beverage', staff: 95, managers: 10, executives: 0 },
  { name: 'Sales and Events', staff: 39, managers: 6, executives: 0 },
  { name: 'Maintenance', staff: 17, managers: 3, executives: 0 },
  { name: 'Head Office', staff: 32, managers: 9, executives: 9 },
  { name: 'Spa', staff: 4, managers: 0, executives: 0 },
] as const;
export type DepartmentName = (typeof departments)[number]['name'];

export interface Wave {
  readonly period: string;
  /** How many people answer. */
  readonly answering: Readonly<Partial<Record<DepartmentName, number>>>;
  /** What has moved, by dimension, in steps of the answer scale. */
  readonly change: Readonly<Record<string, number>>;
}

export const waves: readonly Wave[] = [
  {
    period: '2026-Q1',
    answering: {
      'Front Desk': 55,
      Housekeeping: 73,
      'Food and Beverage': 76,
      'Sales and Events': 35,
      Maintenance: 14,
      'Head Office': 43,
    },
    change: {},
  },
  {
    period: '2026-Q3',
    answering: {
      'Front Desk': 58,
      Housekeeping: 70,
      'Food and Beverage': 78,
      'Sales and Events': 37,
      Maintenance: 14,
      'Head Office': 44,
      Spa: 4,
    },
    change: { learning: 0.3, definition: 0.05, goals: 0.05 },
  },
];

/** Of a year of quarters: two houses of that size, and in each quarter 400 people who answer, drawn anew. */
export const quarterly = {
  houses: 2,
  answering: {
    'Front Desk': 70,
    Housekeeping: 106,
    'Food and Beverage': 104,
    'Sales and Events': 46,
    Maintenance: 20,
    'Head Office': 50,
    Spa: 4,
  },
} as const;

/** How many steps of the answer scale the opinions on a dimension must fall to be worth half a level less, as they stand. */
export const halfLevel: Readonly<Record<string, number>> = {
  leadership: 0.25,
  definition: 0.23,
  goals: 0.25,
  reward: 0.27,
  empowerment: 0.23,
  learning: 0.25,
  voice: 0.27,
  cooperation: 0.27,
  standing: 0.27,
  constancy: 0.25,
};

/** Where the company stands on each dimension, in steps above the middle of the answer scale. */
export const dimensionLevels: Readonly<Record<string, number>> = {
  leadership: 0.65,
  definition: 0.85,
  goals: 0.5,
  reward: 0,
  empowerment: 0.45,
  learning: 0.3,
  voice: 0.35,
  cooperation: 0.4,
  standing: 0.05,
  constancy: 0.2,
};

/** Practices that lie beside their dimension. */
export const practiceShifts: Readonly<Record<string, number>> = {
  'managers-model-service': 0.1,
  'committed-leadership': -0.2,
  'culture-clear-to-all': -0.2,
  'outside-in-metrics': -0.15,
  'goal-for-everyone': 0.15,
  'service-in-pay': -0.15,
  'achievement-rewarded': 0.3,
  'bounded-autonomy': -0.1,
  'training-provided': 0.2,
  'training-that-works': -0.2,
  'skip-level-listening': -0.35,
  'open-communication': 0.2,
  'service-career': -0.15,
  'every-week': -0.3,
};

interface Shifts {
  readonly everything: number;
  readonly [dimension: string]: number;
}

/** How departments differ from the company: on everything, and on a dimension besides. */
export const departmentShifts: Record<DepartmentName, Shifts> = {
  'Front Desk': { everything: 0.4, empowerment: 0.25 },
  Housekeeping: { everything: -0.3, voice: -0.35, cooperation: -0.4 },
  'Food and Beverage': { everything: 0, learning: 0.25 },
  'Sales and Events': { everything: 0.05, reward: 0.5, standing: -0.3 },
  Maintenance: { everything: -0.25, standing: -0.3 },
  'Head Office': { everything: 0.1, definition: 0.35, cooperation: -0.3 },
  Spa: { everything: 0.2 },
};

/** The higher people sit, the rosier they see it. */
export const levelShifts = { staff: 0, manager: 0.1, executive: 0.3 } as const;
export type Level = keyof typeof levelShifts;

/** How much better leaders rate their own conduct than their staff do, by practice. */
export const leadersOfThemselves: Readonly<Record<string, number>> = {
  'managers-model-service': 1.2,
  'deeds-match-words': 0.9,
  'committed-leadership': 1.15,
};

/** Customers whom the company has chosen to put first, and others; how many people know, at the desk and behind it. */
export const segments = {
  focus: ['Guests who return', 'Wedding parties'],
  other: ['Bus tours', 'Conference organisers'],
} as const;
export const knowing = { segment: 0.62, rating: { staff: 0.3, manager: 0.55, executive: 0.8 } } as const;

/** Deviations: between people, between the practices as one person sees them, between wordings, and of chance. */
export const spread = { person: 0.55, practice: 0.35, wording: 0.15, chance: 0.75 } as const;

/** Shares of answers left empty, and filled with NA. */
export const skipped = { empty: 0.02, na: 0.00015 } as const;

interface GuestsOf {
  readonly department: DepartmentName;
  /** Its share of guests' answers. */
  readonly share: number;
  /** How content its guests are beside the average, in deviations. */
  readonly mood: number;
  readonly themes: readonly ThemeName[];
}

export const guests: readonly GuestsOf[] = [
  { department: 'Front Desk', share: 32, mood: 0.45, themes: ['arrival', 'desks', 'decisions'] },
  { department: 'Housekeeping', share: 22, mood: -0.6, themes: ['room', 'desks', 'kindness'] },
  { department: 'Food and Beverage', share: 26, mood: 0.1, themes: ['food', 'kindness', 'decisions'] },
  { department: 'Sales and Events', share: 14, mood: 0.25, themes: ['events', 'price', 'desks'] },
  { department: 'Maintenance', share: 6, mood: -0.3, themes: ['repairs', 'quiet', 'decisions'] },
];

/** The guests' year: a summer too busy for its staff, and a winter with few guests. */
export const guestMonths = [
  { month: '2025-10', share: 8, mood: 0.15 },
  { month: '2025-11', share: 6, mood: 0.1 },
  { month: '2025-12', share: 5, mood: 0.1 },
  { month: '2026-01', share: 4, mood: 0.05 },
  { month: '2026-02', share: 5, mood: 0.1 },
  { month: '2026-03', share: 6, mood: 0.1 },
  { month: '2026-04', share: 8, mood: 0.1 },
  { month: '2026-05', share: 9, mood: 0.1 },
  { month: '2026-06', share: 11, mood: 0.05 },
  { month: '2026-07', share: 14, mood: -0.2 },
  { month: '2026-08', share: 14, mood: -0.3 },
  { month: '2026-09', share: 10, mood: 0.1 },
] as const;

export const npsAnswers = 2000;
export const reviewCount = 1000;

/** Rows that no careful export would hold, counted from 0: customers' files are never clean. */
export const blemishes: Record<'scoreMissing' | 'scoreOfEleven' | 'ratingInLetters', readonly number[]> = {
  scoreMissing: [212, 508, 871, 1203, 1544, 1890],
  scoreOfEleven: [467, 1098, 1721],
  ratingInLetters: [512],
};
