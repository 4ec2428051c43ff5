import type {
  Agreement,
  Attribute,
  BreakdownGroup,
  Difference,
  DimensionMean,
} from '../assessment/breakdown.ts';
import type { Assessment } from '../assessment/document.ts';
import { isMeasured } from '../assessment/figure.ts';
import type { Say } from '../locales/words.ts';
import type { BreakdownId } from './breakdown-id.ts';
import type { Library } from './library.ts';
import type { Names } from './names.ts';

type Measured<T> = Extract<T, { status: 'measured' }>;

/** What a group is called: its name in the data, or the locale's word for it. */
export const groupName = (
  say: Say,
  attribute: Attribute,
  { id, label }: Pick<BreakdownGroup, 'id' | 'label'>,
): string => {
  const key = `breakdown.${attribute}.${id}`;
  return label ?? (say.has(key) ? say(key) : id);
};

/** The name of a figure of a breakdown. */
export const breakdownFigureName = (
  { attribute, group, dimension, what }: BreakdownId,
  { breakdowns }: Pick<Assessment, 'breakdowns'>,
  names: Names,
  say: Say,
): string => {
  const found = breakdowns.find((one) => one.attribute === attribute)?.groups.find(({ id }) => id === group);
  return say(`figure.breakdown-${what}`, {
    group: groupName(say, attribute, found ?? { id: group, label: null }),
    name: dimension === '' ? '' : names.dimension(dimension),
    attribute: say(`breakdown.${attribute}`),
  });
};

/** A probability with three decimals, or that it is below what they can show. */
export const probabilityText = ({ format, say }: Pick<Library, 'format' | 'say'>, p: number): string =>
  p < 0.001 ? say('breakdown.p-least') : format.probability(p);

type Writing = Pick<Library, 'say' | 'format' | 'write'>;

/** How far a group agrees, beside what chance would do; empty where that cannot be told. */
export const agreementText = (
  { say, format }: Pick<Library, 'say' | 'format'>,
  agreement: Agreement | null,
  key: 'breakdown.agreement-text' | 'report.breakdowns.agreement-text' = 'breakdown.agreement-text',
): string =>
  agreement === null
    ? ''
    : say(key, {
        value: format.mean(agreement.value),
        chance: format.mean(agreement.byChance),
        verdict: agreement.verdict,
      });

type Fact = readonly [name: string, text: string];

const meanFacts = (writing: Writing, { sd, agreement }: Measured<DimensionMean>): Fact[] => [
  [writing.say('breakdown.sd'), writing.format.mean(sd)],
  [writing.say('breakdown.agreement'), agreementText(writing, agreement)],
];

const differenceFacts = (
  writing: Writing,
  { conclusions }: Pick<Assessment, 'conclusions'>,
  difference: Measured<Difference>,
): Fact[] => {
  const { say, format, write } = writing;
  const { id, p, hedgesG, cliffDelta, restMean, restSd, restN } = difference;
  const concluded = conclusions.breakdowns
    .flatMap(({ comparisons }) => comparisons)
    .find(({ figure }) => figure === id);
  const rest = { mean: write('mean-answer', restMean), sd: format.mean(restSd), n: format.count(restN) };
  return [
    [say('breakdown.rest'), say('breakdown.rest-text', rest)],
    [say('breakdown.p'), probabilityText(writing, p)],
    ...(concluded === undefined
      ? []
      : [
          [say('breakdown.adjusted-p'), probabilityText(writing, concluded.adjustedP)] as const,
          [say('breakdown.standing'), say(`breakdown.standing.${concluded.standing}`)] as const,
        ]),
    [say('breakdown.g'), hedgesG === null ? '' : format.mean(hedgesG)],
    [say('breakdown.delta'), format.mean(cliffDelta)],
  ];
};

/** What stands in the document beside a mean or a difference of a breakdown; nothing of other figures. */
export const breakdownFacts = (writing: Writing, assessment: Assessment, figure: string): Fact[] =>
  assessment.breakdowns
    .flatMap(({ groups }) => groups.flatMap(({ dimensions }) => dimensions))
    .flatMap(({ mean, difference }) => [
      ...(mean.id === figure && isMeasured(mean) ? meanFacts(writing, mean) : []),
      ...(difference.id === figure && isMeasured(difference)
        ? differenceFacts(writing, assessment, difference)
        : []),
    ]);
