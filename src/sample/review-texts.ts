import type { Random } from './random.ts';

interface Theme {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** What guests write about, in clauses that can be joined; every theme has two sides. */
const themes: readonly Theme[] = [
  {
    good: ['check-in took two minutes', 'we were given our keys at once', 'nobody had to wait at the desk', 'our room was ready early'],
    bad: ['we waited forty minutes to check in', 'the queue at the desk did not move', 'our room was not ready until the evening', 'we stood in line twice for one key'],
  },
  {
    good: ['the room was spotless', 'fresh towels every day without asking', 'the bathroom shone', 'the bed was made beautifully'],
    bad: ['the bathroom had not been cleaned', 'there was dust under the bed', 'nobody changed the towels', 'hair in the shower on the first day'],
  },
  {
    good: ['everyone we asked knew the answer', 'one person took care of everything', 'the desk called the kitchen for us and it was settled', 'they had talked to each other before we arrived'],
    bad: ['we were sent from one desk to another', 'the kitchen said to ask reception and reception said to ask the kitchen', 'I told the same story to four people', 'nobody felt responsible'],
  },
  {
    good: ['the staff were warm and attentive', 'a cleaner stopped to help us with the pram', 'the porter remembered us from last year', 'people here smile and mean it'],
    bad: ['the staff seemed tired and short with us', 'nobody looked up when we came in', 'we felt like a nuisance', 'the waiter sighed when we asked'],
  },
  {
    good: ['the night clerk swapped our room on the spot', 'they decided there and then not to charge us', 'a broken lamp was fixed while we had breakfast', 'the mistake was put right before we could complain'],
    bad: ['the clerk had to ask a manager for every little thing', 'nobody was allowed to change the booking', 'we were told to write an e-mail about a broken shower', 'only the manager could decide and the manager was away'],
  },
  {
    good: ['breakfast was generous and fresh', 'the fish in the restaurant was excellent', 'great coffee', 'they cooked something special for our son'],
    bad: ['breakfast was cold', 'the buffet was empty by nine', 'dinner took an hour and a half', 'the coffee machine was broken all week'],
  },
  {
    good: ['quiet rooms with a view of the water', 'we slept well', 'thick curtains and a silent air conditioning'],
    bad: ['the music from the bar went on until two', 'we heard every lift', 'the air conditioning rattled all night'],
  },
  {
    good: ['good value', 'fair prices for the season', 'worth every coin'],
    bad: ['far too expensive for what you get', 'parking was charged twice', 'the minibar prices are a joke'],
  },
  {
    good: ['our wedding party was organised perfectly', 'the events team thought of everything', 'the meeting room was set up exactly as we had asked'],
    bad: ['the projector did not work and nobody came', 'the seating plan for our event was lost', 'lunch for our conference came late'],
  },
];

const openings = ['', '', '', 'Second stay: ', 'Short trip. ', 'Family holiday. ', 'Business stay: ', 'Came for a weekend. '];
const links = ['. ', ', and ', '; ', '. Also, ', '.\n'];
const goodEnds = ['.', '. We will be back.', '. Thank you!', '. Recommended.'];
const badEnds = ['.', '. A pity.', '. Not again.', '. It could be so good.'];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A guest's text that agrees with the rating, 1–5: middling ones hold something of both sides; one in eight says nothing. */
export const reviewText = (random: Random, rating: number): string => {
  if (random.next() < 0.125) return '';
  const first = random.below(themes.length);
  const clauses = [0, 1 + random.below(3), 4 + random.below(3)].slice(0, 1 + random.below(3)).map((offset) => {
    const theme = themes[(first + offset) % themes.length];
    const isGood = random.next() < (rating - 1) / 4 + (rating >= 4 ? 0.1 : rating <= 2 ? -0.1 : 0);
    return theme === undefined ? '' : random.pick(isGood ? theme.good : theme.bad);
  });
  const link = random.pick(links);
  const joined = clauses.map((clause, index) => (index === 0 || link.trimEnd().endsWith('.') ? capital(clause) : clause)).join(link);
  return random.pick(openings) + joined + random.pick(rating >= 4 ? goodEnds : badEnds);
};
