import type { Cx } from "@vanthu/platform/context.ts";

/** What has no owner at work or no date still, because the office has nobody for it. */
export interface LeftWork {
  readonly id: string;
  /** How people name it, never its content. */
  readonly title: string;
  /** Address in the portal. */
  readonly href: string;
}

/** What came of looking over one page. */
export interface CarePage {
  /** Open ones looked at. */
  readonly seen: number;
  /** Repaired: who holds them; until when. */
  readonly owners: number;
  readonly dates: number;
  readonly left: readonly LeftWork[];
  /** Where to go on; absent at the end. */
  readonly next?: string | undefined;
}

/** CareSource (nguồn rà soát): open work of one capability, looked over each night and repaired where nobody has it. */
export interface CareSource {
  readonly name: string;
  /** Reads once what repairing goes by; the answer looks over a page from a place, the first from `undefined`. */
  open(cx: Cx): Promise<(place: string | undefined) => Promise<CarePage>>;
}

/** A place in several lists that are walked one after the other; undefined where there are none. */
export function placeIn(lists: readonly string[], place: string | undefined) {
  if (place === undefined) return lists[0] === undefined ? undefined : { list: lists[0], after: undefined };
  const at = place.indexOf("#");
  return { list: place.slice(0, at), after: at + 1 < place.length ? place.slice(at + 1) : undefined };
}

/** The place after a page: further on in its list, else at the beginning of the next list. */
export function placeAfter(lists: readonly string[], list: string, next: string | undefined): string | undefined {
  const following = next === undefined ? lists[lists.indexOf(list) + 1] : list;
  return following === undefined ? undefined : `${following}#${next ?? ""}`;
}
