import { type Command, Option } from 'commander';
import type { Text } from '../../locales/catalogue.ts';
import { declareEdition, type EditionOptions } from '../declare-edition.ts';

/** What `culture assess` was asked for. */
export interface AssessOptions extends EditionOptions {
  readonly out: string;
  readonly format: string;
  readonly config?: string;
  readonly asOf?: string;
  readonly model?: string;
  readonly lens?: string;
  readonly browser?: string;
  readonly quiet?: true;
}

/** Declares the command; what it does is loaded only when it runs, so that help starts at once. */
export const declareAssess = (program: Command, text: Text): void => {
  const command = program
    .command('assess')
    .description(text('cli.assess.description'))
    .argument('<data...>', text('cli.assess.data'))
    .option('--out <folder>', text('cli.assess.out'), 'report')
    .option('--format <list>', text('cli.assess.format'), 'html,pdf,json')
    .option('--config <file>', text('cli.assess.config'))
    .option('--as-of <day>', text('cli.assess.as-of'))
    .option('--model <path>', text('cli.assess.model'))
    .option('--lens <list>', text('cli.assess.lens'))
    .addOption(new Option('--browser <path>', text('cli.assess.browser')).env('CULTURE_BROWSER'))
    .option('--quiet', text('cli.assess.quiet'));
  declareEdition(command, text).action(async (paths: string[], options: AssessOptions) => {
    const { runAssess } = await import('./run-assess.ts');
    await runAssess(paths, options);
  });
};
