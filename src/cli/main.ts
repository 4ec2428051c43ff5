import { Command, CommanderError } from 'commander';
import { UsageError } from '../errors.ts';
import { catalogueText } from '../locales/catalogue.ts';
import { version } from '../package.ts';
import { declareAssess } from './commands/assess.ts';
import { declareCheck } from './commands/check.ts';
import { declareCompare } from './commands/compare.ts';
import { declareExplain } from './commands/explain.ts';
import { declareInit } from './commands/init.ts';
import { declareModel } from './commands/model.ts';
import { declarePlan } from './commands/plan.ts';
import { declareQuestionnaire } from './commands/questionnaire.ts';
import { declareReport } from './commands/report.ts';
import { declareSample } from './commands/sample.ts';
import { declareValidate } from './commands/validate.ts';
import { endOf, exitCodeOf } from './exit-code.ts';

const build = (): Command => {
  const text = catalogueText('en');
  const program = new Command('culture')
    .description(text('cli.tagline'))
    .version(version)
    .showHelpAfterError(text('cli.help-hint'))
    .exitOverride();
  declareAssess(program, text);
  declareReport(program, text);
  declareValidate(program, text);
  declareCheck(program, text);
  declareCompare(program, text);
  declareExplain(program, text);
  declareInit(program, text);
  declareModel(program, text);
  declarePlan(program, text);
  declareQuestionnaire(program, text);
  declareSample(program, text);
  return program;
};

/** Ends at once where something is thrown that no command can catch, even where that cannot be said. */
const giveUp = async (error: unknown): Promise<never> => {
  try {
    const { explain } = await import('./explain-error.ts');
    process.stderr.write(explain(error));
  } finally {
    process.exit(exitCodeOf('not-done'));
  }
};

const watchProcess = (): void => {
  // A reader that has seen enough (`| head`, `2>&1 | head`) is no failure.
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') void giveUp(new UsageError([{ code: 'output-failed', facts: { reason: code } }]));
  });
  // Where even that cannot be said, the exit code says it.
  process.stderr.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') process.exit(exitCodeOf('not-done'));
  });
  // What has to be cleared away listens to the exit. SIGHUP is left as it is, so that nohup holds.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => process.exit(exitCodeOf({ signal })));
  // By itself that is exit code 1, which says that there is a verdict.
  process.on('uncaughtException', (error) => void giveUp(error));
};

/** Runs the command line: parses, hands over to a command, and turns every failure into words and an exit code. */
export const main = async (argv: readonly string[]): Promise<void> => {
  watchProcess();
  try {
    await build().parseAsync(argv);
  } catch (error) {
    const end = endOf(error);
    process.exitCode = exitCodeOf(end);
    if (end !== 'not-done' || error instanceof CommanderError) return;
    const { explain } = await import('./explain-error.ts');
    process.stderr.write(explain(error));
  }
};
