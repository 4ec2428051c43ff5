import { itemsOf } from '../model/measures.ts';
import type { Model, ModelPractice } from '../model/schema.ts';
import type { Library } from './library.ts';
import { facts, heading, list, type Sheet } from './sheet.ts';

type Item = ModelPractice['items'][number];

/** An item of the questionnaire and the practice it belongs to. */
export const itemAt = (
  { practices }: Model,
  code: string,
): { readonly practice: ModelPractice; readonly item: Item } | undefined => {
  for (const practice of practices) {
    const item = practice.items.find((one) => one.code === code);
    if (item !== undefined) return { practice, item };
  }
  return undefined;
};

/** The ids of the rules that read an item. */
export const rulesReading = ({ rules, id }: ModelPractice, code: string): string[] =>
  rules.filter((rule) => itemsOf(rule).includes(code)).map((rule) => `rule.${id}.${rule.id}`);

/** An item of the questionnaire: how it is worded, what is made of its answers, and which rules read it. */
export const itemSheet = (
  { say, names }: Library,
  { practice, item }: { readonly practice: ModelPractice; readonly item: Item },
): Sheet => {
  const { code, staff, leader, reversed, knowledge } = item;
  const rules = practice.rules.filter((rule) => itemsOf(rule).includes(code));
  return {
    title: `“${names.words(staff)}” (${code})`,
    blocks: [
      facts(
        [say('sheet.item-practice'), `${names.practice(practice.id)} (${practice.id})`],
        [say('sheet.item-leaders'), leader === undefined ? '' : names.words(leader)],
        [
          say('sheet.how'),
          say(
            knowledge !== undefined
              ? 'sheet.item-knowledge'
              : reversed
                ? 'sheet.counted-item-reversed'
                : 'sheet.counted-item',
          ),
        ],
      ),
      heading(say('sheet.item-rules')),
      list(rules.map((rule) => `rule.${practice.id}.${rule.id}: ${names.rule(practice.id, rule.id)}`)),
    ],
  };
};
