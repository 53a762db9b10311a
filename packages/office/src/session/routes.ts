import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { clientAddress } from "./client-address.ts";
import { giveToken, readToken, takeToken } from "./cookie.ts";
import { requireSession } from "./require-session.ts";
import { linkUnit, listLinks, switchUnit, unlinkUnit } from "./link-service.ts";
import { ChangePassword, FirstSignIn, LinkId, LinkList, LinkUnit, Me, SignIn, SwitchUnit } from "./schema.ts";
import { changePassword, readMe, signOut } from "./service.ts";
import { signIn, signInFirst } from "./sign-in-service.ts";

export const sessionRoutes = new Hono<Env>()
  .post(
    "/",
    says({ operationId: "signIn", summary: "Đăng nhập", tag: "session", body: SignIn, reply: Me, open: true }),
    input("json", SignIn),
    async (c) => {
      const { token, me } = await signIn(c.var.world, c.req.valid("json"), clientAddress(c.req, c.var.world.config));
      giveToken(c, token);
      return c.json(me, 200);
    },
  )
  .post(
    "/first",
    says({
      operationId: "signInFirst",
      summary: "Đăng nhập lần đầu bằng mã trên phiếu",
      tag: "session",
      body: FirstSignIn,
      reply: Me,
      open: true,
    }),
    input("json", FirstSignIn),
    async (c) => {
      const address = clientAddress(c.req, c.var.world.config);
      const { token, me } = await signInFirst(c.var.world, c.req.valid("json"), address);
      giveToken(c, token);
      return c.json(me, 200);
    },
  )
  .get(
    "/",
    says({ operationId: "readSession", summary: "Người đang đăng nhập", tag: "session", reply: Me }),
    requireSession,
    async (c) => c.json(await readMe(c.var.cx, { mustChangePassword: c.var.mustChangePassword }), 200),
  )
  .delete(
    "/",
    says({ operationId: "signOut", summary: "Đăng xuất", tag: "session", status: 204 }),
    requireSession,
    async (c) => {
      await signOut(c.var.cx, readToken(c) ?? "");
      takeToken(c);
      return c.body(null, 204);
    },
  )
  .post(
    "/password",
    says({ operationId: "changePassword", summary: "Đổi mật khẩu", tag: "session", body: ChangePassword, reply: Me }),
    requireSession,
    input("json", ChangePassword),
    async (c) => c.json(await changePassword(c.var.cx, readToken(c) ?? "", c.req.valid("json")), 200),
  )
  .get(
    "/links",
    says({ operationId: "listLinks", summary: "Các đơn vị khác của tôi", tag: "session", reply: LinkList }),
    async (c) => c.json(await listLinks(c.var.cx), 200),
  )
  .post(
    "/links",
    says({ operationId: "linkUnit", summary: "Liên kết đơn vị", tag: "session", body: LinkUnit, reply: LinkList }),
    requireSession,
    input("json", LinkUnit),
    async (c) => {
      const address = clientAddress(c.req, c.var.world.config);
      return c.json(await linkUnit(c.var.cx, c.req.valid("json"), address), 200);
    },
  )
  .delete(
    "/links/:id",
    says({ operationId: "unlinkUnit", summary: "Bỏ liên kết đơn vị", tag: "session", status: 204 }),
    input("param", v.object({ id: LinkId })),
    async (c) => {
      await unlinkUnit(c.var.cx, c.req.valid("param").id);
      return c.body(null, 204);
    },
  )
  .post(
    "/switch",
    says({ operationId: "switchUnit", summary: "Chuyển đơn vị", tag: "session", body: SwitchUnit, reply: Me }),
    input("json", SwitchUnit),
    async (c) => {
      const { token, me } = await switchUnit(c.var.cx, readToken(c) ?? "", c.req.valid("json").linkId);
      giveToken(c, token);
      return c.json(me, 200);
    },
  );
