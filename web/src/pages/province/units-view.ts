import { query } from "../../api.ts";
import type { Health } from "./health.tsx";

/** What of the list is shown; the address holds all of it, so that Back works and a view can be sent to somebody. */
export interface UnitsView {
  readonly q: string;
  readonly order: "work" | "name";
  readonly stage: "trial" | undefined;
  readonly health: Health | undefined;
  /** The unit in the panel; without one the first of the list. */
  readonly unit: string | undefined;
}

const HEALTH: Readonly<Record<string, Health>> = { good: "good", watch: "watch", act: "act", preparing: "preparing" };

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** What an address asks for; anything it says wrongly is left out. */
export function viewOf(search: Readonly<Record<string, string | readonly string[] | undefined>>): UnitsView {
  return {
    q: one(search["q"]) ?? "",
    order: search["order"] === "name" ? "name" : "work",
    stage: search["stage"] === "trial" ? "trial" : undefined,
    health: HEALTH[one(search["health"]) ?? ""],
    unit: one(search["unit"]),
  };
}

/** The server's address of a view; which unit is in the panel is not its matter. */
export function unitsPath(view: UnitsView, limit: number): string {
  return `/api/province/units${query({ q: view.q, order: view.order, stage: view.stage, health: view.health, limit })}`;
}
