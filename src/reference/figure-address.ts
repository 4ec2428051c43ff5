/** The parts of a figure's id, and the department whose rows it is limited to. */
export interface Address {
  readonly sort: string;
  readonly first: string;
  readonly second: string;
  readonly unit: string | undefined;
}

export const addressOf = (id: string): Address => {
  const [sort = '', first = '', second = '', ...rest] = id.split('.');
  return sort === 'unit'
    ? { ...addressOf([second, ...rest].join('.')), unit: first }
    : { sort, first, second, unit: undefined };
};
