import { isMeasured } from '../assessment/figure.ts';
import { type BreakdownId, breakdownIdOf } from './breakdown-id.ts';
import { breakdownFacts } from './breakdown-words.ts';
import type { Dossier } from './dossier.ts';
import type { Address } from './figure-address.ts';
import { practicesBehind, ruleAt } from './figure-origin.ts';
import { levelsOf, ruleBlocks } from './practice-sheet.ts';
import { type Block, facts, list, paragraph } from './sheet.ts';

/** The rules of a practice with their shares of its score, and what the say–do gap does to it. */
export const practiceParts = ({ library, assessment, text, lines }: Dossier, id: string): Block[] => {
  const { say, format } = library;
  const result = assessment.practices.find((one) => one.id === id);
  if (result === undefined) return [];
  const total = result.rules.reduce((sum, { score, weight }) => sum + (isMeasured(score) ? weight : 0), 0);
  const parts = result.rules.flatMap(({ score, figure, weight }) =>
    isMeasured(score) && total > 0
      ? [
          [
            say('sheet.part', {
              figure: score.id,
              value: text(score),
              share: format.share(weight / total),
            }),
            ...lines([figure.id]),
          ].join('; '),
        ]
      : lines([score.id]),
  );
  return [
    paragraph(say('sheet.made-of')),
    list(parts),
    ...(result.gap === null ? [] : [facts([say('sheet.gap'), lines([result.gap.id]).join('')])]),
    ...(result.cappedAt === null
      ? []
      : [paragraph(say('sheet.capped', { ceiling: format.mean(result.cappedAt) }))]),
  ];
};

/** Of a department only the scores of dimensions are kept; of one that is withheld, nothing is told. */
const unitParts = ({ library: { say }, assessment, known, lines }: Dossier, id: string): Block[] => {
  const found = known.get(id);
  const unit = assessment.units.find(({ overall }) => overall.id === id);
  if (found === undefined || !isMeasured(found)) return [];
  if (unit === undefined) return [paragraph(say('sheet.unit-dimension'))];
  return [paragraph(say('sheet.unit-overall')), list(lines(unit.dimensions.map(({ score }) => score.id)))];
};

const levelParts = ({ library, textOf }: Dossier, { first, second }: Address, id: string): Block[] => {
  const found = ruleAt(library.model, first, second);
  if (found === undefined) return [];
  const figure = `rule.${first}.${second}`;
  const facts = {
    figure,
    value: textOf(figure),
    score: textOf(id),
    levels: levelsOf(library, found.rule),
  };
  return [paragraph(library.say('sheet.maps', facts)), ...ruleBlocks(library, found.practice, found.rule)];
};

/** How a figure that no rule makes is counted. */
const counted = ({ library, assessment }: Dossier, { sort, first, second }: Address, id: string): Block[] => {
  const { model, say, format } = library;
  const bounded = assessment.response?.favourable.find(({ share }) => share.id === id)?.share;
  const bounds =
    bounded !== undefined && isMeasured(bounded)
      ? { worst: format.share(bounded.worst), best: format.share(bounded.best) }
      : undefined;
  const items = model.practices.flatMap((practice) => practice.items);
  const isReversed = sort === 'item' && items.some(({ code, reversed }) => code === first && reversed);
  const names: Readonly<Record<string, string>> = {
    item: second === '' ? (isReversed ? 'item-reversed' : 'item') : `item-${second}`,
    gap: second === '' ? 'gap' : `gap-${second}`,
    team: second,
    calendar: first,
    observation: first,
    association: `association-${first}`,
    response: first === 'people' ? 'people' : sort,
    // Bounds that are not known are not explained.
    favourable: bounds === undefined ? 'item' : sort,
    reliability: second === 'alpha' ? 'alpha' : 'item-rest',
  };
  const key = `sheet.counted-${names[sort] ?? sort}`;
  return say.has(key) ? [paragraph(say(key, bounds))] : [];
};

/** How a figure of a breakdown is counted, and what else is told with it. */
const breakdownParts = ({ library, assessment }: Dossier, { what }: BreakdownId, id: string): Block[] => [
  paragraph(library.say(`sheet.counted-breakdown-${what}`)),
  facts(...breakdownFacts(library, assessment, id)),
];

/** What a figure is worked out from: other figures, or a measure. */
export const madeOf = (dossier: Dossier, address: Address, id: string): Block[] => {
  const { library, lines } = dossier;
  const broken = breakdownIdOf(id);
  if (broken !== undefined) return breakdownParts(dossier, broken, id);
  const { sort, first, second, unit } = address;
  if (unit !== undefined && (sort === 'overall' || sort === 'dimension')) return unitParts(dossier, id);
  switch (sort) {
    case 'overall':
    case 'dimension':
    case 'lens':
      return [
        paragraph(library.say('sheet.mean-of')),
        list(lines(practicesBehind(library.model, sort, first).map((one) => `practice.${one}`))),
      ];
    case 'practice':
      return practiceParts(dossier, first);
    case 'level':
      return levelParts(dossier, address, id);
    case 'rule': {
      const found = ruleAt(library.model, first, second);
      return found === undefined ? [] : ruleBlocks(library, found.practice, found.rule);
    }
    default:
      return counted(dossier, address, id);
  }
};

/** The figures that this one goes into, the nearest first. */
export const entered = ({ library, lines }: Dossier, { sort, first, second, unit }: Address): string[] => {
  if (unit !== undefined) return [];
  const practice = library.model.practices.find(({ id }) => id === first);
  const above =
    practice === undefined
      ? []
      : [`dimension.${practice.dimension}`, `lens.${practice.source.article}`, 'overall'];
  const ids: Readonly<Record<string, readonly string[]>> = {
    rule: [`level.${first}.${second}`, `practice.${first}`, ...above],
    level: [`practice.${first}`, ...above],
    gap: [...(second === '' ? [] : [`gap.${first}`]), `practice.${first}`],
    practice: above,
  };
  return lines(ids[sort] ?? []);
};
