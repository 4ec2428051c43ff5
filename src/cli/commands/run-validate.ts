import { isBroken, judgeContract } from '../../checks/judge-contract.ts';
import { programWords } from '../../checks/program-words.ts';
import { formats } from '../../checks/registry.ts';
import type { Contract } from '../../contract/document.ts';
import { UsageError } from '../../errors.ts';
import { loadWords, type Say } from '../../locales/words.ts';
import { validate } from '../../validate.ts';
import { exitCodeOf } from '../exit-code.ts';
import { printContract } from '../print-contract.ts';
import { terminalWidth } from '../terminal-width.ts';
import type { ValidateOptions } from './validate.ts';

const writers: Readonly<Record<string, (contract: Contract, isStrict: boolean, say: Say) => string>> = {
  terminal: (contract, isStrict, say) =>
    `${printContract(contract, { isBroken: isBroken(contract, isStrict), isStrict }, say, terminalWidth())}\n`,
  json: (contract) => `${JSON.stringify(contract, null, 2)}\n`,
  ...Object.fromEntries(
    Object.entries(formats).map(([name, { write }]) => [
      name,
      (contract: Contract, isStrict: boolean, say: Say) =>
        write(judgeContract(contract, isStrict, say), programWords(say, 'validate.kept')),
    ]),
  ),
};

/** Says what every file is taken for and where its rows go; the exit code says whether that is in order. */
export const runValidate = async (paths: readonly string[], options: ValidateOptions): Promise<void> => {
  const { config, model, format } = options;
  const write = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (write === undefined)
    throw new UsageError([
      { code: 'unknown-format', facts: { name: format, known: Object.keys(writers).join(', ') } },
    ]);
  const contract = await validate({
    paths,
    input: process.stdin,
    ...(config === undefined ? {} : { config }),
    ...(model === undefined ? {} : { model }),
  });
  const isStrict = options.strict === true;
  process.stdout.write(write(contract, isStrict, loadWords('en')));
  if (isBroken(contract, isStrict)) process.exitCode = exitCodeOf('negative');
};
