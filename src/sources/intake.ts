import type { Input, Reached } from '../assessment/input.ts';
import type { Problem } from '../errors.ts';
import { Account } from '../kinds/account.ts';
import type { Reading } from '../kinds/kind.ts';
import type { SourceConfig } from '../project/schema.ts';
import { columnsMeant } from '../vocabulary/headers.ts';
import { BrokenQuote, LongRow } from './csv.ts';
import type { SourceFile } from './discover.ts';
import { declaredEncoding, guessEncoding } from './encoding.ts';
import { isKnownName } from './find-columns.ts';
import type { Known } from './look.ts';
import { openFile } from './open-file.ts';
import type { Recognised } from './recognise.ts';
import { readRows } from './rows.ts';
import { readUnchanged } from './stamp.ts';
import { emptyBook, NotUtf8 } from './text.ts';
import { noteText } from './text-issues.ts';
import { type Tools, understand } from './understand.ts';
import { yamlText } from './yaml-text.ts';

/** A file that was read: its tally and the book of its rows. */
export interface Intake {
  readonly file: string;
  readonly about: Pick<Input, 'sha256' | 'encoding' | 'delimiter' | 'header' | 'assumed' | 'columns'>;
  readonly account: Account;
  readonly reading: Reading;
}

/** A file is read, or refused as a whole with the problem that stands in the way and how far one came. */
export type IntakeResult =
  | { readonly ok: true; readonly intake: Intake }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly reached: Reached;
      /** What there is to choose from, where something has to be said first. */
      readonly choices: readonly string[];
    };

/** So many broken quotes are mended before a file is given up. */
const mostMended = 50;

/** Kinds whose answers are on a scale that differs from file to file. */
const scaledKinds = new Set(['survey', 'reviews', 'internal']);

/** What is declared of a file and means nothing for its kind. */
const noteUnused = (account: Account, kind: string, config: SourceConfig | undefined): void => {
  const unused = [
    ...(config?.scale !== undefined && !scaledKinds.has(kind) ? ['scale'] : []),
    ...(kind !== 'survey' && Object.keys(config?.items ?? {}).length > 0 ? ['items'] : []),
  ];
  for (const key of unused)
    account.note({ code: 'setting-unused', severity: 'warning', facts: { key, kind } });
};

/** What was found out and not declared. */
const assumedOf = (
  { kind, layout, kindAssumed }: Recognised,
  config: SourceConfig | undefined,
): Input['assumed'] => [
  ...(kindAssumed ? (['kind'] as const) : []),
  ...(config?.encoding === undefined ? (['encoding'] as const) : []),
  ...(config?.delimiter === undefined ? (['delimiter'] as const) : []),
  ...(config?.scale === undefined && scaledKinds.has(kind.id) ? (['scale'] as const) : []),
  ...(layout.dayOrder !== undefined && config?.dates === undefined ? (['dates'] as const) : []),
  ...(layout.period === undefined ? [] : (['period'] as const)),
];

/** A file of which most rows say nothing that can be used is hardly what it was taken for. */
const noteShare = (account: Account): void => {
  const { read, scored, setAside } = account.rows;
  const unanswered = (setAside.get('no-answer') ?? 0) + (setAside.get('empty-row') ?? 0);
  if (scored > 0 && scored < (read - unanswered) / 2)
    account.note({ code: 'mostly-set-aside', severity: 'error', facts: { scored, read } });
};

/** What is said of a file of which no row is scored, by what is wrong with its rows. */
const refusals: ReadonlyMap<string, string> = new Map([
  ['not-a-day', 'no-day-read'],
  ['no-date', 'no-day-read'],
  ['not-an-activity', 'no-activity-read'],
]);

/** Why not one row could be scored: what stands in the way of all of them, else the first that was wrong. */
const nothingScored = (
  account: Account,
  kind: string,
  file: string,
): Pick<Problem, 'code' | 'facts'> & { readonly line: number | undefined } => {
  const { issues } = account;
  const fatal = issues.find(({ severity }) => severity === 'error');
  const issue = fatal ?? issues.find(({ line }) => line !== undefined) ?? issues[0];
  const [why, column] = [issue?.code ?? 'no-answer', issue?.column ?? ''];
  return {
    code: fatal !== undefined ? fatal.code : (refusals.get(why) ?? 'nothing-scored'),
    facts: { kind, rows: account.rows.read, why, column, file: yamlText(file) },
    line: issue?.line,
  };
};

/** One try at reading a file; throws NotUtf8 and BrokenQuote where another, with what that tells, may do better. */
const attempt = async (
  file: SourceFile,
  known: Known,
  config: SourceConfig | undefined,
  tools: Tools,
): Promise<IntakeResult> => {
  const open = await openFile(file, known, isKnownName(tools.items, tools.questions));
  const { look, header } = open;
  const about = {
    encoding: look.encoding.name,
    delimiter: look.delimiter,
    header: header === undefined ? null : { line: header.line, rows: header.rows },
  };
  const refuse = (
    { code, facts, choices = [] }: Pick<Problem, 'code' | 'facts'> & { readonly choices?: readonly string[] },
    line: number | undefined,
    rows: number | null,
  ): IntakeResult => ({
    ok: false,
    choices,
    problem: { code, facts, place: line === undefined ? { file: file.shown } : { file: file.shown, line } },
    reached: { ...about, rows },
  });
  if (header === undefined || about.header === null)
    return refuse({ code: 'empty-file', facts: {} }, undefined, null);

  const understood = await understand(file, open, header, config, tools);
  if (!understood.ok) return refuse(understood, header.line, await open.countRows());

  const { recognised } = understood;
  const { kind, used, unused, personal, near } = recognised;
  const [account, book] = [new Account(file.shown), emptyBook()];
  const reading = await readRows(open.rows(book), recognised, header.headings.length, account, tools.rename);
  const { plainLines } = known;
  noteShare(account);
  noteUnused(account, kind.id, config);
  noteText(account, {
    book,
    header,
    encoding: about.encoding,
    plainLines,
    near,
    unread: kind.hasItems ? unused.filter((name) => columnsMeant(name).length === 0) : [],
    name: file.name,
  });

  const { read, scored } = account.rows;
  if (read === 0) return refuse({ code: 'header-only', facts: { kind: kind.id } }, undefined, 0);
  if (scored === 0) {
    const why = nothingScored(account, kind.id, file.name);
    return refuse(why, why.line, read);
  }
  return {
    ok: true,
    intake: {
      file: file.shown,
      about: {
        ...about,
        header: about.header,
        sha256: book.sha256,
        assumed: assumedOf(recognised, config),
        columns: { used: { ...used }, unused: [...unused], personal: [...personal] },
      },
      account,
      reading,
    },
  };
};

/** Whether an error of the system is of this file: one that names another path is a fault of ours. */
const isOf = (error: object, { path }: SourceFile): boolean => !('path' in error) || error.path === path;

const tryToTakeIn = async (
  file: SourceFile,
  config: SourceConfig | undefined,
  tools: Tools,
): Promise<IntakeResult> => {
  const unread: Reached = { encoding: null, delimiter: null, header: null, rows: null };
  const fail = (problem: Problem): IntakeResult => ({ ok: false, problem, reached: unread, choices: [] });
  const plainLines = new Set<number>();
  let encoding = config?.encoding === undefined ? undefined : declaredEncoding(config.encoding);
  for (;;)
    try {
      return await attempt(file, { encoding, delimiter: config?.delimiter, plainLines }, config, tools);
    } catch (error) {
      const place = { file: file.shown };
      if (error instanceof NotUtf8) encoding = await guessEncoding(error.sample);
      else if (error instanceof BrokenQuote) {
        const { line } = error;
        if (plainLines.has(line) || plainLines.size === mostMended)
          return fail({ code: 'unclosed-quote', facts: {}, place: { ...place, line } });
        plainLines.add(line);
      } else if (error instanceof LongRow)
        return fail({ code: 'row-too-long', facts: {}, place: { ...place, line: error.line } });
      else if (error instanceof Error && 'code' in error && isOf(error, file))
        return fail({ code: 'unreadable', facts: { path: file.shown }, place });
      else throw error;
    }
};

/**
 * Reads one file, from its bytes to its tally; tries again where reading tells that the first look was wrong. Throws
 * DataError where the file changes meanwhile.
 */
export const takeIn = (
  file: SourceFile,
  config: SourceConfig | undefined,
  tools: Tools,
): Promise<IntakeResult> => readUnchanged(file, () => tryToTakeIn(file, config, tools));
