/** How many stay of each end of a list. */
export interface Ends {
  readonly first: number;
  readonly last: number;
}

/**
 * A list that another system may make ever longer, as one item of the store can hold it: how it began and how it stands
 * now stay, what lies between goes.
 */
export function firstAndLast<T>(list: readonly T[], { first, last }: Ends): T[] {
  return list.length <= first + last ? [...list] : [...list.slice(0, first), ...list.slice(list.length - last)];
}
