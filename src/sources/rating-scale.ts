import type { Scale } from '../statistics/mean.ts';
import type { Intake } from './intake.ts';
import { spanOf } from './span.ts';

/** All files of one scale: how many rows they hold and the days that they span. */
interface Scaled {
  readonly scale: Scale | null;
  rows: number;
  /** '' where a file is undated, so that it lies after nothing and nothing after it. */
  from: string;
  to: string;
}

const latest = '9999-12-31';

/** The scales of some files, that of the most rows first, then by the scale itself. */
const scalesOf = (intakes: readonly Intake[]): Scaled[] => {
  const found = new Map<string, Scaled>();
  for (const { reading, account } of intakes) {
    const { scale } = reading;
    const key = JSON.stringify([scale?.min, scale?.max]);
    const span = spanOf(reading);
    const [from, to] = span === 'undated' ? ['', latest] : [span.from, span.to];
    const known = found.get(key);
    if (known === undefined) found.set(key, { scale, rows: account.rows.scored, from, to });
    else {
      known.rows += account.rows.scored;
      known.from = from < known.from ? from : known.from;
      known.to = to > known.to ? to : known.to;
    }
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.rows - one.rows || (a < b ? -1 : 1))
    .map(([, scaled]) => scaled);
};

/**
 * The scale on which ratings are pooled: that of the most rows, unless another one begins after all of them, which then is the scale
 * of today; null without ratings.
 */
export const ratingScale = (intakes: readonly Intake[], kind: 'reviews' | 'internal'): Scale | null => {
  const [most, ...others] = scalesOf(intakes.filter(({ reading }) => reading.kind === kind));
  if (most === undefined) return null;
  return others.reduce((now, other) => (other.from > now.to ? other : now), most).scale;
};
