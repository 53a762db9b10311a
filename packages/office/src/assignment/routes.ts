import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { IncomingId } from "../incoming/schema.ts";
import { OutgoingId } from "../outgoing/schema.ts";
import { repeatOf } from "../repeat-routes.ts";
import { FileId, FileLink } from "../attachment/schema.ts";
import { AssignmentFigures } from "./figure-schema.ts";
import { readFigures } from "./figure-service.ts";
import { AttachToAssignment } from "./file-schema.ts";
import { attachFiles, linkToFile } from "./file-service.ts";
import { give } from "./give-service.ts";
import { list, listOfSource } from "./list-service.ts";
import { readDetail } from "./read-service.ts";
import {
  AssignmentDetail,
  AssignmentId,
  AssignmentList,
  AssignmentListQuery,
  GiveAssignment,
  GivenAssignment,
} from "./schema.ts";
import { takeAssignmentStep } from "./step-service.ts";
import { AssignmentStep } from "./step-schema.ts";

const tag = "assignment";
const ById = v.object({ id: AssignmentId });
const Download = v.object({ download: v.optional(v.literal("true")) });
const OfSource = v.object({ id: v.union([IncomingId, OutgoingId]) });

/** Nhiệm vụ được giao. */
export const assignmentRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "listAssignments",
      summary: "Danh sách nhiệm vụ",
      tag,
      query: AssignmentListQuery,
      reply: AssignmentList,
    }),
    input("query", AssignmentListQuery),
    async (c) => c.json(await list(c.var.cx, c.req.valid("query")), 200),
  )
  .post(
    "/",
    says({
      operationId: "giveAssignment",
      summary: "Giao nhiệm vụ",
      tag,
      body: GiveAssignment,
      reply: GivenAssignment,
      status: 201,
    }),
    input("json", GiveAssignment),
    async (c) => c.json(await give(c.var.cx, c.req.valid("json"), repeatOf(c)), 201),
  )
  .get(
    "/of/:id",
    says({
      operationId: "listAssignmentsOfDocument",
      summary: "Nhiệm vụ giao từ một văn bản",
      tag,
      reply: AssignmentList,
    }),
    input("param", OfSource),
    async (c) => c.json(await listOfSource(c.var.cx, c.req.valid("param").id), 200),
  )
  .get(
    "/figures",
    says({
      operationId: "readAssignmentFigures",
      summary: "Tiến độ theo người và đơn vị",
      tag,
      reply: AssignmentFigures,
    }),
    async (c) => c.json(await readFigures(c.var.cx), 200),
  )
  .get(
    "/:id",
    says({ operationId: "readAssignment", summary: "Một nhiệm vụ", tag, reply: AssignmentDetail }),
    input("param", ById),
    async (c) => c.json(await readDetail(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/:id/steps",
    says({
      operationId: "takeAssignmentStep",
      summary: "Một bước xử lý nhiệm vụ",
      tag,
      body: AssignmentStep,
      reply: AssignmentDetail,
    }),
    input("param", ById),
    input("json", AssignmentStep),
    async (c) => c.json(await takeAssignmentStep(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/files",
    says({
      operationId: "attachToAssignment",
      summary: "Kèm tệp vào nhiệm vụ",
      tag,
      body: AttachToAssignment,
      reply: AssignmentDetail,
    }),
    input("param", ById),
    input("json", AttachToAssignment),
    async (c) => c.json(await attachFiles(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .get(
    "/:id/files/:fileId",
    says({
      operationId: "linkToAssignmentFile",
      summary: "Địa chỉ tải tệp kèm nhiệm vụ",
      tag,
      query: Download,
      reply: FileLink,
    }),
    input("param", v.object({ id: AssignmentId, fileId: FileId })),
    input("query", Download),
    async (c) => {
      const { id, fileId } = c.req.valid("param");
      const { download } = c.req.valid("query");
      return c.json(await linkToFile(c.var.cx, id, fileId, download !== undefined), 200);
    },
  );
