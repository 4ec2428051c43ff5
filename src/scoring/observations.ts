import type { Figure } from '../assessment/figure.ts';
import { deedsOf } from './deeds.ts';
import { figure } from './figures.ts';
import type { Evidence } from './measures/measure.ts';

/** Subjects of training that were judged to have failed and were run again afterwards. */
const trainingRerun = (evidence: Evidence): Figure => {
  const id = 'observation.training-rerun';
  const found = deedsOf(evidence, ['training']);
  if (typeof found === 'string') return figure(id, found);
  const failed = found.deeds.filter(({ outcome, subject }) => outcome === 'failed' && subject !== '');
  const again = new Set(
    failed.flatMap(({ subject, day }) =>
      found.deeds.some((deed) => deed.subject === subject && deed.day > day) ? [subject] : [],
    ),
  );
  const n = again.size;
  return figure(id, {
    estimate: { value: n, low: n, high: n, se: 0, n },
    unit: 'count',
    window: found.window,
  });
};

/** Figures that no rule asks for and findings speak of. */
export const observe = (evidence: Evidence): Figure[] => [trainingRerun(evidence)];
