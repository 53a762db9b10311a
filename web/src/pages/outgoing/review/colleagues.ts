import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import { colleagueChoice } from "../../../colleague/colleague-choice.ts";
import { get } from "../../../api.ts";
import { createLoad, type Load } from "../../../ui/loaded.tsx";
import type { Choice } from "../../../ui/token-list.tsx";

type People = InferOutput<typeof ColleagueList>;

/** People of the office to choose from, without these; read when a dialog opens. */
export function createColleagues(open: () => boolean, without: () => readonly string[]): () => Choice[] {
  const load: Load<People> = createLoad(
    () => (open() ? "staff" : undefined),
    () => get<People>("/api/staff"),
  );
  return () => (load.data()?.items ?? []).filter(({ id }) => !without().includes(id)).map(colleagueChoice);
}
