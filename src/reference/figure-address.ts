/** The parts of a figure's id, and the department whose rows and the earlier wave whose time it is limited to. */
export interface Address {
  readonly sort: string;
  readonly first: string;
  readonly second: string;
  readonly unit: string | undefined;
  /** `ground` where it is scored by what the wave has in common with the last one. */
  readonly wave: { readonly label: string; readonly by: 'wave' | 'ground' } | undefined;
}

export const addressOf = (id: string): Address => {
  const [sort = '', first = '', second = '', ...rest] = id.split('.');
  if (sort === 'unit') return { ...addressOf([second, ...rest].join('.')), unit: first };
  if (sort === 'wave')
    return { ...addressOf([second, ...rest].join('.')), wave: { label: first, by: 'wave' } };
  // Of a ground the second part says which of the two sides it is.
  if (sort === 'ground') return { ...addressOf(rest.join('.')), wave: { label: first, by: 'ground' } };
  return { sort, first, second, unit: undefined, wave: undefined };
};
