import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import type { Staff } from "../staff/schema.ts";
import { TemplateEntity, templateKey, TEMPLATES } from "./template-item.ts";
import { isNamedIn, withPersonReplaced } from "./template-rules.ts";

/**
 * Operations that put another in the place of a leaver in repeated work; undefined where the leaver is not in it any more, or
 * it was stopped. The caller writes them, with what it keeps of the handover.
 */
export async function templateLeaverOperations(
  cx: Cx,
  id: string,
  from: Pick<Staff, "id" | "fullName">,
  to: Pick<Staff, "id" | "fullName" | "departmentId">,
): Promise<readonly Operation[] | undefined> {
  const template = await cx.store.get(TemplateEntity, templateKey(id));
  if (template?.state !== "active" || !isNamedIn(template, from.id)) return undefined;
  const taker = { id: to.id, name: to.fullName, departmentId: to.departmentId };
  return [
    // What kept a turn from being given may have been that somebody left.
    replace(TemplateEntity, { ...withPersonReplaced(template, from.id, taker), problem: undefined }),
    event(cx, "assignment.template_taken_over", TEMPLATES, {
      templateId: template.id,
      fromName: from.fullName,
      state: template.state,
      href: "/assignments/templates",
      toIds: [to.id],
    }),
  ];
}
