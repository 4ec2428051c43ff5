import type { AssessRequest } from '../assess.ts';
import { UsageError } from '../errors.ts';
import { isDay } from '../tallies/days.ts';
import { commaList } from './comma-list.ts';

/** What every command that assesses data can be told. */
export interface DataOptions {
  readonly config?: string;
  readonly asOf?: string;
  readonly model?: string;
  readonly lens?: string;
}

/** What is to be assessed, as the command line says it. Throws UsageError for an --as-of that is no day. */
export const requestOf = (
  paths: readonly string[],
  { config, asOf, model, lens }: DataOptions,
): AssessRequest => {
  if (asOf !== undefined && !isDay(asOf))
    throw new UsageError([{ code: 'bad-as-of', facts: { value: asOf } }]);
  return {
    paths,
    input: process.stdin,
    ...(config === undefined ? {} : { config }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(model === undefined ? {} : { model }),
    ...(lens === undefined ? {} : { lenses: commaList('--lens', lens) }),
  };
};
