import * as v from "valibot";
import { entity } from "@vanthu/platform/store/entity.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";

/** Session (phiên làm việc): found by the hash of its token, with the grants of the person in it. */
export const Session = v.object({
  tokenHash: v.string(),
  staffId: StaffId,
  userName: v.string(),
  name: v.string(),
  departmentId: DepartmentId,
  grants: v.array(v.string()),
  mustChangePassword: v.boolean(),
  startedAt: v.string(),
  expiresAt: v.string(),
});
export type Session = v.InferOutput<typeof Session>;

export const SessionEntity = entity({
  name: "Session",
  schema: Session,
  key: ({ tokenHash }) => [`session#${tokenHash}`, "session"],
  index1: ({ staffId, tokenHash }) => [sessionsPartition(staffId), tokenHash],
  expiresAt: ({ expiresAt }) => Math.floor(Date.parse(expiresAt) / 1000),
});

/** All sessions of one person. */
export function sessionsPartition(staffId: string): string {
  return `sessions#${staffId}`;
}

/** Throttle (giới hạn nhập sai): wrong passwords for one name, or from one address. */
export const Throttle = v.object({ subject: v.string(), failures: v.number(), lastAt: v.string() });
export type Throttle = v.InferOutput<typeof Throttle>;

export const ThrottleEntity = entity({
  name: "Throttle",
  schema: Throttle,
  key: ({ subject }) => [`throttle#${subject}`, "throttle"],
  expiresAt: ({ lastAt }) => Math.floor(Date.parse(lastAt) / 1000) + 3600,
});
