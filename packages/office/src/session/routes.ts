import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { clientAddress } from "./client-address.ts";
import { giveToken, readToken, takeToken } from "./cookie.ts";
import { requireSession } from "./require-session.ts";
import { ChangePassword, Me, SignIn } from "./schema.ts";
import { changePassword, readMe, signIn, signOut } from "./service.ts";

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
  );
