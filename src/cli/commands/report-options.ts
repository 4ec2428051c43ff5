import { type Command, Option } from 'commander';
import type { Text } from '../../locales/catalogue.ts';
import { declareEdition, type EditionOptions } from '../declare-edition.ts';

/** What is asked of the reports, whether they are made from data or from a saved assessment. */
export interface ReportOptions extends EditionOptions {
  readonly out: string;
  readonly format: string;
  readonly charts?: string;
  readonly browser?: string;
  readonly paper: string;
  readonly open?: true;
  readonly quiet?: true;
}

/** Declares them; the formats are those that are written unless others are named. */
export const declareReportOptions = (command: Command, text: Text, formats: string): Command =>
  declareEdition(command, text)
    .option('--out <folder>', text('cli.assess.out'), 'report')
    .option('--format <list>', text('cli.assess.format'), formats)
    .option('--charts <folder>', text('cli.assess.charts'))
    .addOption(new Option('--browser <path>', text('cli.assess.browser')).env('CULTURE_BROWSER'))
    .option('--paper <size>', text('cli.assess.paper'), 'a4')
    .option('--open', text('cli.assess.open'))
    .option('--quiet', text('cli.assess.quiet'));
