import type { Colleague } from "@vanthu/office/staff/schema.ts";
import type { Choice } from "../ui/token-list.tsx";
import { absenceWords } from "./absence-words.ts";

type Chosen = Pick<Colleague, "id" | "fullName" | "position" | "departmentName" | "absence">;

/** A colleague in a list one types in: post and unit below the name, and whether he or she is away. */
export function colleagueChoice(colleague: Chosen): Choice {
  const { id, fullName, position, departmentName, absence } = colleague;
  return { id, name: fullName, detail: `${position} · ${departmentName}`, absence: absenceWords(absence) };
}

/** A colleague in a native list. */
export function colleagueOption({ id, fullName, position, absence }: Chosen): { value: string; label: string } {
  const away = absenceWords(absence);
  return { value: id, label: `${fullName}, ${position}${away === undefined ? "" : ` (${away})`}` };
}
