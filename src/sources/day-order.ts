import { type DayOrder, OrderEvidence, type OrderProof } from '../kinds/days.ts';
import type { CsvRecord } from './csv.ts';

/** What the days in some columns prove of their order; reads on only while nothing is proved. */
export const proveDayOrder = async (
  columns: readonly number[],
  sample: readonly CsvRecord[],
  all: () => AsyncIterable<readonly CsvRecord[]>,
): Promise<OrderProof> => {
  const evidence = new OrderEvidence();
  const add = ({ cells }: CsvRecord): void => {
    for (const index of columns) evidence.add(cells[index] ?? '');
  };
  sample.forEach(add);
  if (evidence.proof !== 'open') return evidence.proof;
  for await (const batch of all()) batch.forEach(add);
  return evidence.proof;
};

export const isOrder = (proof: OrderProof): proof is DayOrder => proof === 'd/m/y' || proof === 'm/d/y';
