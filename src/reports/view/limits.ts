import { KindId } from '../../assessment/document.ts';
import { isMeasured } from '../../assessment/figure.ts';
import type { Desk } from './shown.ts';

/** What a reader must not take from this report. */
export const limitsView = (desk: Desk) => {
  const { published, model, say } = desk;
  const { practices, inputs, disclosure, units } = published;
  const present = new Set(inputs.map(({ kind }) => kind));
  const unmeasured = practices.flatMap(({ id, score }) => {
    const practice = model.practices.find((one) => one.id === id);
    if (isMeasured(score) || practice === undefined) return [];
    return [{ name: desk.words(practice.name), score: desk.score(score) }];
  });
  const opinion = practices.filter(({ evidence }) => evidence === 'opinion').length;
  const missing = KindId.options.filter((kind) => !present.has(kind));
  const withheldUnits = units.filter(
    ({ people }) => people.status === 'unmeasured' && people.reason === 'withheld',
  ).length;
  return {
    unmeasured,
    sentences: [
      ...(missing.length > 0
        ? [
            say('report.limits.missing', {
              kinds: desk.format.list(missing.map((kind) => say(`kind.${kind}`))),
            }),
          ]
        : []),
      ...(opinion > 0 ? [say('report.limits.opinion', { count: opinion })] : []),
      ...(published.asOf === null ? [say('report.limits.undated')] : []),
      ...(withheldUnits > 0
        ? [say('report.limits.withheld-units', { count: withheldUnits, minimum: disclosure.minimumGroup })]
        : []),
      ...(present.has('survey') ? [say('report.limits.response')] : []),
      say('report.limits.intervals'),
      say('report.limits.cause'),
    ],
  };
};
