/** The deed that fits all lines chosen; none where they differ. */
export function commonDeed<D extends string>(deeds: readonly (D | undefined)[]): D | undefined {
  return deeds.every((one) => one === deeds[0]) ? deeds[0] : undefined;
}
