import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { NoticeSettings, RemovePush, SetPreference, SubscribePush } from "./preference-schema.ts";
import { addDevice, removeDevice } from "./device-service.ts";
import { readSettings, setPreference } from "./preference-service.ts";
import { NoticeList, NoticeQuery, ReadNotices, UnreadCount } from "./schema.ts";
import { countUnread, listNotices, markRead } from "./service.ts";

const tag = "notification";

/** A person's own notices, and how they come; nobody reads another's. */
export const notificationRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "listNotices", summary: "Thông báo của tôi", tag, query: NoticeQuery, reply: NoticeList }),
    input("query", NoticeQuery),
    async (c) => c.json(await listNotices(c.var.cx, c.req.valid("query")), 200),
  )
  .get(
    "/unread",
    says({ operationId: "countUnread", summary: "Số thông báo chưa đọc", tag, reply: UnreadCount }),
    async (c) => c.json({ unread: await countUnread(c.var.cx) }, 200),
  )
  .post(
    "/read",
    says({ operationId: "readNotices", summary: "Đánh dấu đã đọc", tag, body: ReadNotices, reply: UnreadCount }),
    input("json", ReadNotices),
    async (c) => c.json(await markRead(c.var.cx, c.req.valid("json")), 200),
  )
  .get(
    "/settings",
    says({ operationId: "readNoticeSettings", summary: "Cách tôi nhận thông báo", tag, reply: NoticeSettings }),
    async (c) => c.json(await readSettings(c.var.cx), 200),
  )
  .put(
    "/settings",
    says({
      operationId: "setNoticeSettings",
      summary: "Đặt cách nhận thông báo",
      tag,
      body: SetPreference,
      reply: NoticeSettings,
    }),
    input("json", SetPreference),
    async (c) => c.json(await setPreference(c.var.cx, c.req.valid("json")), 200),
  )
  .post(
    "/devices",
    says({
      operationId: "addPushDevice",
      summary: "Nhận thông báo đẩy trên trình duyệt này",
      tag,
      body: SubscribePush,
      reply: NoticeSettings,
    }),
    input("json", SubscribePush),
    async (c) => c.json(await addDevice(c.var.cx, c.req.valid("json")), 200),
  )
  .post(
    "/devices/remove",
    says({
      operationId: "removePushDevice",
      summary: "Thôi nhận thông báo đẩy",
      tag,
      body: RemovePush,
      reply: NoticeSettings,
    }),
    input("json", RemovePush),
    async (c) => c.json(await removeDevice(c.var.cx, c.req.valid("json").id), 200),
  );
