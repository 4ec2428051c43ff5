import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Text } from '../../locales/catalogue.ts';
import type { SampleOptions } from './run-sample.ts';

/** Declares `culture sample`. */
export const declareSample = (program: Command, text: Text): void => {
  const seed = (value: string): number => {
    if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError(text('cli.sample.bad-seed'));
    return Number(value);
  };
  const quarters = (value: string): number => {
    if (!/^[234]$/.test(value)) throw new InvalidArgumentError(text('cli.sample.bad-quarters'));
    return Number(value);
  };
  program
    .command('sample')
    .description(text('cli.sample.description'))
    .argument('<dir>', text('cli.sample.dir'))
    .option('--seed <number>', text('cli.sample.seed'), seed, 7)
    .option('--quarters <number>', text('cli.sample.quarters'), quarters)
    .addOption(
      new Option('--drop <dimension>', text('cli.sample.drop'))
        .default('empowerment')
        .implies({ quarters: 4 }),
    )
    .option('--force', text('cli.sample.force'), false)
    .action(async (dir: string, options: SampleOptions) => {
      const { runSample } = await import('./run-sample.ts');
      await runSample(dir, options);
    });
};
