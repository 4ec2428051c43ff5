import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { planAnswers, planOf } from '../../plan.ts';
import { assuranceBesideAssessment, assuranceIn, questionIn } from '../plan-request.ts';
import { planSheet, planTable } from '../print-plan.ts';
import { printSheet } from '../print-sheet.ts';
import { readSaved } from '../read-saved.ts';
import { terminalWidth } from '../terminal-width.ts';
import type { PlanOptions } from './plan.ts';

const checkFormat = (format: string): void => {
  if (format !== 'terminal' && format !== 'json')
    throw new UsageError([{ code: 'unknown-format', facts: { name: format, known: 'terminal, json' } }]);
};

const json = (content: unknown): string => JSON.stringify(content, null, 2);

const answerTo = (options: PlanOptions): string => {
  const { question, compared } = questionIn(options);
  const assurance = assuranceIn(options);
  if (question.given === 'answers' && question.answers > assurance.population)
    throw new UsageError([
      { code: 'plan-more-than-all', facts: { answers: question.answers, population: assurance.population } },
    ]);
  const plan = planAnswers(question, compared, assurance);
  return options.format === 'json'
    ? json(plan)
    : printSheet(planSheet(plan, loadWords('en')), terminalWidth());
};

/** Says how many answers a difference needs, or which difference answers can show: those that are named, or those of an assessment. */
export const runPlan = async (path: string | undefined, options: PlanOptions): Promise<void> => {
  checkFormat(options.format);
  if (path === undefined) {
    process.stdout.write(`${answerTo(options)}\n`);
    return;
  }
  const assurance = assuranceBesideAssessment(options);
  const { saved } = await readSaved(path);
  const canShow = planOf(saved, assurance);
  const text =
    options.format === 'json' ? json(canShow) : planTable(saved, canShow, loadWords('en'), terminalWidth());
  process.stdout.write(`${text}\n`);
};
