import type { Input } from '../assessment/document.ts';
import type { Problem } from '../errors.ts';
import { Account } from '../kinds/account.ts';
import type { Reading } from '../kinds/kind.ts';
import type { Model } from '../model/schema.ts';
import type { SourceConfig } from '../project/schema.ts';
import { type CsvRecord, detectDelimiter, readCsv, UnclosedQuote } from './csv.ts';
import type { SourceFile } from './discover.ts';
import type { Questions } from './questions.ts';
import { type Recognised, recognise } from './recognise.ts';
import { decodeText, profileText, type TextProfile } from './text.ts';

/** A file that was read: its tally and the book of its rows. */
export interface Intake {
  readonly file: string;
  readonly about: Pick<Input, 'sha256' | 'encoding' | 'delimiter' | 'assumed' | 'columns'>;
  readonly account: Account;
  readonly reading: Reading;
}

/** A file is read, or refused as a whole with the problem that stands in the way. */
export type IntakeResult =
  | { readonly ok: true; readonly intake: Intake }
  | { readonly ok: false; readonly problem: Problem };

/** What was found out and not declared. */
const assumedOf = (recognised: Recognised, config: SourceConfig | undefined): Input['assumed'] => [
  ...(recognised.kindAssumed ? (['kind'] as const) : []),
  ...(config?.encoding === undefined ? (['encoding'] as const) : []),
  ...(config?.delimiter === undefined ? (['delimiter'] as const) : []),
  ...(config?.scale === undefined && hasOpenScale(recognised) ? (['scale'] as const) : []),
];

/** Whether the answers of a kind are on a scale that differs from file to file. */
const hasOpenScale = ({ kind }: Recognised): boolean =>
  kind.id === 'survey' || kind.id === 'reviews' || kind.id === 'internal';

/** Reads the rows after the header; those of another width than the header are set aside. */
const readRows = async (
  records: AsyncIterable<CsvRecord>,
  { kind, layout }: Recognised,
  width: number,
  account: Account,
): Promise<Reading> => {
  const reader = kind.open(layout, account);
  for await (const { line, cells } of records) {
    account.rowRead();
    if (cells.length === width) reader.read(cells, line);
    else {
      account.setAside('ragged');
      account.note({
        code: 'ragged',
        severity: 'warning',
        line,
        value: String(cells.length),
        expected: String(width),
      });
    }
  }
  return reader.finish();
};

/** Reads one file, from its bytes to its tally. */
export const takeIn = async (
  file: SourceFile,
  model: Model,
  config: SourceConfig | undefined,
  questions: Questions,
): Promise<IntakeResult> => {
  const refuse = (code: string, facts: Problem['facts'], line?: number): IntakeResult => ({
    ok: false,
    problem: { code, facts, place: line === undefined ? { file: file.shown } : { file: file.shown, line } },
  });

  let profile: TextProfile;
  try {
    profile = await profileText(file.path, config?.encoding);
  } catch {
    return refuse('unreadable', { path: file.shown });
  }
  const delimiter = config?.delimiter ?? detectDelimiter(profile.head);
  const records = readCsv(() => decodeText(file.path, profile.encoding), delimiter);

  try {
    const first = await records.next();
    if (first.done) return refuse('empty-file', {});
    const header = first.value.cells;
    const recognition = recognise(file.name, header, model, config, questions);
    if (!recognition.ok) return refuse(recognition.why.code, recognition.why.facts, first.value.line);

    const { recognised } = recognition;
    const account = new Account(file.shown);
    const reading = await readRows(records, recognised, header.length, account);
    const { read, scored } = account.rows;
    if (read === 0) return refuse('header-only', { kind: recognised.kind.id });
    if (scored === 0) {
      const [issue] = account.issues;
      const why = issue?.code ?? 'no-answer';
      return refuse(
        'nothing-scored',
        { kind: recognised.kind.id, rows: read, why, column: issue?.column ?? '' },
        issue?.line,
      );
    }
    return {
      ok: true,
      intake: {
        file: file.shown,
        about: {
          sha256: profile.sha256,
          encoding: profile.encoding,
          delimiter,
          assumed: assumedOf(recognised, config),
          columns: { used: { ...recognised.used }, unused: [...recognised.unused] },
        },
        account,
        reading,
      },
    };
  } catch (error) {
    if (error instanceof UnclosedQuote) return refuse('unclosed-quote', {}, error.line);
    throw error;
  }
};
