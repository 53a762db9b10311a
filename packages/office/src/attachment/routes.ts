import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { ConfirmedFile, FileId, RequestUpload, UploadPlace } from "./schema.ts";
import { askUpload, confirmUpload } from "./service.ts";

export const fileRoutes = new Hono<Env>()
  .post(
    "/",
    says({
      operationId: "askUpload",
      summary: "Xin chỗ tải tệp lên",
      tag: "file",
      body: RequestUpload,
      reply: UploadPlace,
      status: 201,
    }),
    input("json", RequestUpload),
    async (c) => c.json(await askUpload(c.var.cx, c.req.valid("json")), 201),
  )
  .post(
    "/:fileId/confirm",
    says({ operationId: "confirmUpload", summary: "Xác nhận tệp đã tải lên", tag: "file", reply: ConfirmedFile }),
    input("param", v.object({ fileId: FileId })),
    async (c) => c.json(await confirmUpload(c.var.cx, c.req.valid("param").fileId), 200),
  );
