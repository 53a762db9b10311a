import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { FileId, FileLink } from "../attachment/schema.ts";
import { AgencyId } from "../organisation/schema.ts";
import { repeatOf } from "../repeat-routes.ts";
import { listDeliveries } from "./delivery-page-service.ts";
import { DeliveryList, DeliveryListQuery } from "./delivery-schema.ts";
import { attachToOutgoing, createDraft, saveDraft } from "./draft-service.ts";
import { issueOutgoing, resendDelivery } from "./issue-service.ts";
import { linkToFile, linkToPacket, linkToStatus } from "./link-service.ts";
import { listOutgoing, readOutgoing } from "./list-service.ts";
import { numberOutgoing } from "./number-service.ts";
import { registerPaper } from "./paper-service.ts";
import { returnDraft, withdrawDraft } from "./review-service.ts";
import {
  AttachToOutgoing,
  CreateDraft,
  IssueOutgoing,
  NumberedOutgoing,
  OutgoingDetail,
  OutgoingId,
  OutgoingList,
  OutgoingListQuery,
  RegisterPaperOutgoing,
  ReturnDraft,
  SaveDraft,
  Step,
} from "./schema.ts";
import { verifyAgain } from "./verify-service.ts";

const ById = v.object({ id: OutgoingId });
const ByFile = v.object({ id: OutgoingId, fileId: FileId });
const ByAgency = v.object({ id: OutgoingId, agencyId: AgencyId });
const ByStatus = v.object({ id: OutgoingId, agencyId: AgencyId, code: v.pipe(v.string(), v.regex(/^\d{2}$/)) });
const Download = v.object({ download: v.optional(v.picklist(["true"])) });

const tag = "outgoing";

export const outgoingRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "listOutgoing",
      summary: "Danh sách văn bản đi",
      tag,
      query: OutgoingListQuery,
      reply: OutgoingList,
    }),
    input("query", OutgoingListQuery),
    async (c) => c.json(await listOutgoing(c.var.cx, c.req.valid("query")), 200),
  )
  .post(
    "/",
    says({
      operationId: "createDraft",
      summary: "Soạn dự thảo từ mẫu",
      tag,
      body: CreateDraft,
      reply: OutgoingDetail,
      status: 201,
    }),
    input("json", CreateDraft),
    async (c) => c.json(await createDraft(c.var.cx, c.req.valid("json"), repeatOf(c)), 201),
  )
  .post(
    "/paper",
    says({
      operationId: "registerPaperOutgoing",
      summary: "Cấp số văn bản ký giấy",
      tag,
      body: RegisterPaperOutgoing,
      reply: NumberedOutgoing,
      status: 201,
    }),
    input("json", RegisterPaperOutgoing),
    async (c) => c.json(await registerPaper(c.var.cx, c.req.valid("json"), repeatOf(c)), 201),
  )
  .get(
    "/:id",
    says({ operationId: "readOutgoing", summary: "Văn bản đi", tag, reply: OutgoingDetail }),
    input("param", ById),
    async (c) => c.json(await readOutgoing(c.var.cx, c.req.valid("param").id), 200),
  )
  .put(
    "/:id",
    says({ operationId: "saveDraft", summary: "Lưu dự thảo", tag, body: SaveDraft, reply: OutgoingDetail }),
    input("param", ById),
    input("json", SaveDraft),
    async (c) => c.json(await saveDraft(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/return",
    says({ operationId: "returnDraft", summary: "Trả lại dự thảo", tag, body: ReturnDraft, reply: OutgoingDetail }),
    input("param", ById),
    input("json", ReturnDraft),
    async (c) => c.json(await returnDraft(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/withdraw",
    says({ operationId: "withdrawDraft", summary: "Rút lại dự thảo", tag, body: Step, reply: OutgoingDetail }),
    input("param", ById),
    input("json", Step),
    async (c) => c.json(await withdrawDraft(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  )
  .post(
    "/:id/number",
    says({ operationId: "numberOutgoing", summary: "Cấp số", tag, body: Step, reply: NumberedOutgoing }),
    input("param", ById),
    input("json", Step),
    async (c) => {
      const { id } = c.req.valid("param");
      return c.json(await numberOutgoing(c.var.cx, id, c.req.valid("json").version, repeatOf(c)), 200);
    },
  )
  .post(
    "/:id/issue",
    says({ operationId: "issueOutgoing", summary: "Phát hành", tag, body: IssueOutgoing, reply: OutgoingDetail }),
    input("param", ById),
    input("json", IssueOutgoing),
    async (c) => c.json(await issueOutgoing(c.var.cx, c.req.valid("param").id, c.req.valid("json"), repeatOf(c)), 200),
  )
  .get(
    "/:id/deliveries",
    says({
      operationId: "listDeliveries",
      summary: "Các lượt gửi của văn bản đi",
      tag,
      query: DeliveryListQuery,
      reply: DeliveryList,
    }),
    input("param", ById),
    input("query", DeliveryListQuery),
    async (c) => c.json(await listDeliveries(c.var.cx, c.req.valid("param").id, c.req.valid("query")), 200),
  )
  .post(
    "/:id/resend/:agencyId",
    says({ operationId: "resendDelivery", summary: "Gửi lại", tag, reply: OutgoingDetail }),
    input("param", ByAgency),
    async (c) => {
      const { id, agencyId } = c.req.valid("param");
      return c.json(await resendDelivery(c.var.cx, id, agencyId), 200);
    },
  )
  .post(
    "/:id/files",
    says({
      operationId: "attachToOutgoing",
      summary: "Đính kèm tệp",
      tag,
      body: AttachToOutgoing,
      reply: OutgoingDetail,
    }),
    input("param", ById),
    input("json", AttachToOutgoing),
    async (c) => c.json(await attachToOutgoing(c.var.cx, c.req.valid("param").id, c.req.valid("json").files), 200),
  )
  .get(
    "/:id/files/:fileId",
    says({
      operationId: "linkToOutgoingFile",
      summary: "Tải tệp của văn bản đi",
      tag,
      query: Download,
      reply: FileLink,
    }),
    input("param", ByFile),
    input("query", Download),
    async (c) => {
      const { id, fileId } = c.req.valid("param");
      return c.json(await linkToFile(c.var.cx, id, fileId, c.req.valid("query").download === "true"), 200);
    },
  )
  .post(
    "/:id/files/:fileId/verify",
    says({ operationId: "verifyOutgoingFile", summary: "Kiểm tra lại chữ ký số của tệp", tag, reply: OutgoingDetail }),
    input("param", ByFile),
    async (c) => {
      const { id, fileId } = c.req.valid("param");
      return c.json(await verifyAgain(c.var.cx, id, fileId), 200);
    },
  )
  .get(
    "/:id/packet",
    says({ operationId: "linkToOutgoingPacket", summary: "Tải gói tin đã gửi", tag, reply: FileLink }),
    input("param", ById),
    async (c) => c.json(await linkToPacket(c.var.cx, c.req.valid("param").id), 200),
  )
  .get(
    "/:id/statuses/:agencyId/:code",
    says({ operationId: "linkToStatusPacket", summary: "Tải gói tin trạng thái", tag, reply: FileLink }),
    input("param", ByStatus),
    async (c) => {
      const { id, agencyId, code } = c.req.valid("param");
      return c.json(await linkToStatus(c.var.cx, id, agencyId, code), 200);
    },
  );
