import type { Command } from 'commander';
import type { Text } from '../../locales/catalogue.ts';

/** Declares `culture explain`. */
export const declareExplain = (program: Command, text: Text): void => {
  program
    .command('explain')
    .description(text('cli.explain.description'))
    .argument('<id>', text('cli.explain.id'))
    .argument('[assessment]', text('cli.explain.assessment'))
    .option('--model <path>', text('cli.assess.model'))
    .action(async (id: string, assessment: string | undefined, options: { model?: string }) => {
      const { runExplain } = await import('./run-explain.ts');
      await runExplain(id, assessment, options.model);
    });
};
