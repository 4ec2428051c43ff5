import { KindId } from '../assessment/kind-id.ts';
import { numericScale, type SourceConfig } from '../project/schema.ts';
import type { IntakeResult } from './intake.ts';

/** Something about a file that its content does not prove and a person can say. */
export type Question =
  | { readonly about: 'kind'; readonly choices: readonly string[] }
  | { readonly about: 'column' | 'item'; readonly name: string; readonly choices: readonly string[] }
  | { readonly about: 'dates'; readonly column: string; readonly choices: readonly string[] }
  /** The labels of the answers, from the lowest up, or two numbers such as 1-5. */
  | { readonly about: 'scale'; readonly column: string; readonly isOpen: boolean }
  | { readonly about: 'near'; readonly name: string; readonly header: string; readonly percent: number };

const scaleCodes = new Set(['scale-ambiguous', 'scale-unknown', 'not-an-answer']);

const fact = (facts: Readonly<Record<string, string | number>> | undefined, name: string): string =>
  String(facts?.[name] ?? '');

const ratings = ['reviews', 'nps'];

const refusedQuestion = (result: Extract<IntakeResult, { ok: false }>): Question | undefined => {
  const { problem, choices } = result;
  const { code, facts } = problem;
  if (scaleCodes.has(code) || (code === 'nothing-scored' && scaleCodes.has(fact(facts, 'why'))))
    return { about: 'scale', column: fact(facts, 'column'), isOpen: true };
  switch (code) {
    case 'kind-ambiguous':
    case 'name-differs':
    case 'unrecognised':
      return { about: 'kind', choices };
    case 'score-is-short':
      return { about: 'kind', choices: ratings };
    case 'column-ambiguous':
      return { about: 'column', name: fact(facts, 'column'), choices };
    case 'item-ambiguous':
      return { about: 'item', name: fact(facts, 'column'), choices };
    case 'kind-incomplete':
      return fact(facts, 'missing') === ''
        ? undefined
        : { about: 'column', name: fact(facts, 'missing'), choices };
    case 'day-order-open':
    case 'day-order-both':
      return { about: 'dates', column: fact(facts, 'column'), choices };
    default:
      return undefined;
  }
};

/** The first thing that a person has to say of a file, or may say where `answered` does not hold it; undefined where all is proved. */
export const questionOf = (result: IntakeResult, answered: ReadonlySet<string>): Question | undefined => {
  if (!result.ok) return refusedQuestion(result);
  const { issues } = result.intake.account;
  const unsure = issues.find(({ code }) => code === 'scale-unsure' || code === 'scale-end-unused');
  if (unsure !== undefined && !answered.has('scale'))
    return { about: 'scale', column: unsure.column ?? '', isOpen: false };
  const near = issues.find(
    ({ code, facts }) => code === 'item-near' && !answered.has(`near ${fact(facts, 'item')}`),
  );
  return near === undefined
    ? undefined
    : {
        about: 'near',
        name: fact(near.facts, 'item'),
        header: near.column ?? '',
        percent: Number(fact(near.facts, 'percent')),
      };
};

/** Whether nothing can be made of the file without an answer. */
export const isOpen = (question: Question): boolean =>
  question.about !== 'near' && (question.about !== 'scale' || question.isOpen);

/** The name by which an answer is remembered. */
export const keyOf = (question: Question): string =>
  'name' in question ? `${question.about} ${question.name}` : question.about;

/** A scale as somebody writes it: 1-5, or labels from the lowest up with | between them; undefined for neither. */
export const scaleFrom = (text: string): NonNullable<SourceConfig['scale']> | undefined => {
  const [, min, max] = numericScale.exec(text) ?? [];
  if (min !== undefined && max !== undefined)
    return Number(min) < Number(max) ? { min: Number(min), max: Number(max) } : undefined;
  const labels = text.split('|').map((label) => label.trim());
  return labels.length > 1 && labels.every((label) => label !== '') ? { labels } : undefined;
};

/** What culture.yaml says of a file once a question is answered; undefined for an answer that answers nothing. */
export const withAnswer = (
  config: SourceConfig,
  question: Question,
  answer: string,
): SourceConfig | undefined => {
  switch (question.about) {
    case 'kind': {
      const kind = KindId.safeParse(answer);
      return kind.success ? { ...config, kind: kind.data } : undefined;
    }
    case 'column':
      return { ...config, columns: { ...config.columns, [question.name]: answer } };
    case 'item':
    case 'near':
      return { ...config, items: { ...config.items, [question.name]: answer } };
    case 'dates':
      return answer === 'd/m/y' || answer === 'm/d/y' ? { ...config, dates: answer } : undefined;
    case 'scale': {
      const scale = scaleFrom(answer);
      return scale === undefined ? undefined : { ...config, scale };
    }
  }
};
