import type { Colleague } from "@vanthu/office/staff/schema.ts";
import type { TaskRole } from "@vanthu/office/task/schema.ts";

/** Who is to do what. Exactly one leads. */
export interface Assignee {
  colleague: Colleague;
  role: TaskRole;
}

/** Adds a person: the first leads, the others co-operate. */
export function assign(all: readonly Assignee[], colleague: Colleague): Assignee[] {
  if (all.some((one) => one.colleague.id === colleague.id)) return [...all];
  const role: TaskRole = all.some((one) => one.role === "lead") ? "coordinating" : "lead";
  return [...all, { colleague, role }];
}

/** Changes a role. A new lead makes the old one co-operate: one leads, always. */
export function changeRole(all: readonly Assignee[], id: string, role: TaskRole): Assignee[] {
  return all.map((one) => {
    if (one.colleague.id === id) return { ...one, role };
    return role === "lead" && one.role === "lead" ? { ...one, role: "coordinating" } : one;
  });
}

export function unassign(all: readonly Assignee[], id: string): Assignee[] {
  return all.filter((one) => one.colleague.id !== id);
}

/** The ids of one role, as the server takes them. */
export function idsOf(all: readonly Assignee[], role: TaskRole): Colleague["id"][] {
  return all.filter((one) => one.role === role).map((one) => one.colleague.id);
}
