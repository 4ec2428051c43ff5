import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { type End, endOf, exitCodeOf } from '../../src/cli/exit-code.ts';
import { DataError, UsageError } from '../../src/errors.ts';

const codes: readonly (readonly [End, number])[] = [
  ['done', 0],
  ['negative', 1],
  ['not-done', 2],
  [{ signal: 'SIGHUP' }, 129],
  [{ signal: 'SIGINT' }, 130],
  [{ signal: 'SIGTERM' }, 143],
];

const interrupted = Object.assign(new Error('left'), { name: 'ExitPromptError' });

const thrown: readonly (readonly [string, unknown, End])[] = [
  ['help that was asked for', new CommanderError(0, 'commander.helpDisplayed', ''), 'done'],
  ['an option that is not known', new CommanderError(1, 'commander.unknownOption', ''), 'not-done'],
  ['a usage error', new UsageError([]), 'not-done'],
  ['data that cannot be used', new DataError([]), 'not-done'],
  ['a bug', new TypeError('x is undefined'), 'not-done'],
  ['something that is no error', 'x', 'not-done'],
  ['a prompt that was left', interrupted, { signal: 'SIGINT' }],
];

describe('the exit code', () => {
  it.each(codes)('of %j is %i', (end, code) => {
    expect(exitCodeOf(end)).toBe(code);
  });

  it.each(thrown)('of %s', (_, error, end) => {
    expect(endOf(error)).toEqual(end);
  });
});
