import * as v from "valibot";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { CivilDate } from "../field.ts";
import { AssignmentId } from "./schema.ts";
import { AssignmentTemplate, TemplateId } from "./template-schema.ts";

/** Few in an office, and read together. */
export const TEMPLATES = "assignment-templates";

export const TemplateEntity = entity({
  name: "AssignmentTemplate",
  schema: AssignmentTemplate,
  key: ({ id }) => templateKey(id),
});
export type TemplateItem = ItemOf<typeof TemplateEntity>;

export function templateKey(id: string): LocalKey {
  return [TEMPLATES, id];
}

/** One turn that was made; written with it, so that none is made twice. */
export const TurnEntity = entity({
  name: "AssignmentTurn",
  schema: v.object({ templateId: TemplateId, on: CivilDate, assignmentId: AssignmentId }),
  key: ({ templateId, on }) => [`assignment-turns#${templateId}`, on],
});
