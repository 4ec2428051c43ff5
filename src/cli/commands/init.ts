import type { Command } from 'commander';
import type { Text } from '../../locales/catalogue.ts';

/** What `culture init` was told beforehand; every question has its option. */
export interface InitOptions {
  readonly organisation?: string;
  readonly minimumGroup?: string;
  /** Each FILE=KIND. */
  readonly kind?: readonly string[];
  /** Each FILE:COLUMN=HEADER. */
  readonly column?: readonly string[];
  /** Each FILE:ITEM=HEADER. */
  readonly item?: readonly string[];
  /** Each FILE=d/m/y or FILE=m/d/y. */
  readonly dates?: readonly string[];
  /** Each FILE=1-5, or FILE=lowest|…|highest. */
  readonly scale?: readonly string[];
  /** Files to leave out. */
  readonly skip?: readonly string[];
  readonly near?: string;
  readonly force?: true;
  readonly yes?: true;
}

const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Declares `culture init`. */
export const declareInit = (program: Command, text: Text): void => {
  program
    .command('init')
    .description(text('cli.init.description'))
    .argument('[dir]', text('cli.init.dir'), '.')
    .option('--organisation <name>', text('cli.init.organisation'))
    .option('--minimum-group <n>', text('cli.init.minimum-group'))
    .option('--kind <file=kind>', text('cli.init.kind'), gather)
    .option('--column <file:column=header>', text('cli.init.column'), gather)
    .option('--item <file:item=header>', text('cli.init.item'), gather)
    .option('--dates <file=order>', text('cli.init.dates'), gather)
    .option('--scale <file=scale>', text('cli.init.scale'), gather)
    .option('--skip <file>', text('cli.init.skip'), gather)
    .option('--near <percent>', text('cli.init.near'))
    .option('--force', text('cli.init.force'))
    .option('--yes', text('cli.init.yes'))
    .action(async (dir: string, options: InitOptions) => {
      const { runInit } = await import('./run-init.ts');
      await runInit(dir, options);
    });
};
