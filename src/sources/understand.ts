import type { Problem } from '../errors.ts';
import { dayOrders } from '../kinds/days.ts';
import type { Model } from '../model/schema.ts';
import { type Renamer, renamerOf } from '../project/departments.ts';
import type { Project, SourceConfig } from '../project/schema.ts';
import { isPersonalText } from '../vocabulary/personal.ts';
import { isOrder, proveDayOrder } from './day-order.ts';
import type { SourceFile } from './discover.ts';
import { isKnownName, itemHeaders } from './find-columns.ts';
import type { Header, Heading } from './header.ts';
import type { OpenFile } from './open-file.ts';
import { personalColumns } from './personal-columns.ts';
import { type Questions, questionsOf } from './questions.ts';
import { type Recognised, recognise } from './recognise.ts';
import { emptyBook } from './text.ts';
import { trapIn } from './traps.ts';
import { yamlText } from './yaml-text.ts';

/** What files are read with. */
export interface Tools {
  readonly model: Model;
  readonly questions: Questions;
  /** What departments that a file calls by an old name are called today. */
  readonly rename: Renamer;
  /** Headers that mean an item, as `itemHeaders` gives them. */
  readonly items: ReadonlyMap<string, string>;
}

export const toolsFor = (model: Model, project: Project): Tools => ({
  model,
  questions: questionsOf(model, project),
  rename: renamerOf(project.departments),
  items: itemHeaders(model),
});

/** What a file is and how its rows are to be read; or what has to be said first, with what there is to choose from. */
export type Understood =
  | { readonly ok: true; readonly recognised: Recognised }
  | {
      readonly ok: false;
      readonly code: string;
      readonly facts: Problem['facts'];
      readonly choices: readonly string[];
    };

/** Whether what stands above the columns are answers: numbers, days or addresses, and no name that is known. */
const hasNoHeader = (headings: readonly Heading[], isKnown: (cell: string) => boolean): boolean => {
  const names = headings.flatMap((heading) => heading.names);
  const answers = names.filter((name) => isPersonalText(name) || /^[-+\d.,:/ ]+$/.test(name));
  return answers.length > 0 && !names.some(isKnown);
};

/** Says of an open file which kind it is, where its columns stand, and in which order its days are written. */
export const understand = async (
  file: SourceFile,
  { look, rows }: OpenFile,
  { headings }: Header,
  config: SourceConfig | undefined,
  { model, questions, items }: Tools,
): Promise<Understood> => {
  if (hasNoHeader(headings, isKnownName(items, questions)))
    return { ok: false, code: 'no-header', facts: { count: headings.length }, choices: [] };
  const personal = personalColumns(headings, look.rows);
  const recognition = recognise(file.name, { headings, personal, model, known: items, config, questions });
  if (!recognition.ok) {
    const { code, facts, choices } = recognition.why;
    const trap = code === 'unrecognised' ? trapIn(headings, look.rows) : undefined;
    return { ok: false, code: trap ?? code, facts, choices };
  }

  const { recognised } = recognition;
  const { kind, layout } = recognised;
  const dayColumns = kind.columns.flatMap(({ name, holdsDays }) => {
    const index = layout.columns.get(name);
    return holdsDays && index !== undefined ? [{ name, index }] : [];
  });
  const proof =
    config?.dates ??
    (await proveDayOrder(
      dayColumns.map(({ index }) => index),
      look.rows,
      () => rows(emptyBook()),
    ));
  if (proof === 'open' || proof === 'both')
    return {
      ok: false,
      code: `day-order-${proof}`,
      facts: { column: dayColumns.map(({ name }) => name).join(', '), file: yamlText(file.name) },
      choices: dayOrders,
    };
  return {
    ok: true,
    recognised: {
      ...recognised,
      layout: {
        ...layout,
        ...(isOrder(proof) ? { dayOrder: proof } : {}),
        ...(file.period === undefined ? {} : { period: file.period }),
      },
    },
  };
};
