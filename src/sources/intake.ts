import type { Input, Reached } from '../assessment/document.ts';
import type { Problem } from '../errors.ts';
import { Account } from '../kinds/account.ts';
import { dayOrders } from '../kinds/days.ts';
import type { Reading } from '../kinds/kind.ts';
import type { Model } from '../model/schema.ts';
import type { SourceConfig } from '../project/schema.ts';
import { periodDays } from '../tallies/days.ts';
import { type Bytes, bytesOf } from './bytes.ts';
import { BrokenQuote, type CsvRecord, readCsv } from './csv.ts';
import { isOrder, proveDayOrder } from './day-order.ts';
import type { SourceFile } from './discover.ts';
import { declaredEncoding, guessEncoding } from './encoding.ts';
import { isKnownName, itemHeaders } from './find-columns.ts';
import { changeLines } from './lines.ts';
import { type Known, type Look, lookAt } from './look.ts';
import { personalColumns } from './personal-columns.ts';
import type { Questions } from './questions.ts';
import { type Recognised, recognise } from './recognise.ts';
import { readRows } from './rows.ts';
import { decodeText, emptyBook, NotUtf8, type TextBook } from './text.ts';
import { noteText } from './text-issues.ts';
import { trapIn } from './traps.ts';

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

/** What files are read with. */
export interface Tools {
  readonly model: Model;
  readonly questions: Questions;
}

/** So many broken quotes are mended before a file is given up. */
const mostMended = 50;

/** Whether the answers of a kind are on a scale that differs from file to file. */
const hasOpenScale = ({ kind }: Recognised): boolean =>
  kind.id === 'survey' || kind.id === 'reviews' || kind.id === 'internal';

/** What was found out and not declared. */
const assumedOf = (
  { kindAssumed, ...recognised }: Recognised,
  config: SourceConfig | undefined,
  period: string | undefined,
): Input['assumed'] => [
  ...(kindAssumed ? (['kind'] as const) : []),
  ...(config?.encoding === undefined ? (['encoding'] as const) : []),
  ...(config?.delimiter === undefined ? (['delimiter'] as const) : []),
  ...(config?.scale === undefined && hasOpenScale({ kindAssumed, ...recognised })
    ? (['scale'] as const)
    : []),
  ...(recognised.layout.dayOrder !== undefined && config?.dates === undefined ? (['dates'] as const) : []),
  ...(period === undefined ? [] : (['period'] as const)),
];

/** A file's text from its first line on, with what an earlier try found out about its lines. */
const textOf = (bytes: Bytes, look: Look, { plainLines }: Known, book: TextBook): AsyncIterable<string> => {
  const text = decodeText(bytes, look.encoding, book);
  if (!look.hasDelimiterLine && plainLines.size === 0) return text;
  return changeLines(text, (line, number) =>
    look.hasDelimiterLine && number === 1 ? '' : plainLines.has(number) ? line.replaceAll('"', '') : line,
  );
};

/** One try at reading a file; throws NotUtf8 and BrokenQuote where another, with what that tells, may do better. */
const attempt = async (
  file: SourceFile,
  bytes: Bytes,
  known: Known,
  config: SourceConfig | undefined,
  { model, questions }: Tools,
): Promise<IntakeResult> => {
  const items = itemHeaders(model);
  const look = await lookAt(bytes, known, isKnownName(items, questions));
  const { header } = look;
  const written = { encoding: look.encoding.name, delimiter: look.delimiter };
  const refuse = (
    code: string,
    facts: Problem['facts'],
    line?: number,
    rows?: number,
    choices: readonly string[] = [],
  ): IntakeResult => ({
    ok: false,
    choices,
    problem: { code, facts, place: line === undefined ? { file: file.shown } : { file: file.shown, line } },
    reached: {
      ...written,
      header: header === undefined ? null : { line: header.line, rows: header.rows },
      rows: rows ?? null,
    },
  });
  if (header === undefined) {
    // Not one record, and yet there is text: a quote that opens at once.
    if (!look.isEmpty && !known.plainLines.has(1)) throw new BrokenQuote(1);
    return refuse('empty-file', {});
  }

  const { headings } = header;
  const width = headings.length;
  const table = { skip: header.above + header.rows, width };
  const recordsWith = (book: TextBook): AsyncIterable<readonly CsvRecord[]> =>
    readCsv(textOf(bytes, look, known, book), look.delimiter, table);
  const countRows = async (): Promise<number> => {
    let rows = 0;
    for await (const batch of recordsWith(emptyBook())) rows += batch.length;
    return rows;
  };

  const personal = personalColumns(headings, look.rows);
  const recognition = recognise(file.name, { headings, personal, model, known: items, config, questions });
  if (!recognition.ok) {
    const trap = recognition.why.code === 'unrecognised' ? trapIn(headings, look.rows) : undefined;
    const { code, facts, choices } = recognition.why;
    return refuse(trap ?? code, facts, header.line, await countRows(), choices);
  }

  const { recognised } = recognition;
  const { kind, layout } = recognised;
  const dayColumns = kind.columns.flatMap(({ name, holdsDays }) =>
    holdsDays ? (layout.columns.get(name) ?? []) : [],
  );
  const proof = config?.dates ?? (await proveDayOrder(dayColumns, look.rows, () => recordsWith(emptyBook())));
  if (proof === 'open' || proof === 'both') {
    const names = kind.columns.flatMap(({ name, holdsDays }) =>
      holdsDays && layout.columns.has(name) ? [name] : [],
    );
    return refuse(
      proof === 'open' ? 'day-order-open' : 'day-order-both',
      { column: names.join(', '), file: file.name },
      header.line,
      await countRows(),
      dayOrders,
    );
  }

  const period = file.period !== undefined && periodDays(file.period) !== undefined ? file.period : undefined;
  const account = new Account(file.shown);
  const book = emptyBook();
  const whole: Recognised = {
    ...recognised,
    layout: {
      ...layout,
      ...(isOrder(proof) ? { dayOrder: proof } : {}),
      ...(period === undefined ? {} : { period }),
    },
  };
  const reading = await readRows(recordsWith(book), whole, width, account);
  noteText(account, {
    book,
    header,
    encoding: look.encoding.name,
    plainLines: known.plainLines,
    near: recognised.near,
    name: file.name,
  });

  const { read, scored } = account.rows;
  if (read === 0) return refuse('header-only', { kind: kind.id }, undefined, 0);
  if (scored === 0) {
    const { issues } = account;
    const fatal = issues.find(({ severity }) => severity === 'error');
    const issue = fatal ?? issues.find(({ line }) => line !== undefined) ?? issues[0];
    const facts = {
      kind: kind.id,
      rows: read,
      why: issue?.code ?? 'no-answer',
      column: issue?.column ?? '',
      file: file.name,
    };
    return refuse(fatal === undefined ? 'nothing-scored' : fatal.code, facts, issue?.line, read);
  }
  return {
    ok: true,
    intake: {
      file: file.shown,
      about: {
        ...written,
        sha256: book.sha256,
        header: { line: header.line, rows: header.rows },
        assumed: assumedOf(whole, config, period),
        columns: {
          used: { ...recognised.used },
          unused: [...recognised.unused],
          personal: [...recognised.personal],
        },
      },
      account,
      reading,
    },
  };
};

/** Reads one file, from its bytes to its tally; tries again where reading tells that the first look was wrong. */
export const takeIn = async (
  file: SourceFile,
  config: SourceConfig | undefined,
  tools: Tools,
): Promise<IntakeResult> => {
  const bytes = bytesOf(file);
  const unread: Reached = { encoding: null, delimiter: null, header: null, rows: null };
  const fail = (problem: Problem): IntakeResult => ({ ok: false, problem, reached: unread, choices: [] });
  const plainLines = new Set<number>();
  let encoding = config?.encoding === undefined ? undefined : declaredEncoding(config.encoding);
  for (;;)
    try {
      return await attempt(
        file,
        bytes,
        { encoding, delimiter: config?.delimiter, plainLines },
        config,
        tools,
      );
    } catch (error) {
      const place = { file: file.shown };
      if (error instanceof NotUtf8) encoding = await guessEncoding(error.sample);
      else if (error instanceof BrokenQuote) {
        const { line } = error;
        if (plainLines.has(line) || plainLines.size === mostMended)
          return fail({ code: 'unclosed-quote', facts: {}, place: { ...place, line } });
        plainLines.add(line);
      } else if (error instanceof Error && 'code' in error)
        return fail({ code: 'unreadable', facts: { path: file.shown }, place });
      else throw error;
    }
};
