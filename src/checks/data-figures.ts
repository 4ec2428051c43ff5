import type { Assessment } from '../assessment/document.ts';
import { KindId } from '../assessment/kind-id.ts';
import { unusableRows } from '../assessment/set-aside.ts';
import type { Found } from './gate.ts';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const counted = (value: number, unit: 'count' | 'share', n: number, of: 'rows' | 'issues'): Found => ({
  status: 'measured',
  value,
  interval: null,
  plausibility: null,
  basis: { n, of, answered: null },
  unit,
});

/** Errors in the data, in rows or cells; those that are not kept singly count as errors where all that are kept are. */
const errorsIn = ({ issues }: Assessment): Found => {
  const errors = issues.shown.filter(({ severity }) => severity === 'error');
  const kept = sumOf(issues.shown.map(({ count }) => count));
  const more = errors.length === issues.shown.length ? issues.total - kept : 0;
  return counted(sumOf(errors.map(({ count }) => count)) + more, 'count', issues.total, 'issues');
};

/** A figure of the data contract, of all data or of one kind: `data.errors`, `data.setAside.nps`. */
export const dataFigure = (id: string, document: Assessment, newest: ReadonlyMap<KindId, string>): Found => {
  const [, what = '', named] = id.split('.');
  const kind = KindId.safeParse(named).data;
  const inputs = document.inputs.filter((input) => kind === undefined || input.kind === kind);
  if (what === 'errors') return errorsIn(document);
  if (inputs.length === 0) return { status: 'unmeasured', reason: 'no-file' };
  const read = sumOf(inputs.map(({ rows }) => rows.read));
  if (what === 'n') return counted(sumOf(inputs.map(({ rows }) => rows.scored)), 'count', read, 'rows');
  if (what === 'newest') {
    const days = kind === undefined ? [...newest.values()] : [newest.get(kind) ?? ''];
    const day = days.sort().at(-1) ?? '';
    return day === '' ? { status: 'unmeasured', reason: 'undated' } : { status: 'day', day };
  }
  if (read === 0) return { status: 'unmeasured', reason: 'no-answers' };
  return counted(sumOf(inputs.map(({ rows }) => unusableRows(rows.setAside))) / read, 'share', read, 'rows');
};
