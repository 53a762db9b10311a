import type { AssignmentTemplate } from "./template-schema.ts";

type People = Pick<AssignmentTemplate, "by" | "lead" | "leadName" | "helperIds" | "watcherIds">;

/** Whether repeated work is given, led, helped with or watched by a person. Led by a unit, it is whoever heads it then. */
export function isNamedIn({ by, lead, helperIds, watcherIds }: Omit<People, "leadName">, staffId: string): boolean {
  const isLead = lead.kind === "person" && lead.id === staffId;
  return isLead || [by.id, ...helperIds, ...watcherIds].some((id) => id === staffId);
}

/** The people of repeated work with one in the place of another; nobody is named twice beside who leads. */
export function withPersonReplaced<T extends People>(template: T, fromId: string, to: AssignmentTemplate["by"]): T {
  const isLead = template.lead.kind === "person" && template.lead.id === fromId;
  const lead = isLead ? { kind: "person" as const, id: to.id } : template.lead;
  const others = (ids: T["helperIds"], taken: readonly string[]) => {
    const named = ids.map((id) => (id === fromId ? to.id : id));
    return [...new Set(named)].filter((id) => !taken.includes(id));
  };
  const helperIds = others(template.helperIds, [lead.id]);
  return {
    ...template,
    by: template.by.id === fromId ? to : template.by,
    lead,
    leadName: isLead ? to.name : template.leadName,
    helperIds,
    watcherIds: others(template.watcherIds, [lead.id, ...helperIds]),
  };
}
