const vietnamese = new Intl.Collator("vi");

/** Orders full names as office lists do: by the name a person is called by, which stands last. */
export function byCalledName(one: string, other: string): number {
  return vietnamese.compare(called(one), called(other));
}

/** “Ưởng Văn Lò” of “Lò Văn Ưởng” */
function called(fullName: string): string {
  return fullName.split(" ").toReversed().join(" ");
}
