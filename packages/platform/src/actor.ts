import type { TenantId } from "./id.ts";

/**
 * Somebody the actor stands in for today (làm thay), with the grants of that person that go with it: never signing,
 * numbering or sealing, which the law binds to the person (NĐ 30 Điều 13, 32).
 */
export interface StandIn {
  readonly staffId: string;
  readonly fullName: string;
  readonly departmentId: string;
  readonly grants: ReadonlySet<string>;
}

/** Someone signed in: a member of staff of one tenant, with the grants of his or her posts. */
export interface StaffActor {
  readonly kind: "staff";
  readonly tenantId: TenantId;
  readonly staffId: string;
  readonly name: string;
  readonly departmentId: string;
  /** Of the actor's own posts. */
  readonly grants: ReadonlySet<string>;
  readonly standsInFor?: readonly StandIn[];
}

/** A job of the system itself (a consumer, a schedule); bound to one tenant like people. */
export interface SystemActor {
  readonly kind: "system";
  readonly tenantId: TenantId;
  readonly job: string;
}

export type Actor = StaffActor | SystemActor;

/** Name that history shows for the actor's deeds. */
export function actorName(actor: Actor): string {
  return actor.kind === "staff" ? actor.name : "Hệ thống";
}

/** Stable reference of the actor, as stored in events: a staff id or `system:<job>`. */
export function actorRef(actor: Actor): string {
  return actor.kind === "staff" ? actor.staffId : `system:${actor.job}`;
}
