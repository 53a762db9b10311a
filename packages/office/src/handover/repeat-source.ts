import { templateLeaverOperations } from "../assignment/template-leaver-service.ts";
import { TemplateEntity, TEMPLATES } from "../assignment/template-item.ts";
import { isNamedIn } from "../assignment/template-rules.ts";
import { idIn, type HandoverSource } from "./source.ts";

/** Repeated work the leaver gives, leads or helps with: the next turn would find nobody. */
export const repeatSource: HandoverSource = {
  kinds: ["repeat"],
  async list(cx, staffId) {
    const templates = await cx.store.queryAll(TemplateEntity, TEMPLATES);
    return templates
      .filter((template) => template.state === "active" && isNamedIn(template, staffId))
      .map(({ id, by, leadName }) => ({
        kind: "repeat" as const,
        ref: `repeat#${id}`,
        title: `Mẫu nhiệm vụ của ${by.name}, ${leadName} chủ trì`,
        href: "/assignments/templates",
        how: "give" as const,
      }));
  },
  async move(cx, ref, from, to) {
    const operations = await templateLeaverOperations(cx, idIn(ref), from, to);
    return operations && { operations, ends: "moved" };
  },
};
