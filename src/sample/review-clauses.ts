export interface Theme {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** What guests write about, in clauses that can be joined; every theme has two sides. */
export const themes = {
  arrival: {
    good: [
      'check-in took two minutes',
      'we were given our keys at once',
      'nobody had to wait at the desk, even on a full weekend',
      'our room was ready early and they rang to tell us',
      'arriving late at night was no trouble at all',
      'checking out was as quick as checking in',
    ],
    bad: [
      'we waited forty minutes to check in',
      'the queue at the desk did not move',
      'our room was not ready until the evening',
      'we stood in line twice for one key',
      'there was one person at the desk for a whole coach of guests',
      'the key stopped working every night, and every night we queued again',
    ],
  },
  room: {
    good: [
      'the room was spotless',
      'fresh towels came every day without asking',
      'the bathroom shone',
      'the bed was made beautifully',
      'the room smelled of clean linen, not of spray',
      'they had even dusted the lamps',
    ],
    bad: [
      'the bathroom had not been cleaned',
      'there was dust under the bed',
      'nobody changed the towels',
      'we found hair in the shower on the first day',
      'the room was made up at five in the afternoon, if at all',
      'the cups from the guests before us were still on the table',
      'the sheets had stains and the carpet felt damp',
    ],
  },
  desks: {
    good: [
      'everyone we asked knew the answer',
      'one person took care of everything',
      'the desk called the kitchen for us and it was settled',
      'they had clearly talked to each other before we arrived',
      'our wish was written down once, and every shift knew of it',
    ],
    bad: [
      'we were sent from one desk to another',
      'the kitchen said to ask reception and reception said to ask the kitchen',
      'I told the same story to four people',
      'nobody felt responsible',
      'the answer everywhere was "that is not my department"',
      'housekeeping had no idea what reception had promised us',
    ],
  },
  kindness: {
    good: [
      'the staff were warm and attentive',
      'a cleaner stopped to help us with the pram',
      'the porter remembered us from last year',
      'people here smile and mean it',
      'the waitress drew our daughter a map of the harbour',
      'someone left a card on our anniversary, which we had only mentioned in passing',
    ],
    bad: [
      'the staff seemed tired and short with us',
      'nobody looked up when we came in',
      'we felt like a nuisance',
      'the waiter sighed when we asked',
      'we were told "you should have read the sign"',
      'the people were rushed off their feet, and it showed',
    ],
  },
  decisions: {
    good: [
      'the night clerk swapped our room on the spot',
      'they decided there and then not to charge us',
      'the mistake was put right before we could complain',
      'the waiter took the dish off the bill without asking anybody',
      'when our flight was cancelled, they simply gave us a late check-out',
    ],
    bad: [
      'the clerk had to ask a manager for every little thing',
      'nobody was allowed to change the booking',
      'we were told to put our complaint in writing',
      'only the manager could decide, and the manager was away',
      'they agreed that it was their mistake and still could not refund us',
      'all we heard was "the system does not let me"',
    ],
  },
  repairs: {
    good: [
      'a broken lamp was fixed while we had breakfast',
      'the shower was repaired within the hour',
      'the lift, the heating, the windows: everything simply worked',
      'someone came at once about the dripping tap and wiped the floor after',
    ],
    bad: [
      'the shower ran cold for three days',
      'we reported the broken blind twice and nobody came',
      'the lift was out of order, with luggage and a grandmother',
      'the heating could not be turned down',
      'the socket by the bed hung out of the wall',
    ],
  },
  food: {
    good: [
      'breakfast was generous and fresh',
      'the fish in the restaurant was excellent',
      'the coffee alone is a reason to come',
      'they cooked something special for our son, who cannot eat gluten',
      'dinner on the terrace was the best evening of our trip',
    ],
    bad: [
      'breakfast was cold',
      'the buffet was empty by nine and nobody filled it',
      'dinner took an hour and a half',
      'the coffee machine was broken all week',
      'our order came wrong, then late, then wrong again',
      'tables stood uncleared while people queued for them',
    ],
  },
  quiet: {
    good: [
      'the rooms are quiet, with a view of the water',
      'we slept well',
      'thick curtains and a silent air conditioning gave us the best sleep in months',
      'you hear the sea and nothing else',
    ],
    bad: [
      'the music from the bar went on until two',
      'we heard every lift',
      'the air conditioning rattled all night',
      'the walls are so thin that we know our neighbours now',
    ],
  },
  price: {
    good: [
      'it is good value',
      'the prices are fair for the season',
      'it was worth every coin',
      'there was nothing on the bill that we had not been told of',
    ],
    bad: [
      'it is far too expensive for what you get',
      'parking was charged twice',
      'the minibar prices are a joke',
      'a "resort fee" appeared on the bill that nobody could explain',
    ],
  },
  events: {
    good: [
      'our wedding party was organised perfectly',
      'the events team thought of everything',
      'the meeting room was set up exactly as we had asked',
      'when more guests came than planned, there were chairs and plates in minutes',
      'one contact looked after our conference from the first call to the last coffee',
    ],
    bad: [
      'the projector did not work and nobody came',
      'the seating plan for our event was lost',
      'lunch for our conference came late',
      'what sales had promised us, the banquet team had never heard of',
      'half of our group had no rooms when we arrived',
    ],
  },
} as const satisfies Record<string, Theme>;
export type ThemeName = keyof typeof themes;

/** Who was there and why; most say nothing of it. */
export const openings = [
  'Our second stay.',
  'A short trip.',
  'Stayed here with friends.',
  'First time in this hotel.',
  'Came for a weekend.',
  'Three nights by the harbour.',
  'Booked on a recommendation.',
  'We come every year.',
  'Stopped here on the way north.',
];

/** Between clauses of one mind, and between clauses that pull apart. */
export const links = {
  same: ['. ', ', and ', '; ', '. Also, ', '. '],
  other: [', but ', '. Still, ', '; then again, ', ', although '],
};

export const endings = {
  good: ['We will be back.', 'Thank you!', 'Recommended.', 'A lovely place.', 'Keep it up.'],
  mixed: ['A mixed stay.', 'It depends on whom you meet.', 'Decent, no more.', 'Could be so good.'],
  bad: [
    'A pity.',
    'Not again.',
    'We expected more.',
    'Never had this elsewhere.',
    'Please do something about it.',
  ],
};
