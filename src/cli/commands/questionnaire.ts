import { type Command, Option } from 'commander';
import type { Text } from '../../locales/catalogue.ts';

/** What `culture questionnaire` was asked for. */
export interface QuestionnaireOptions {
  readonly form: 'staff' | 'leaders';
  readonly format: string;
  readonly lens?: string;
  readonly model?: string;
  readonly config?: string;
  readonly out?: string;
}

/** Declares `culture questionnaire`. */
export const declareQuestionnaire = (program: Command, text: Text): void => {
  program
    .command('questionnaire')
    .description(text('cli.questionnaire.description'))
    .addOption(
      new Option('--form <form>', text('cli.questionnaire.form'))
        .choices(['staff', 'leaders'])
        .default('staff'),
    )
    .option('--format <format>', text('cli.questionnaire.format'), 'markdown')
    .option('--lens <list>', text('cli.assess.lens'))
    .option('--model <path>', text('cli.assess.model'))
    .option('--config <file>', text('cli.questionnaire.config'))
    .option('--out <file>', text('cli.questionnaire.out'))
    .action(async (options: QuestionnaireOptions) => {
      const { runQuestionnaire } = await import('./run-questionnaire.ts');
      await runQuestionnaire(options);
    });
};
