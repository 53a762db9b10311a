import { recall, remember } from "./preference.ts";

type List = "incoming" | "outgoing" | "assignments";
type Search = Record<string, string | string[] | undefined>;

/** What this person looked at last in a list, in this browser, as it stood in the address. */
export function rememberedView(list: List, staffId: string): Search | undefined {
  const [who, search] = (recall(`${list}-view`) ?? "").split("?");
  return who === staffId && search !== undefined ? Object.fromEntries(new URLSearchParams(search)) : undefined;
}

/** Keeps the view, as the query part of its address, for the next visit; on a shared computer one person's is not another's. */
export function rememberView(list: List, staffId: string, search: string): void {
  remember(`${list}-view`, `${staffId}${search}`);
}
