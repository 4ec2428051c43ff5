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
import { printFile } from '../print-contract.ts';
import { canAsk, openPrompts, type Prompts } from '../prompts.ts';
import { optionFor, saidBefore } from '../said-before.ts';
import { terminalWidth } from '../terminal-width.ts';
import { writeFiles } from '../write-files.ts';
import type { InitOptions } from './init.ts';

const target = 'culture.yaml';

/** Chosen for "none of these". */
const none = '';

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

const ask = async (
  prompts: Prompts,
  question: Question,
  name: string,
  say: Say,
): Promise<string | undefined> => {
  const leave = { name: say('init.leave'), value: none };
  const chosen = async (message: string, choices: readonly string[], nameOf = (one: string) => one) =>
    (await prompts.choice(message, [...choices.map((value) => ({ name: nameOf(value), value })), leave])) ||
    undefined;
  switch (question.about) {
    case 'kind':
      return chosen(say('init.ask-kind', { file: name }), question.choices, (kind) => {
        const key = `init.kind.${kind}`;
        return say.has(key) ? say(key) : kind;
      });
    case 'column':
      return chosen(say('init.ask-column', { file: name, column: question.name }), question.choices);
    case 'item':
      return chosen(say('init.ask-item', { file: name, item: question.name }), question.choices);
    case 'dates':
      return chosen(
        say('init.ask-dates', { file: name, column: question.column }),
        question.choices,
        (order) => say(order === 'd/m/y' ? 'init.day-first' : 'init.month-first'),
      );
    case 'scale':
      return (
        (await prompts.text(say('init.ask-scale', { file: name, column: question.column }), none)) ||
        undefined
      );
    case 'near': {
      const { header, name: item, percent } = question;
      return (await prompts.yes(say('init.ask-near', { header, item, percent }), percent >= 90))
        ? header
        : undefined;
    }
  }
};

/** The remark above an entry: what the file was taken for and where its rows went. */
const remarkOn = ({ result }: Understanding, say: Say): string => {
  if (!result.ok) return say('init.remark-unread');
  const { about, account } = result.intake;
  const { read, scored } = account.rows;
  return say('init.remark', {
    read,
    scored,
    aside: read - scored,
    encoding: about.encoding,
    used: Object.keys(about.columns.used).length,
  });
};

/** What is found out of a file and would have to be found out again is written down, so that another quarter's file is read alike. */
const settled = ({ config, result }: Understanding): Understanding['config'] => {
  if (!result.ok) return config;
  const { kind, scale } = result.intake.reading;
  const assumed = new Set(result.intake.about.assumed);
  const columns = Object.fromEntries(
    Object.entries(result.intake.about.columns.used).filter(([name]) => !/^p\d/.test(name)),
  );
  return {
    ...config,
    kind,
    columns: { ...columns, ...config.columns },
    ...(config.scale === undefined &&
    scale !== null &&
    assumed.has('scale') &&
    result.intake.account.decodings.every(({ values }) => values.every(({ raw }) => /^[-\d.,\s]*$/.test(raw)))
      ? { scale: { min: scale.min, max: scale.max } }
      : {}),
  };
};

/** Looks at the files of a folder, asks what they do not prove, and writes a culture.yaml. Throws UsageError where something stays open and nobody can be asked. */
export const runInit = async (dir: string, options: InitOptions): Promise<void> => {
  const say = loadWords('en');
  const given = saidBefore(options);
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
  const understood = await interview(
    [dir],
    async (question, so) => {
      const { name } = so.file;
      const said = given.answer(name, question);
      if (said !== undefined) return said;
      if (question.about === 'near' && near !== undefined)
        return question.percent >= near ? question.header : undefined;
      if (given.isSkipped(name)) return undefined;
      if (prompts !== undefined) {
        if (isOpen(question)) process.stderr.write(`\n${show(so, say)}\n\n`);
        return ask(prompts, question, name, say);
      }
      if (isOpen(question)) open.push({ file: name, question });
      return undefined;
    },
    (so) => process.stderr.write(`\n${show(so, say)}\n`),
  );
  const unused = given.unused();
  if (unused.length > 0)
    throw new UsageError(unused.map((option) => ({ code: 'init-unasked', facts: { option } })));
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
  const text = writeProject({
    organisation,
    minimumGroup,
    sources: understood
      .filter(({ result }) => result.ok)
      .map((so) => ({ config: settled(so), remark: remarkOn(so, say) })),
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
  process.stderr.write(`\n${chalk.dim(say('cli.wrote', { path }))}\n${say('init.next', { dir })}\n`);
};
