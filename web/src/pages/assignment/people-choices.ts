import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import { colleagueChoice } from "../../colleague/colleague-choice.ts";
import type { Choice } from "../../ui/token-list.tsx";

export type People = InferOutput<typeof ColleagueList>;

export function peopleChoices(people: People | undefined): Choice[] {
  return (people?.items ?? []).map(colleagueChoice);
}

/** Work may be given to a unit: its head leads. */
export function unitChoices(people: People | undefined): Choice[] {
  return (people?.departments ?? []).map(({ id, name }) => ({ id, name, unit: true }));
}

/** A chosen unit or person as the one who leads. */
export function leadOf(id: string): { kind: "person" | "unit"; id: string } {
  return { kind: id.startsWith("dep_") ? "unit" : "person", id };
}
