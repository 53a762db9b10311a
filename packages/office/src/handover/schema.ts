import { idOf } from "@vanthu/platform/id.ts";
import * as v from "valibot";
import { CivilDate, line } from "../field.ts";
import { StaffId } from "../staff/schema.ts";

export const HandoverId = idOf("hov");
export type HandoverId = v.InferOutput<typeof HandoverId>;

/**
 * What a person can hold. task: việc được giao · received: văn bản đến đang giữ · draft: dự thảo · signature: chờ ký · review: chờ duyệt, chờ cho ý kiến ·
 * absence: vắng mặt, làm thay · delegation: ủy quyền ký · council: chức danh trong hội đồng, ban, tổ · assignment: nhiệm
 * vụ · repeat: mẫu nhiệm vụ lặp lại · rule: quy tắc phân văn bản · setting: quy định của đơn vị nêu tên · dossier: hồ sơ công việc
 */
export const HeldKind = v.picklist([
  "task",
  "received",
  "assignment",
  "repeat",
  "draft",
  "signature",
  "review",
  "absence",
  "delegation",
  "council",
  "rule",
  "setting",
  "dossier",
]);
export type HeldKind = v.InferOutput<typeof HeldKind>;

/** One thing a person holds: named by reference and type, never by its content. */
export const Held = v.object({
  kind: HeldKind,
  /** Unique among all that a person holds: `task#in_01J…`. */
  ref: line(200),
  title: v.string(),
  dueOn: v.optional(CivilDate),
  href: v.optional(v.string()),
  /** give: somebody takes it · end: it ends or goes back by itself · byHand: a person decides first. */
  how: v.picklist(["give", "end", "byHand"]),
});
export type Held = v.InferOutput<typeof Held>;

export const HeldList = v.object({
  person: v.object({ id: StaffId, fullName: v.string(), position: v.string(), state: v.string() }),
  items: v.array(Held),
});
export type HeldList = v.InferOutput<typeof HeldList>;

/** To one person, some lines to others. */
export const StartHandover = v.object({
  fromId: StaffId,
  toId: StaffId,
  others: v.optional(v.pipe(v.array(v.object({ ref: line(200), toId: StaffId })), v.maxLength(500)), []),
  /** Nghỉ hưu, chuyển công tác, … */
  reason: line(300, 3),
});
export type StartHandover = v.InferOutput<typeof StartHandover>;

/** HandoverLine (dòng bàn giao): one thing handed over, to whom, and what came of it. */
export const HandoverLine = v.object({
  ...Held.entries,
  handoverId: HandoverId,
  no: v.number(),
  toId: v.optional(StaffId),
  toName: v.optional(v.string()),
  /** waiting · moved: đã giao · ended: đã kết thúc · byHand: tự giải quyết · gone: không còn · failed: chưa chuyển được */
  state: v.picklist(["waiting", "moved", "ended", "byHand", "gone", "failed"]),
});
export type HandoverLine = v.InferOutput<typeof HandoverLine>;

/** Handover (bàn giao công việc): all that a leaver holds goes to others in one action. */
export const Handover = v.object({
  id: HandoverId,
  fromId: StaffId,
  fromName: v.string(),
  fromPosition: v.string(),
  toId: StaffId,
  toName: v.string(),
  toPosition: v.string(),
  reason: v.string(),
  state: v.picklist(["running", "done"]),
  lines: v.number(),
  startedAt: v.string(),
  startedById: StaffId,
  startedByName: v.string(),
  startedByDepartmentId: v.string(),
  finishedAt: v.optional(v.string()),
  /** The draft of the minutes (biên bản bàn giao), once it was made. */
  minutesId: v.optional(v.string()),
});
export type Handover = v.InferOutput<typeof Handover>;

export const HandoverList = v.object({ items: v.array(Handover) });
export const HandoverView = v.object({ handover: Handover, lines: v.array(HandoverLine) });
export type HandoverView = v.InferOutput<typeof HandoverView>;
export const HandoverMinutes = v.object({ outgoingId: v.string() });
export type HandoverMinutes = v.InferOutput<typeof HandoverMinutes>;
