import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { Absence } from "./schema.ts";

/** Stand together, the latest last: ids sort by the time they were made. */
export const AbsenceEntity = entity({ name: "Absence", schema: Absence, key: ({ id }) => ["absences", id] });
export type AbsenceItem = ItemOf<typeof AbsenceEntity>;
