import { type Command, InvalidArgumentError } from 'commander';
import type { Text } from '../../locales/catalogue.ts';

/** Declares `culture sample`. */
export const declareSample = (program: Command, text: Text): void => {
  const seed = (value: string): number => {
    if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError(text('cli.sample.bad-seed'));
    return Number(value);
  };
  program
    .command('sample')
    .description(text('cli.sample.description'))
    .argument('<dir>', text('cli.sample.dir'))
    .option('--seed <number>', text('cli.sample.seed'), seed, 7)
    .option('--force', text('cli.sample.force'), false)
    .action(async (dir: string, options: { seed: number; force: boolean }) => {
      const { runSample } = await import('./run-sample.ts');
      await runSample(dir, options.seed, options.force);
    });
};
