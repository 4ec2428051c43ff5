import { constants } from 'node:os';
import { CommanderError } from 'commander';

/** How a command ended: done, done with a negative verdict, not done, or told to stop by a signal. */
export type End = 'done' | 'negative' | 'not-done' | { readonly signal: NodeJS.Signals };

/** The exit code of an end: 0, 1, 2, or 128 and the number of the signal. */
export const exitCodeOf = (end: End): number => {
  switch (end) {
    case 'done':
      return 0;
    case 'negative':
      return 1;
    case 'not-done':
      return 2;
    default:
      return 128 + constants.signals[end.signal];
  }
};

/** The end that something thrown means: help that was asked for is done, a prompt that was left is an interruption, all else is not done. */
export const endOf = (thrown: unknown): End => {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 'done' : 'not-done';
  return thrown instanceof Error && thrown.name === 'ExitPromptError' ? { signal: 'SIGINT' } : 'not-done';
};
