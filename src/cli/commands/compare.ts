import { type Command, Option } from 'commander';
import type { Text } from '../../locales/catalogue.ts';

/** What `culture compare` was asked for. */
export interface CompareOptions {
  readonly out: string;
  readonly format: string;
  readonly config?: string;
  readonly model?: string;
  readonly browser?: string;
}

/** Declares `culture compare`. */
export const declareCompare = (program: Command, text: Text): void => {
  program
    .command('compare')
    .description(text('cli.compare.description'))
    .argument('<before>', text('cli.compare.before'))
    .argument('<after>', text('cli.compare.after'))
    .option('--out <folder>', text('cli.assess.out'), 'report')
    .option('--format <list>', text('cli.compare.format'), 'terminal')
    .option('--config <file>', text('cli.assess.config'))
    .option('--model <path>', text('cli.assess.model'))
    .addOption(new Option('--browser <path>', text('cli.assess.browser')).env('CULTURE_BROWSER'))
    .action(async (before: string, after: string, options: CompareOptions) => {
      const { runCompare } = await import('./run-compare.ts');
      await runCompare(before, after, options);
    });
};
