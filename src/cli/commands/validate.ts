import type { Command } from 'commander';
import type { Text } from '../../locales/catalogue.ts';

/** What `culture validate` was asked for. */
export interface ValidateOptions {
  readonly format: string;
  readonly config?: string;
  readonly model?: string;
  readonly strict?: true;
}

/** Declares `culture validate`. */
export const declareValidate = (program: Command, text: Text): void => {
  program
    .command('validate')
    .description(text('cli.validate.description'))
    .argument('<data...>', text('cli.assess.data'))
    .option('--format <format>', text('cli.validate.format'), 'terminal')
    .option('--strict', text('cli.validate.strict'))
    .option('--config <file>', text('cli.assess.config'))
    .option('--model <path>', text('cli.assess.model'))
    .action(async (paths: string[], options: ValidateOptions) => {
      const { runValidate } = await import('./run-validate.ts');
      await runValidate(paths, options);
    });
};
