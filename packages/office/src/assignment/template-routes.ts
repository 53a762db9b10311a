import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { ChangeTemplate, SaveTemplate, TemplateId, TemplateList } from "./template-schema.ts";
import { addTemplate, changeTemplate, listTemplates } from "./template-service.ts";

const tag = "assignment";
const ById = v.object({ id: TemplateId });

/** Mẫu nhiệm vụ lặp lại. */
export const templateRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "listAssignmentTemplates", summary: "Mẫu nhiệm vụ lặp lại", tag, reply: TemplateList }),
    async (c) => c.json(await listTemplates(c.var.cx), 200),
  )
  .post(
    "/",
    says({
      operationId: "addAssignmentTemplate",
      summary: "Thêm mẫu nhiệm vụ",
      tag,
      body: SaveTemplate,
      reply: TemplateList,
      status: 201,
    }),
    input("json", SaveTemplate),
    async (c) => c.json(await addTemplate(c.var.cx, c.req.valid("json")), 201),
  )
  .put(
    "/:id",
    says({
      operationId: "changeAssignmentTemplate",
      summary: "Sửa hoặc dừng mẫu nhiệm vụ",
      tag,
      body: ChangeTemplate,
      reply: TemplateList,
    }),
    input("param", ById),
    input("json", ChangeTemplate),
    async (c) => c.json(await changeTemplate(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  );
