import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { DirectoryPage, DirectorySearch } from "../organisation/schema.ts";
import { enteredRoutes } from "./entered-routes.ts";
import { addGroup, editGroup, removeGroup } from "./group-service.ts";
import {
  AddRecipientGroup,
  EditRecipientGroup,
  GroupMembers,
  NamedGroupId,
  OfferedGroups,
  RecipientGroupId,
  Recipients,
  RemoveRecipientGroup,
} from "./schema.ts";
import { readMembers, readRecipients, searchDirectory } from "./search-service.ts";

const OfNamed = v.object({ id: NamedGroupId });
const OfGroup = v.object({ id: RecipientGroupId });

/** Danh bạ cơ quan of the whole country. */
export const directoryRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "searchDirectory",
      summary: "Tìm cơ quan trong danh bạ toàn quốc",
      tag: "directory",
      query: DirectorySearch,
      reply: DirectoryPage,
    }),
    input("query", DirectorySearch),
    async (c) => c.json(await searchDirectory(c.var.cx, c.req.valid("query")), 200),
  )
  .route("/entered", enteredRoutes);

const tag = "recipients";
const reply = OfferedGroups;

/** Whom one sends to: remembered, and in groups. */
export const recipientRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "readRecipients", summary: "Nơi nhận đã gửi và nhóm nơi nhận", tag, reply: Recipients }),
    async (c) => c.json(await readRecipients(c.var.cx), 200),
  )
  .get(
    "/groups/:id",
    says({ operationId: "readGroupMembers", summary: "Các cơ quan của một nhóm nơi nhận", tag, reply: GroupMembers }),
    input("param", OfGroup),
    async (c) => c.json(await readMembers(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/groups",
    says({ operationId: "addGroup", summary: "Thêm nhóm nơi nhận", tag, body: AddRecipientGroup, reply, status: 201 }),
    input("json", AddRecipientGroup),
    async (c) => c.json({ items: await addGroup(c.var.cx, c.req.valid("json")) }, 201),
  )
  .put(
    "/groups/:id",
    says({ operationId: "editGroup", summary: "Sửa nhóm nơi nhận", tag, body: EditRecipientGroup, reply }),
    input("param", OfNamed),
    input("json", EditRecipientGroup),
    async (c) => c.json({ items: await editGroup(c.var.cx, c.req.valid("param").id, c.req.valid("json")) }, 200),
  )
  .post(
    "/groups/:id/remove",
    says({ operationId: "removeGroup", summary: "Xóa nhóm nơi nhận", tag, body: RemoveRecipientGroup, reply }),
    input("param", OfNamed),
    input("json", RemoveRecipientGroup),
    async (c) =>
      c.json({ items: await removeGroup(c.var.cx, c.req.valid("param").id, c.req.valid("json").version) }, 200),
  );
