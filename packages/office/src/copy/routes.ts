import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { FileId, FileLink } from "../attachment/schema.ts";
import { repeatOf } from "../repeat-routes.ts";
import { decideCopy, refuseCopy } from "./decide-service.ts";
import { linkToCopy, listCopies, readCopy } from "./list-service.ts";
import { numberCopy } from "./number-service.ts";
import { requestCopy } from "./request-service.ts";
import {
  CopyDetail,
  CopyId,
  CopyList,
  CopyListQuery,
  CopyStep,
  DecideCopy,
  RefuseCopy,
  RequestCopy,
} from "./schema.ts";

const ById = v.object({ id: CopyId });
const ByFile = v.object({ id: CopyId, fileId: FileId });
const Download = v.object({ download: v.optional(v.picklist(["true"])) });
const tag = "copy";

export const copyRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "listCopies", summary: "Danh sách bản sao", tag, query: CopyListQuery, reply: CopyList }),
    input("query", CopyListQuery),
    async (c) => c.json(await listCopies(c.var.cx, c.req.valid("query")), 200),
  )
  .post(
    "/",
    says({
      operationId: "requestCopy",
      summary: "Đề nghị sao văn bản",
      tag,
      body: RequestCopy,
      reply: CopyDetail,
      status: 201,
    }),
    input("json", RequestCopy),
    async (c) => c.json(await requestCopy(c.var.cx, c.req.valid("json"), repeatOf(c)), 201),
  )
  .get(
    "/:id",
    says({ operationId: "readCopy", summary: "Bản sao", tag, reply: CopyDetail }),
    input("param", ById),
    async (c) => c.json(await readCopy(c.var.cx, c.req.valid("param").id), 200),
  )
  .get(
    "/:id/files/:fileId",
    says({ operationId: "linkToCopy", summary: "Tải bản sao", tag, query: Download, reply: FileLink }),
    input("param", ByFile),
    input("query", Download),
    async (c) => {
      const { id, fileId } = c.req.valid("param");
      return c.json(await linkToCopy(c.var.cx, id, fileId, c.req.valid("query").download === "true"), 200);
    },
  )
  .post(
    "/:id/decide",
    says({ operationId: "decideCopy", summary: "Cho sao văn bản", tag, body: DecideCopy, reply: CopyDetail }),
    input("param", ById),
    input("json", DecideCopy),
    async (c) => c.json(await decideCopy(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/refuse",
    says({ operationId: "refuseCopy", summary: "Không cho sao", tag, body: RefuseCopy, reply: CopyDetail }),
    input("param", ById),
    input("json", RefuseCopy),
    async (c) => c.json(await refuseCopy(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/number",
    says({ operationId: "numberCopy", summary: "Lấy số bản sao", tag, body: CopyStep, reply: CopyDetail }),
    input("param", ById),
    input("json", CopyStep),
    async (c) => c.json(await numberCopy(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  );
