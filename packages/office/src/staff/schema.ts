import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { line } from "../field.ts";
import { Away } from "./away-schema.ts";
import { POSTS } from "./post.ts";

export const StaffId = idOf("stf");
export type StaffId = v.InferOutput<typeof StaffId>;
export const DepartmentId = idOf("dep");
export type DepartmentId = v.InferOutput<typeof DepartmentId>;

/** Department (phòng, đơn vị thuộc cơ quan). */
export const Department = v.object({
  id: DepartmentId,
  /** "Phòng Kinh tế" */
  name: line(100),
  /** Stands in notations of công văn: "KT". */
  abbreviation: line(20),
  order: v.number(),
});
export type Department = v.InferOutput<typeof Department>;

/** Part of a sign-in name before the @. */
export const UserName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9.-]{0,40}$/));

/** Staff (cán bộ, công chức): a person of one office, with posts and a department. Locked, never deleted. */
export const Staff = v.object({
  id: StaffId,
  userName: UserName,
  fullName: line(100),
  /** Chức vụ as printed: "Phó Chủ tịch UBND xã". */
  position: line(100),
  departmentId: DepartmentId,
  posts: v.pipe(v.array(v.picklist(POSTS)), v.minLength(1)),
  state: v.picklist(["active", "locked"]),
  sample: v.boolean(),
  email: v.optional(line(100)),
  phone: v.optional(line(50)),
  /** Absences that last or are to come. */
  away: v.optional(v.array(Away)),
  /** Who may be stood in for, as a hint where to look; what stands with them decides. */
  standsInFor: v.optional(v.array(StaffId)),
});
export type Staff = v.InferOutput<typeof Staff>;

/** A colleague as lists and pickers show one. */
export const Colleague = v.object({
  ...v.pick(Staff, ["id", "fullName", "position", "departmentId", "posts", "email", "phone"]).entries,
  departmentName: v.string(),
  /** That stands today or begins within a week; both days included. */
  absence: v.optional(v.pick(Away, ["from", "until", "substituteName"])),
});
export type Colleague = v.InferOutput<typeof Colleague>;

export const ColleagueList = v.object({ items: v.array(Colleague), departments: v.array(Department) });
