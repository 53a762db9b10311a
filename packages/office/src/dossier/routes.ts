import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { Cursor } from "../field.ts";
import { repeatOf } from "../repeat-routes.ts";
import { amendDossier, dropDossier } from "./amend-service.ts";
import { closeDossier, reopenDossier } from "./close-service.ts";
import { exportContents, readContents } from "./contents-service.ts";
import { fileDocument, takeOutDocument } from "./file-service.ts";
import { listDossiers, listOfDocument } from "./list-service.ts";
import { openDossier } from "./open-service.ts";
import { passOnDossier } from "./pass-on-service.ts";
import { readDetail } from "./read-service.ts";
import {
  AmendDossier,
  CloseDossier,
  DossierContents,
  DossierDetail,
  DossierDocumentId,
  DossierId,
  DossierList,
  DossierListQuery,
  DossiersOfDocument,
  FileDocument,
  OpenDossier,
  OpenedDossier,
  PassOnDossier,
  ReopenDossier,
} from "./schema.ts";

const tag = "dossier";
const ById = v.object({ id: DossierId });
const OfDocument = v.object({ documentId: DossierDocumentId });
const Entry = v.object({ id: DossierId, documentId: DossierDocumentId });
const ContentsQuery = v.object({ after: v.optional(Cursor) });

/** Hồ sơ công việc. */
export const dossierRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "listDossiers",
      summary: "Danh sách hồ sơ công việc",
      tag,
      query: DossierListQuery,
      reply: DossierList,
    }),
    input("query", DossierListQuery),
    async (c) => c.json(await listDossiers(c.var.cx, c.req.valid("query")), 200),
  )
  .post(
    "/",
    says({
      operationId: "openDossier",
      summary: "Mở hồ sơ công việc",
      tag,
      body: OpenDossier,
      reply: OpenedDossier,
      status: 201,
    }),
    input("json", OpenDossier),
    async (c) => c.json(await openDossier(c.var.cx, c.req.valid("json"), repeatOf(c)), 201),
  )
  .get(
    "/of/:documentId",
    says({
      operationId: "listDossiersOfDocument",
      summary: "Hồ sơ có một văn bản",
      tag,
      reply: DossiersOfDocument,
    }),
    input("param", OfDocument),
    async (c) => c.json(await listOfDocument(c.var.cx, c.req.valid("param").documentId), 200),
  )
  .get(
    "/:id",
    says({ operationId: "readDossier", summary: "Một hồ sơ công việc", tag, reply: DossierDetail }),
    input("param", ById),
    async (c) => c.json(await readDetail(c.var.cx, c.req.valid("param").id), 200),
  )
  .put(
    "/:id",
    says({
      operationId: "amendDossier",
      summary: "Sửa tiêu đề, số và ký hiệu, thời hạn bảo quản",
      tag,
      body: AmendDossier,
      reply: DossierDetail,
    }),
    input("param", ById),
    input("json", AmendDossier),
    async (c) => c.json(await amendDossier(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .delete(
    "/:id",
    says({ operationId: "dropDossier", summary: "Bỏ hồ sơ mở nhầm, chưa có văn bản", tag, status: 204 }),
    input("param", ById),
    async (c) => {
      await dropDossier(c.var.cx, c.req.valid("param").id);
      return c.body(null, 204);
    },
  )
  .get(
    "/:id/contents",
    says({
      operationId: "readDossierContents",
      summary: "Mục lục văn bản trong hồ sơ",
      tag,
      query: ContentsQuery,
      reply: DossierContents,
    }),
    input("param", ById),
    input("query", ContentsQuery),
    async (c) => c.json(await readContents(c.var.cx, c.req.valid("param").id, c.req.valid("query").after), 200),
  )
  .get(
    "/:id/contents.csv",
    says({
      operationId: "exportDossierContents",
      summary: "Mục lục văn bản trong hồ sơ dạng CSV",
      tag,
      contentType: "text/csv",
    }),
    input("param", ById),
    async (c) => {
      const { name, text } = await exportContents(c.var.cx, c.req.valid("param").id);
      return c.body(text, 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
    },
  )
  .post(
    "/:id/documents",
    says({
      operationId: "fileDocument",
      summary: "Đưa văn bản vào hồ sơ",
      tag,
      body: FileDocument,
      reply: DossierDetail,
    }),
    input("param", ById),
    input("json", FileDocument),
    async (c) => {
      const { id } = c.req.valid("param");
      await fileDocument(c.var.cx, id, c.req.valid("json").documentId);
      return c.json(await readDetail(c.var.cx, id), 200);
    },
  )
  .delete(
    "/:id/documents/:documentId",
    says({ operationId: "takeDocumentOut", summary: "Đưa văn bản ra khỏi hồ sơ", tag, status: 204 }),
    input("param", Entry),
    async (c) => {
      const { id, documentId } = c.req.valid("param");
      await takeOutDocument(c.var.cx, id, documentId);
      return c.body(null, 204);
    },
  )
  .post(
    "/:id/close",
    says({
      operationId: "closeDossier",
      summary: "Kết thúc hồ sơ",
      tag,
      body: CloseDossier,
      reply: DossierDetail,
    }),
    input("param", ById),
    input("json", CloseDossier),
    async (c) => c.json(await closeDossier(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  )
  .post(
    "/:id/reopen",
    says({
      operationId: "reopenDossier",
      summary: "Mở lại hồ sơ đã kết thúc",
      tag,
      body: ReopenDossier,
      reply: DossierDetail,
    }),
    input("param", ById),
    input("json", ReopenDossier),
    async (c) => c.json(await reopenDossier(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/pass-on",
    says({
      operationId: "passOnDossier",
      summary: "Giao hồ sơ cho người khác lập",
      tag,
      body: PassOnDossier,
      status: 204,
    }),
    input("param", ById),
    input("json", PassOnDossier),
    async (c) => {
      await passOnDossier(c.var.cx, c.req.valid("param").id, c.req.valid("json"));
      return c.body(null, 204);
    },
  );
