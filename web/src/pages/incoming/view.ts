import type { IncomingState } from "@vanthu/office/incoming/schema.ts";
import { query } from "../../api.ts";

/** What the list shows; it stands in the address, so Back works and a view can be sent to a colleague. */
export interface ListView {
  view: "mine" | "all";
  state?: IncomingState | undefined;
}

const STATES: readonly IncomingState[] = [
  "arrived",
  "registered",
  "refused",
  "routed",
  "inProgress",
  "done",
  "void",
  "ended",
];

export { STATES as INCOMING_STATES };

type Search = Record<string, string | string[] | undefined>;

/** Reads the view from the address; without one, the one looked at last, else what a person of these grants does first. */
export function listView(search: Search, may: (grant: string) => boolean, last?: Search): ListView {
  if (last && search["state"] === undefined && search["view"] === undefined) return listView(last, may);
  const state = STATES.find((one) => one === search["state"]);
  if (state) return { view: "all", state };
  if (search["view"] === "all") return { view: "all" };
  if (search["view"] === "mine") return { view: "mine" };
  if (may("incoming.register")) return { view: "all", state: "arrived" };
  if (may("incoming.instruct")) return { view: "all", state: "registered" };
  return { view: "mine" };
}

/** The query part of the address of a view. */
export function viewQuery(view: ListView): string {
  return view.state ? query({ state: view.state }) : query({ view: view.view });
}
