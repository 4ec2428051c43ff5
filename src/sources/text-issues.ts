import type { Account } from '../kinds/account.ts';
import type { Header } from './header.ts';
import type { NearItem } from './near-items.ts';
import type { TextBook } from './text.ts';
import { yamlText } from './yaml-text.ts';

interface Told {
  readonly book: TextBook;
  readonly header: Header;
  readonly encoding: string;
  readonly plainLines: ReadonlySet<number>;
  readonly near: readonly NearItem[];
  /** Columns of a survey that are neither items nor anything else that is known. */
  readonly unread: readonly string[];
  /** The file's name, as culture.yaml knows it. */
  readonly name: string;
}

/** A survey has some columns of its own; so many more may be items under other names. */
const fewUnread = 5;
const shownUnread = 8;

/** Notes what was met on the way from bytes to rows: nothing is mended or left out in silence. */
export const noteText = (
  account: Account,
  { book, header, encoding, plainLines, near, unread, name }: Told,
): void => {
  if (book.wrongBytes > 0)
    account.note(
      {
        code: 'wrong-bytes',
        severity: 'warning',
        facts: { encoding, places: book.wrongAt.slice(0, 5).join(', ') },
      },
      book.wrongBytes,
    );
  if (book.nuls > 0) account.note({ code: 'nul-characters', severity: 'warning' }, book.nuls);
  for (const line of [...plainLines].sort((a, b) => a - b))
    account.note({ code: 'quote-mended', severity: 'warning', line });
  if (header.above > 0)
    account.note({ code: 'rows-above', severity: 'note', line: header.line }, header.above);
  if (unread.length >= fewUnread)
    account.note(
      {
        code: 'columns-unread',
        severity: 'note',
        facts: {
          names: unread.slice(0, shownUnread).join(', '),
          more: Math.max(0, unread.length - shownUnread),
        },
      },
      unread.length,
    );
  for (const { header: found, item, similarity } of near)
    account.note({
      code: 'item-near',
      severity: 'warning',
      column: found,
      facts: { item, percent: Math.floor(similarity * 100), header: yamlText(found), file: yamlText(name) },
    });
};
