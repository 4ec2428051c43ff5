import type { Command } from 'commander';
import type { Text } from '../../locales/catalogue.ts';

/** Declares `culture model show | lint | docs | new`. */
export const declareModel = (program: Command, text: Text): void => {
  const model = program.command('model').description(text('cli.model.description'));
  const load = () => import('./run-model.ts');
  model
    .command('show')
    .description(text('cli.model.show'))
    .argument('[id]', text('cli.model.show-id'))
    .option('--model <path>', text('cli.assess.model'))
    .action(async (id: string | undefined, options: { model?: string }) => {
      await (await load()).runShow(id, options.model);
    });
  model
    .command('lint')
    .description(text('cli.model.lint'))
    .argument('[path]', text('cli.model.path'))
    .action(async (path: string | undefined) => {
      await (await load()).runLint(path);
    });
  model
    .command('docs')
    .description(text('cli.model.docs'))
    .argument('[path]', text('cli.model.path'))
    .option('--out <file>', text('cli.model.docs-out'))
    .action(async (path: string | undefined, options: { out?: string }) => {
      await (await load()).runDocs(path, options.out);
    });
  model
    .command('new')
    .description(text('cli.model.new'))
    .argument('<dir>', text('cli.model.new-dir'))
    .action(async (dir: string) => {
      await (await load()).runNew(dir);
    });
};
