import { idOf } from "@vanthu/platform/id.ts";
import * as v from "valibot";
import { CivilDate } from "../field.ts";

export const AbsenceId = idOf("abs");
export type AbsenceId = v.InferOutput<typeof AbsenceId>;

/**
 * What a substitute may do for who is away. instruct: bút phê, trình lãnh đạo · approveContent: duyệt nội dung · handle: xử lý việc được
 * giao. Signing is not among them: that takes a delegation in writing (NĐ 30 Điều 13).
 */
export const StandInScope = v.picklist(["instruct", "approveContent", "handle"]);
export type StandInScope = v.InferOutput<typeof StandInScope>;

/** leave: nghỉ · mission: đi công tác · delegation: ủy quyền xử lý, of who is at work and passes some of it on. */
export const AbsenceKind = v.picklist(["leave", "mission", "delegation"]);

/** Away (vắng mặt): one absence as it stands with the person, while it lasts or is to come. */
export const Away = v.object({
  absenceId: AbsenceId,
  /** Of an earlier release: not known. */
  kind: v.optional(AbsenceKind),
  from: CivilDate,
  until: CivilDate,
  substituteId: v.optional(idOf("stf")),
  substituteName: v.optional(v.string()),
  scope: v.array(StandInScope),
});
export type Away = v.InferOutput<typeof Away>;
