import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { CareSource, LeftWork } from "../care-source.ts";
import type { Repairs } from "../incoming/care-rules.ts";
import { headOf, instructorOf } from "../incoming/owner-rules.ts";
import { readRepairs } from "../incoming/repair-service.ts";
import { idsAtWork } from "./care-rules.ts";
import { TemplateEntity, TEMPLATES, type TemplateItem } from "./template-item.ts";

const HREF = "/assignments/templates";

/** Templates that give work in the name of somebody at work: who left is followed by the head, else the template stops. */
export const templateCare: CareSource = {
  name: "template",
  async open(cx) {
    const repairs = await readRepairs(cx);
    const atWork = idsAtWork(repairs);
    return async () => {
      const active = (await cx.store.queryAll(TemplateEntity, TEMPLATES)).filter(({ state }) => state === "active");
      let owners = 0;
      const left: LeftWork[] = [];
      for (const template of active.filter(({ by }) => !atWork.has(by.id))) {
        if (await takeOver(cx, template, repairs)) owners += 1;
        else left.push({ id: template.id, title: `Mẫu việc lặp lại của ${template.by.name}`, href: HREF });
      }
      return { seen: active.length, owners, dates: 0, left };
    };
  },
};

/** @returns false where there is nobody: then it stops, and whoever looks after it is told by the night's report */
async function takeOver(cx: Cx, template: TemplateItem, { people, defaults }: Repairs): Promise<boolean> {
  const { id, by } = template;
  const head = headOf(people, by.departmentId) ?? instructorOf(people, defaults);
  const after: TemplateItem = head
    ? { ...template, by: { id: head.id, name: head.fullName, departmentId: head.departmentId } }
    : { ...template, state: "stopped" };
  const type = head ? "assignment.template_taken_over" : "assignment.template_changed";
  const data = { templateId: id, fromName: by.name, state: after.state, href: HREF, toIds: head ? [head.id] : [] };
  try {
    await cx.store.write([replace(TemplateEntity, after), event(cx, type, TEMPLATES, data)]);
  } catch (error) {
    // Somebody changes it at this moment; the next night looks again.
    if (!(error instanceof WriteConflict)) throw error;
  }
  return head !== undefined;
}
