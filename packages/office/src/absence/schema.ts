import * as v from "valibot";
import { CivilDate, line } from "../field.ts";
import { AbsenceId, AbsenceKind, StandInScope } from "../staff/away-schema.ts";
import { StaffId } from "../staff/schema.ts";

export const AddAbsence = v.object({
  /** Who is away; oneself where absent. */
  staffId: v.optional(StaffId),
  /** leave: nghỉ · mission: đi công tác · delegation: ủy quyền xử lý, at work. */
  kind: AbsenceKind,
  from: CivilDate,
  until: CivilDate,
  substituteId: v.optional(StaffId),
  scope: v.pipe(v.array(StandInScope), v.maxLength(3)),
  /** Shown to the person and to who keeps absences. */
  note: v.optional(line(300)),
});
export type AddAbsence = v.InferOutput<typeof AddAbsence>;

/** Absence (vắng mặt, người làm thay): who is away from when to when, and who does which of the work meanwhile. */
export const Absence = v.object({
  ...AddAbsence.entries,
  id: AbsenceId,
  staffId: StaffId,
  staffName: v.string(),
  position: v.string(),
  substituteName: v.optional(v.string()),
  enteredByName: v.string(),
  enteredAt: v.string(),
  /** Ended before its time. */
  endedOn: v.optional(CivilDate),
  endedByName: v.optional(v.string()),
});
export type Absence = v.InferOutput<typeof Absence>;

export const AbsenceList = v.object({
  items: v.array(v.object({ ...Absence.entries, version: v.number(), mayEnd: v.boolean() })),
});
export type AbsenceList = v.InferOutput<typeof AbsenceList>;
/** Whose absences; one's own where absent. */
export const AbsenceHistoryQuery = v.object({ staffId: v.optional(StaffId) });
export const EndAbsence = v.object({ version: v.number() });
