import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity } from "@vanthu/platform/store/entity.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { LinkId } from "./schema.ts";

/** Session (phiên làm việc): found by its person and the hash of its token, with the grants of the person in it. */
export const Session = v.object({
  tokenHash: v.string(),
  staffId: StaffId,
  userName: v.string(),
  name: v.string(),
  departmentId: DepartmentId,
  grants: v.array(v.string()),
  /** Whose absences are asked for at each request; see `staff/stand-in-rules.ts`. */
  standsInFor: v.optional(v.array(StaffId)),
  mustChangePassword: v.boolean(),
  startedAt: v.string(),
  expiresAt: v.string(),
});
export type Session = v.InferOutput<typeof Session>;

export const SessionEntity = entity({
  name: "Session",
  schema: Session,
  key: ({ staffId, tokenHash }) => [sessionsPartition(staffId), `session#${tokenHash}`],
  expiresAt: ({ expiresAt }) => Math.floor(Date.parse(expiresAt) / 1000),
});

/** All sessions of one person, in one consistent read. */
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

/**
 * Link (liên kết đơn vị): a person who serves two units goes from one to the other without signing in again. Each unit
 * holds its half in its own area; only two halves that name each other let somebody through.
 */
export const Link = v.object({
  id: LinkId,
  staffId: StaffId,
  otherTenantId: TenantId,
  otherStaffId: StaffId,
  /** As they were when linked. */
  otherOfficeName: v.string(),
  otherPosition: v.string(),
  linkedAt: v.string(),
});
export type Link = v.InferOutput<typeof Link>;

export const LinkEntity = entity({
  name: "Link",
  schema: Link,
  key: ({ staffId, id }) => [linksPartition(staffId), id],
});

export function linksPartition(staffId: string): string {
  return `links#${staffId}`;
}
