import type { ReadFile, RefusedFile } from '../contract/document.ts';
import { statedInput } from './inputs.ts';
import type { Intake } from './intake.ts';
import type { Refused } from './read.ts';
import { spanOf } from './span.ts';

/** How many texts of a column are shown. */
const shownValues = 40;

/** A file that was read, as the data contract states it. */
export const contractFileOf = (intake: Intake): ReadFile => {
  const { account, reading } = intake;
  const { scored, setAside } = account.rows;
  return {
    status: 'read',
    ...statedInput(intake, spanOf(reading), scored, setAside),
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
