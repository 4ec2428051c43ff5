import { type MeasureName, measureInfo, type Rule } from '../model/measures.ts';
import type { ModelPractice } from '../model/schema.ts';
import type { Library } from './library.ts';
import { type Block, facts, heading, list, numbered, paragraph, type Sheet } from './sheet.ts';

/** What a rule says beside what all rules say, as it is written in the model: activities customer_contact, every month. */
const settingsOf = ({
  id: _,
  name: __,
  measure: ___,
  levels: ____,
  weight: _____,
  basis: ______,
  ...own
}: Rule): string =>
  Object.entries(own)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ');

/** What a measure is fed from. */
export const filesOf = ({ say, format }: Library, measure: MeasureName): string => {
  const { kinds } = measureInfo[measure];
  return kinds.length === 0
    ? say('sheet.culture-yaml')
    : format.list(kinds.map((kind) => say(`kind.${kind}`)));
};

/** The five values of a rule, in the manner of its unit. */
export const levelsOf = ({ write }: Library, { levels, measure }: Rule): string =>
  levels.map((level) => write(measureInfo[measure].unit, level)).join(' · ');

/** One rule: what is measured, how, from what, and which values make its five levels. */
export const ruleBlocks = (library: Library, practice: ModelPractice, rule: Rule): Block[] => {
  const { say, names, format } = library;
  return [
    heading(
      say('sheet.rule', { name: names.rule(practice.id, rule.id), id: `rule.${practice.id}.${rule.id}` }),
    ),
    facts(
      [say('sheet.measure'), rule.measure],
      [say('sheet.with'), settingsOf(rule)],
      [say('sheet.how'), say(`how.${rule.measure}`)],
      [say('sheet.files'), filesOf(library, rule.measure)],
      [say('sheet.evidence'), say(`evidence.${measureInfo[rule.measure].evidence}`)],
      [say('sheet.values'), levelsOf(library, rule)],
      [say('sheet.basis'), say(`basis.${rule.basis}`)],
      [say('sheet.weight'), format.weight(rule.weight)],
    ),
  ];
};

/** A rule by itself, under its practice. */
export const ruleSheet = (library: Library, practice: ModelPractice, rule: Rule): Sheet => {
  const { say, names } = library;
  return {
    title: `${names.practice(practice.id)} (${practice.id})`,
    blocks: [facts([say('sheet.source'), names.source(practice)]), ...ruleBlocks(library, practice, rule)],
  };
};

const itemTexts = ({ names, say }: Library, practice: ModelPractice): string[] =>
  practice.items.map(({ code, staff, leader, reversed, knowledge }) => {
    const notes = [
      ...(reversed ? [say('sheet.reversed')] : []),
      ...(knowledge === undefined ? [] : [say('sheet.knowledge')]),
      ...(leader === undefined ? [] : [say('sheet.leader', { text: names.words(leader) })]),
    ];
    return `${code} ${names.words(staff)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
  });

/** A practice: its claim and source, how it is measured, what one sees at each level, and the way from one to the next. */
export const practiceSheet = (library: Library, practice: ModelPractice): Sheet => {
  const { say, names } = library;
  return {
    title: `${practice.number} ${names.words(practice.name)} (${practice.id})`,
    blocks: [
      paragraph(names.words(practice.claim)),
      facts(
        [say('sheet.why'), names.words(practice.why)],
        [say('sheet.source'), names.source(practice)],
        [say('sheet.dimension'), names.dimension(practice.dimension)],
        [say('sheet.leaders'), practice.leaders === undefined ? '' : say(`leaders.${practice.leaders}`)],
      ),
      ...practice.rules.flatMap((rule) => ruleBlocks(library, practice, rule)),
      ...(practice.items.length === 0
        ? []
        : [heading(say('sheet.items')), list(itemTexts(library, practice))]),
      heading(say('sheet.levels')),
      numbered(practice.levels.map((level) => names.words(level))),
      heading(say('sheet.actions')),
      ...practice.actions.flatMap(({ what, who, firstStep, sign }, index) => [
        paragraph(say('sheet.step', { from: index + 1, to: index + 2 })),
        facts(
          [say('report.action.what'), names.words(what)],
          [say('report.action.who'), names.words(who)],
          [say('report.action.first'), names.words(firstStep)],
          [say('report.action.sign'), names.words(sign)],
        ),
      ]),
    ],
  };
};
