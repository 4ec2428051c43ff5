import { Command, CommanderError } from 'commander';
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

/** 0 done · 1 done, and the verdict is negative · 2 not done. */
const notDone = 2;
/** 128 and the number of SIGINT: whoever was asked something went away. */
const interrupted = 130;

const isInterruption = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ExitPromptError';

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

/** Runs the command line: parses, hands over to a command, and turns every failure into words and an exit code. */
export const main = async (argv: readonly string[]): Promise<void> => {
  // A reader that has seen enough (`| head`, `2>&1 | head`) is no failure.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  try {
    await build().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : notDone;
    else if (isInterruption(error)) process.exitCode = interrupted;
    else {
      const { explain } = await import('./explain-error.ts');
      process.stderr.write(explain(error));
      process.exitCode = notDone;
    }
  }
};
