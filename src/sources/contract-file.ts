import type { ReadFile, RefusedFile } from '../contract/document.ts';
import type { Intake } from './intake.ts';
import type { Refused } from './read.ts';
import { spanOf } from './span.ts';

/** How many texts of a column are shown. */
const shownValues = 40;

/** A file that was read, as the data contract states it. */
export const contractFileOf = ({ file, about, account, reading }: Intake): ReadFile => {
  const { read, scored, setAside } = account.rows;
  const { kind, scale } = reading;
  return {
    status: 'read',
    file,
    sha256: about.sha256,
    kind,
    encoding: about.encoding,
    delimiter: about.delimiter,
    header: about.header,
    assumed: about.assumed,
    scale: scale === null ? null : { min: scale.min, max: scale.max },
    window: spanOf(reading),
    rows: {
      read,
      scored,
      setAside: Object.fromEntries([...setAside].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    columns: about.columns,
    decodings: account.decodings.map(({ column, values }) => ({
      column,
      values: values.slice(0, shownValues),
      more: Math.max(0, values.length - shownValues),
    })),
  };
};

/** A file that was not read, with how far one came. */
export const refusedFileOf = ({ file, reached }: Pick<Refused, 'file' | 'reached'>): RefusedFile => ({
  status: 'refused',
  file,
  ...reached,
});
