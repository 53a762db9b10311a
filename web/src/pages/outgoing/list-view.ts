import type { OutgoingState } from "@vanthu/office/outgoing/schema.ts";
import { query } from "../../api.ts";

/** What the list shows; it stands in the address. */
export interface ListView {
  view: "mine" | "all";
  state?: OutgoingState | undefined;
}

/** In the order of the way. */
export const OUTGOING_STATES: readonly OutgoingState[] = [
  "draft",
  "contentReview",
  "layoutReview",
  "awaitingSignature",
  "signed",
  "numbered",
  "sealed",
  "issued",
  "void",
];

type Search = Record<string, string | string[] | undefined>;

/**
 * Reads the view from the address; without one, the one looked at last, else a clerk or leader sees all, a drafter one's
 * own.
 */
export function listView(search: Search, may: (grant: string) => boolean, last?: Search): ListView {
  if (last && search["state"] === undefined && search["view"] === undefined) return listView(last, may);
  const state = OUTGOING_STATES.find((one) => one === search["state"]);
  const wanted = search["view"];
  const usual = state !== undefined || may("outgoing.read_all") ? "all" : "mine";
  return { view: wanted === "mine" || wanted === "all" ? wanted : usual, ...(state ? { state } : {}) };
}

/** The query part of the address of a view. */
export function viewQuery({ view, state }: ListView): string {
  return query({ view, state });
}
