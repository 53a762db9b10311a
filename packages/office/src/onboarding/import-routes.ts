import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { require } from "@vanthu/platform/permission.ts";
import { ImportId, ListImport, StartImport } from "./import-schema.ts";
import { readImport, runImport, startImport } from "./import-service.ts";
import { addPeople } from "./people-service.ts";
import { remindUnit } from "./remind-service.ts";
import { templateFile, type TemplateForm } from "./template-file.ts";
import { AddPeople, RemindUnit, UnitDetail, UnitId } from "./unit-schema.ts";

const tag = "province";
const ByUnit = v.object({ id: UnitId });
const ById = v.object({ id: ImportId });
const Template = v.object({ name: v.picklist(["people.xlsx", "people.csv", "units.xlsx", "units.csv"]) });
const TYPES: Readonly<Record<TemplateForm, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** People of a province's units, by hand and by list. */
export const importRoutes = new Hono<Env>()
  .post(
    "/units/:id/people",
    says({
      operationId: "addPeople",
      summary: "Thêm người cho đơn vị",
      tag,
      body: AddPeople,
      reply: UnitDetail,
      status: 202,
    }),
    input("param", ByUnit),
    input("json", AddPeople),
    async (c) => c.json(await addPeople(c.var.cx, c.req.valid("param").id, c.req.valid("json").people), 202),
  )
  .post(
    "/units/:id/remind",
    says({ operationId: "remindUnit", summary: "Nhắc đơn vị", tag, body: RemindUnit, reply: UnitDetail }),
    input("param", ByUnit),
    input("json", RemindUnit),
    async (c) => c.json(await remindUnit(c.var.cx, c.req.valid("param").id, c.req.valid("json").check), 200),
  )
  .get(
    "/templates/:name",
    says({ operationId: "readTemplate", summary: "Tệp mẫu danh sách", tag, contentType: TYPES.xlsx }),
    input("param", Template),
    async (c) => {
      require(c.var.cx, "province.open_unit");
      const { name } = c.req.valid("param");
      const kind = name.startsWith("people") ? "people" : "units";
      const form = name.endsWith("xlsx") ? "xlsx" : "csv";
      const file = await templateFile(kind, form);
      return c.body(file, 200, {
        "content-type": TYPES[form],
        "content-disposition": `attachment; filename="${kind === "people" ? "mau-nguoi" : "mau-don-vi"}.${form}"`,
      });
    },
  )
  .post(
    "/imports",
    says({
      operationId: "startImport",
      summary: "Kiểm danh sách",
      tag,
      body: StartImport,
      reply: ListImport,
      status: 201,
    }),
    input("json", StartImport),
    async (c) => c.json(await startImport(c.var.cx, c.req.valid("json")), 201),
  )
  .get(
    "/imports/:id",
    says({ operationId: "readImport", summary: "Kết quả nhập danh sách", tag, reply: ListImport }),
    input("param", ById),
    async (c) => c.json(await readImport(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/imports/:id/run",
    says({ operationId: "runImport", summary: "Nhập danh sách đã kiểm", tag, reply: ListImport, status: 202 }),
    input("param", ById),
    async (c) => c.json(await runImport(c.var.cx, c.req.valid("param").id), 202),
  );
