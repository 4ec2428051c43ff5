/** What one person of a team says of a team's service; from = to is a self-rating. */
export interface Rating {
  /** First and last day of the date or period, YYYY-MM-DD; both '' where undated. */
  readonly day: string;
  readonly until: string;
  readonly from: string;
  readonly to: string;
  /** In tenths of the scale's steps. */
  readonly rating: number;
  /** Whether an improvement was agreed on; '' where that is not recorded. */
  readonly agreed: 'yes' | 'no' | '';
  /** Never leaves the tally; '' where the file does not name them. */
  readonly respondent: string;
}

export const activityNames = [
  'recognition',
  'compliment',
  'leader_thanks',
  'skip_level',
  'customer_contact',
  'training',
  'idea',
  'workshop',
  'story',
  'good_practice',
  'message',
  'metric_review',
] as const;
export type ActivityName = (typeof activityNames)[number];

/** One dated thing that was done; texts are '' and numbers null where the file does not say. */
export interface Deed {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly activity: ActivityName;
  /** Who did it, a pseudonym; never leaves the tally. */
  readonly by: string;
  readonly level: 'staff' | 'manager' | 'executive' | '';
  readonly department: string;
  readonly function: string;
  readonly forDepartment: string;
  readonly forFunction: string;
  readonly participants: number | null;
  /** How long it took, in tenths of an hour. */
  readonly hours: number | null;
  /** What it was worth, in hundredths. */
  readonly value: number | null;
  readonly metric: 'customer' | 'inside' | '';
  /** What it was about; never leaves the tally. */
  readonly subject: string;
  readonly answeredAt: string;
  /** What came of it, as far as the words say whether it worked. */
  readonly outcome: 'worked' | 'failed' | 'stated' | '';
}
