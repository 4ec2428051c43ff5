import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { chalkStderr as chalk } from 'chalk';
import { UsageError } from '../../errors.ts';
import { interview, type Understanding } from '../../interview.ts';
import { loadWords, type Say } from '../../locales/words.ts';
import { packageFile } from '../../package.ts';
import { writeProject } from '../../project/write.ts';
import { contractFileOf, refusedFileOf } from '../../sources/contract-file.ts';
import { isOpen, type Question } from '../../sources/question.ts';
import { askQuestion } from '../ask-question.ts';
import { initEntries, refusedEntries } from '../init-entries.ts';
import { printFile } from '../print-contract.ts';
import { canAsk, openPrompts } from '../prompts.ts';
import { optionFor, saidBefore } from '../said-before.ts';
import { terminalWidth } from '../terminal-width.ts';
import { writeFiles } from '../write-files.ts';
import type { InitOptions } from './init.ts';

const target = 'culture.yaml';

const wholeNumber = (
  option: string,
  value: string | undefined,
  least: number,
  most: number,
): number | undefined => {
  if (value === undefined) return undefined;
  const number = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UsageError([{ code: 'init-option', facts: { option, value, form: `${least} to ${most}` } }]);
  return number;
};

const show = ({ result, file }: Understanding, say: Say): string =>
  result.ok
    ? printFile(contractFileOf(result.intake), result.intake.account.issues, say, terminalWidth())
    : printFile(
        refusedFileOf({ file: file.shown, reached: result.reached }),
        [
          {
            code: result.problem.code,
            severity: 'error',
            file: file.shown,
            facts: { ...result.problem.facts },
            count: 1,
          },
        ],
        say,
        terminalWidth(),
      );

/** Looks at the files of a folder, asks what they do not prove, and writes a culture.yaml. Throws UsageError where something stays open and nobody can be asked. */
export const runInit = async (dir: string, options: InitOptions): Promise<void> => {
  const say = loadWords('en');
  const given = saidBefore(options);
  const skipped = new Set(options.skip ?? []);
  const near = wholeNumber('--near', options.near, 75, 100);
  const minimum = wholeNumber('--minimum-group', options.minimumGroup, 3, 100);
  const prompts = options.yes || !canAsk() ? undefined : await openPrompts();
  const path = join(dir, target);
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (
    exists &&
    !options.force &&
    (prompts === undefined || !(await prompts.yes(say('init.ask-force', { path }), false)))
  )
    throw new UsageError([{ code: 'init-exists', facts: {}, place: { file: path } }]);

  const open: { file: string; question: Question }[] = [];
  const seen = new Set<string>();
  const understood = await interview(
    [dir],
    given,
    async (question, so) => {
      const { name } = so.file;
      if (question.about === 'near' && near !== undefined)
        return question.percent >= near ? question.header : undefined;
      if (skipped.has(name)) return undefined;
      if (prompts !== undefined) {
        if (!seen.has(name)) process.stderr.write(`\n${show(so, say)}\n\n`);
        seen.add(name);
        return askQuestion(prompts, question, name, say);
      }
      if (isOpen(question)) open.push({ file: name, question });
      return undefined;
    },
    (so) => process.stderr.write(`\n${show(so, say)}\n`),
  );
  const absent = [...given.keys(), ...skipped].filter(
    (name) => !understood.some(({ file }) => file.name === name),
  );
  if (absent.length > 0)
    throw new UsageError(absent.map((name) => ({ code: 'source-absent', facts: { name } })));
  const misread = understood.flatMap(({ file, result }) =>
    given.has(file.name) && !result.ok ? [result.problem] : [],
  );
  if (open.length === 0 && misread.length > 0) throw new UsageError(misread);
  if (open.length > 0)
    throw new UsageError(
      open.map(({ file, question }) => ({
        code: 'init-open',
        facts: { option: optionFor(file, question), file },
        place: { file },
      })),
    );
  if (understood.length === 0) throw new UsageError([{ code: 'no-files', facts: {}, place: { file: dir } }]);

  const proposal = basename(resolve(dir));
  const organisation =
    options.organisation ??
    (prompts === undefined ? proposal : await prompts.text(say('init.ask-organisation'), proposal));
  const minimumGroup =
    minimum ??
    (prompts === undefined
      ? 5
      : (wholeNumber('--minimum-group', await prompts.text(say('init.ask-minimum'), '5'), 3, 100) ?? 5));
  const refused = understood.filter(({ result }) => !result.ok);
  const text = writeProject({
    organisation,
    minimumGroup,
    sources: [
      ...initEntries(
        understood.flatMap(({ config, result }) => (result.ok ? [{ config, intake: result.intake }] : [])),
        say,
      ),
      ...refusedEntries(
        refused.map(({ config }) => config),
        say,
      ),
    ],
    schema: relative(
      resolve(dirname(path)),
      packageFile('docs', 'schemas', 'culture.schema.json'),
    ).replaceAll('\\', '/'),
    remarks: {
      top: say('init.remark-top'),
      minimumGroup: say('init.remark-minimum'),
      more: say('init.remark-more'),
    },
  });
  await writeFiles(dir, new Map([[target, text]]));
  const left = refused.map(({ file }) => `${say('init.not-used', { file: file.shown, path })}\n`).join('');
  process.stderr.write(`\n${chalk.dim(say('cli.wrote', { path }))}\n${left}${say('init.next', { dir })}\n`);
};
