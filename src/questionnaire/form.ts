import { type Segments, segmentOptions } from '../model/knowledge.ts';
import type { Model, ModelPractice } from '../model/schema.ts';
import { type Words, wordsIn } from '../model/words.ts';
import { orderItems } from './order.ts';

export type Audience = 'staff' | 'leaders';

/** One answer of several. */
export interface Option {
  readonly code: string;
  readonly text: string;
}

/** A question with answers to choose from; without options its answer is written. */
export interface Choice {
  readonly code: string;
  readonly text: string;
  readonly options: readonly Option[];
}

/** A column with one value, and what it stands for. */
interface Fixed {
  readonly code: string;
  readonly value: string;
  readonly text: string;
}

/** A statement to agree or disagree with. */
interface Statement {
  readonly code: string;
  readonly text: string;
  readonly isReversed: boolean;
  readonly practice: string;
  readonly dimension: string;
}

/** The survey that a model needs, as one group of people is asked it. */
export interface Form {
  readonly audience: Audience;
  readonly background: readonly Choice[];
  /** What is the same for everybody who answers this form, and so is not asked: the column and its value. */
  readonly fixed: readonly Fixed[];
  /** Statements by page, in the order of asking. */
  readonly pages: readonly (readonly Statement[])[];
  /** Answers to the statements from the lowest up, and the one for those who do not know. */
  readonly agreement: readonly Option[];
  readonly unknown: Option;
  readonly knowledge: readonly Choice[];
  /** Items that cannot be asked, because culture.yaml does not say what would be right. */
  readonly leftOut: readonly string[];
  /** How long it takes to answer, rounded up. */
  readonly minutes: number;
}

/** What the company says of itself that the form needs. */
export interface Asking extends Segments {
  readonly departments: readonly string[];
}

/** Statements that fit a page, and a screen. */
const perPage = 10;

/** How long a practised reader takes for a statement and for a choice, in seconds: an estimate to plan with. */
const seconds = { statement: 7.5, choice: 12 } as const;

const optionsOf = (texts: readonly string[], letter: string): Option[] =>
  texts.map((text, index) => ({ code: `${letter}${index + 1}`, text }));

const statementOf = (
  { id, dimension }: ModelPractice,
  { code, staff, leader, reversed }: ModelPractice['items'][number],
  audience: Audience,
  words: (words: Words) => string,
): Statement => ({
  code,
  text: words(audience === 'leaders' && leader !== undefined ? leader : staff),
  isReversed: reversed,
  practice: id,
  dimension,
});

/** A question with one answer is none. */
const isAsked = ({ options }: Choice): boolean => options.length !== 1;

const backgroundOf = (
  { background }: Model,
  { departments }: Asking,
  audience: Audience,
  words: (words: Words) => string,
): Choice[] => {
  const { staff, manager, executive } = background.levels;
  // Codes of LimeSurvey have five characters at most.
  const levels = {
    staff: [{ code: 'staff', text: words(staff) }],
    leaders: [
      { code: 'mgr', text: words(manager) },
      { code: 'exec', text: words(executive) },
    ],
  };
  return [
    { code: 'department', text: words(background.department), options: optionsOf(departments, 'D') },
    { code: 'level', text: words(background.level), options: levels[audience] },
    {
      code: 'customerfacing',
      text: words(background.customerFacing),
      options: [
        { code: 'Y', text: words(background.yes) },
        { code: 'N', text: words(background.no) },
      ],
    },
  ];
};

/** The questions of a model for staff or leaders, in a locale; what asks for knowledge comes last, so that it colours nothing. */
export const formOf = (model: Model, asking: Asking, audience: Audience, locale: string): Form => {
  const words = (text: Words): string => wordsIn(text, locale);
  const segments = segmentOptions(asking).map(({ name }) => name);
  const hasChoice = asking.focus_segments.length > 0 && asking.other_segments.length > 0;
  const items = model.practices.flatMap((practice) => practice.items.map((item) => ({ practice, item })));
  const asked = items.filter(({ item }) => item.knowledge !== undefined);
  const isOpen = ({ item }: (typeof items)[number]): boolean =>
    item.knowledge === 'focus-segments' && !hasChoice;

  const knowledge = asked
    .filter((one) => !isOpen(one))
    .map(({ item: { code, staff, knowledge: sort } }) => ({
      code,
      text: words(staff),
      options: [
        ...optionsOf(
          sort === 'focus-segments' ? segments : model.npsBands.map(({ name }) => words(name)),
          'A',
        ),
        // Not knowing is an answer here, and counted as one that is not right.
        { code: 'DK', text: words(model.agreement.unknown) },
      ],
    }));
  const statements = orderItems(
    items
      .filter(({ item }) => item.knowledge === undefined)
      .map(({ practice, item }) => statementOf(practice, item, audience, words)),
  );
  const all = backgroundOf(model, asking, audience, words);
  const background = all.filter(isAsked);
  const spent =
    statements.length * seconds.statement + (knowledge.length + background.length) * seconds.choice;
  return {
    audience,
    background,
    fixed: all.flatMap(({ code, text, options: [only, ...others] }) =>
      only !== undefined && others.length === 0
        ? [{ code, value: only.code, text: `${text} ${only.text}` }]
        : [],
    ),
    pages: Array.from({ length: Math.ceil(statements.length / perPage) }, (_, page) =>
      statements.slice(page * perPage, (page + 1) * perPage),
    ),
    agreement: optionsOf(model.agreement.labels.map(words), 'A'),
    unknown: { code: 'NA', text: words(model.agreement.unknown) },
    knowledge,
    leftOut: asked.filter(isOpen).map(({ item }) => item.code),
    minutes: Math.ceil(spent / 60),
  };
};
