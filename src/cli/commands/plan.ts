import type { Command } from 'commander';
import type { Text } from '../../locales/catalogue.ts';

/** What `culture plan` was asked for, as it was typed. */
export interface PlanOptions {
  readonly difference?: string;
  readonly answers?: string;
  readonly in?: string;
  readonly sd?: string;
  readonly share?: string;
  readonly population?: string;
  readonly power: string;
  readonly alpha: string;
  readonly format: string;
}

/** Declares `culture plan`. */
export const declarePlan = (program: Command, text: Text): void => {
  program
    .command('plan')
    .description(text('cli.plan.description'))
    .argument('[assessment]', text('cli.plan.assessment'))
    .option('--difference <d>', text('cli.plan.difference'))
    .option('--answers <n>', text('cli.plan.answers'))
    .option('--in <what>', text('cli.plan.in'))
    .option('--sd <deviation>', text('cli.plan.sd'))
    .option('--share <share>', text('cli.plan.share'))
    .option('--population <people>', text('cli.plan.population'))
    .option('--power <probability>', text('cli.plan.power'), '0.8')
    .option('--alpha <probability>', text('cli.plan.alpha'), '0.05')
    .option('--format <format>', text('cli.plan.format'), 'terminal')
    .action(async (path: string | undefined, options: PlanOptions) => {
      const { runPlan } = await import('./run-plan.ts');
      await runPlan(path, options);
    });
};
