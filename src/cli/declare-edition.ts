import type { Command } from 'commander';
import type { Text } from '../locales/catalogue.ts';

/** How a report was asked to be made, whatever it is made of. */
export interface EditionOptions {
  readonly draft?: true;
  readonly pages?: string;
  readonly template?: string;
  readonly unit?: string;
  readonly units?: true;
}

/** Declares the options of every command that writes reports. */
export const declareEdition = (command: Command, text: Text): Command =>
  command
    .option('--draft', text('cli.report.draft'))
    .option('--pages <list>', text('cli.report.pages'))
    .option('--template <folder>', text('cli.report.template'))
    .option('--unit <department>', text('cli.report.unit'))
    .option('--units', text('cli.report.units'));
