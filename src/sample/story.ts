/** The truth that is put into the made-up company, so that what comes out can be held against it. */

export interface Department {
  readonly name: string;
  /** Staff, managers and executives who answer in a wave. */
  readonly staff: number;
  readonly managers: number;
  readonly executives: number;
  /** How far its people's answers lie above or below the company's, in steps of the scale. */
  readonly mood: number;
  /** What is especially good or bad there, by dimension. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** Its share of guests' answers, and how much happier they are. */
  readonly guests: number;
  readonly guestMood: number;
  /** The first wave in which it answers. */
  readonly since: number;
}

export const departments: readonly Department[] = [
  { name: 'Front Desk', staff: 46, managers: 6, executives: 0, mood: 0.35, dimensions: { empowerment: 0.3 }, guests: 32, guestMood: 0.5, since: 0 },
  { name: 'Housekeeping', staff: 72, managers: 7, executives: 0, mood: -0.45, dimensions: { voice: -0.5, cooperation: -0.45 }, guests: 22, guestMood: -0.6, since: 0 },
  { name: 'Food and Beverage', staff: 68, managers: 7, executives: 0, mood: 0, dimensions: { learning: 0.3 }, guests: 26, guestMood: 0.1, since: 0 },
  { name: 'Sales and Events', staff: 30, managers: 5, executives: 0, mood: 0.15, dimensions: { reward: 0.6, standing: -0.3 }, guests: 14, guestMood: 0.3, since: 0 },
  { name: 'Maintenance', staff: 13, managers: 2, executives: 0, mood: -0.15, dimensions: { standing: -0.3 }, guests: 6, guestMood: -0.3, since: 0 },
  { name: 'Head Office', staff: 34, managers: 8, executives: 7, mood: 0.1, dimensions: { definition: 0.4, cooperation: -0.3 }, guests: 0, guestMood: 0, since: 0 },
  { name: 'Spa', staff: 4, managers: 0, executives: 0, mood: 0.2, dimensions: {}, guests: 0, guestMood: 0, since: 1 },
];

export const waves = ['2026-Q1', '2026-Q3'] as const;

/** How each dimension stands, in steps from the middle of the scale, and how it moved to the second wave. */
export const dimensions: Readonly<Record<string, { readonly level: number; readonly change: number }>> = {
  leadership: { level: 0.45, change: 0 },
  definition: { level: 0.85, change: 0.05 },
  goals: { level: 0.6, change: 0.05 },
  reward: { level: -0.05, change: 0 },
  empowerment: { level: 0.5, change: 0 },
  learning: { level: 0.45, change: 0.3 },
  voice: { level: 0.4, change: 0 },
  cooperation: { level: 0.4, change: 0 },
  standing: { level: 0.1, change: 0 },
  constancy: { level: 0.25, change: 0 },
};

/** How much better leaders rate their own conduct than their staff do. */
export const leadersRateThemselves = 1.05;

/** First day, number of months, and guests' mood and number by calendar month (January first): a summer too busy for its staff. */
export const guestYear = { from: '2025-10-01', months: 12 } as const;
export const season: readonly { readonly mood: number; readonly guests: number }[] = [
  { mood: 0.1, guests: 4 },
  { mood: 0.1, guests: 5 },
  { mood: 0.1, guests: 6 },
  { mood: 0.1, guests: 8 },
  { mood: 0.1, guests: 9 },
  { mood: 0, guests: 11 },
  { mood: -0.35, guests: 15 },
  { mood: -0.5, guests: 15 },
  { mood: 0, guests: 10 },
  { mood: 0.2, guests: 7 },
  { mood: 0.2, guests: 5 },
  { mood: 0.1, guests: 5 },
];

export const npsAnswers = 2000;
export const reviewCount = 1000;
