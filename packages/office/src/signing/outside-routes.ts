import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { connectRemote, connectToken, findCredentials } from "./outside-key-service.ts";
import {
  ConnectRemote,
  ConnectToken,
  CredentialChoices,
  FindCredentials,
  SetCustody,
  SetProvider,
  SigningSettingsView,
} from "./outside-schema.ts";
import { Profile } from "./profile-schema.ts";
import { readProfile } from "./profile-service.ts";
import { readSigningSettings, setDefaultCustody, setProvider } from "./settings-service.ts";

/** Keys outside: the unit's provider, and each person's own key there or in a USB token. */
export const outsideKeyRoutes = new Hono<Env>()
  .get(
    "/settings",
    says({ operationId: "readSigningSettings", summary: "Cài đặt ký số", tag: "unit", reply: SigningSettingsView }),
    async (c) => c.json(await readSigningSettings(c.var.cx), 200),
  )
  .put(
    "/settings/custody",
    says({
      operationId: "setDefaultCustody",
      summary: "Chọn nơi giữ khóa của cá nhân",
      tag: "unit",
      body: SetCustody,
      reply: SigningSettingsView,
    }),
    input("json", SetCustody),
    async (c) => c.json(await setDefaultCustody(c.var.cx, c.req.valid("json").personCustody), 200),
  )
  .put(
    "/settings/provider",
    says({
      operationId: "setProvider",
      summary: "Kết nối nhà cung cấp ký số từ xa",
      tag: "unit",
      body: SetProvider,
      reply: SigningSettingsView,
    }),
    input("json", SetProvider),
    async (c) => c.json(await setProvider(c.var.cx, c.req.valid("json")), 200),
  )
  .post(
    "/remote/find",
    says({
      operationId: "findCredentials",
      summary: "Tìm chứng thư của mình ở nhà cung cấp",
      tag: "profile",
      body: FindCredentials,
      reply: CredentialChoices,
    }),
    input("json", FindCredentials),
    async (c) => c.json({ items: await findCredentials(c.var.cx, c.req.valid("json").userId) }, 200),
  )
  .post(
    "/remote",
    says({
      operationId: "connectRemote",
      summary: "Dùng khóa ở nhà cung cấp để ký",
      tag: "profile",
      body: ConnectRemote,
      reply: Profile,
    }),
    input("json", ConnectRemote),
    async (c) => {
      await connectRemote(c.var.cx, c.req.valid("json"));
      return c.json(await readProfile(c.var.cx), 200);
    },
  )
  .post(
    "/token",
    says({
      operationId: "connectToken",
      summary: "Dùng USB ký số để ký",
      tag: "profile",
      body: ConnectToken,
      reply: Profile,
    }),
    input("json", ConnectToken),
    async (c) => {
      await connectToken(c.var.cx, c.req.valid("json"));
      return c.json(await readProfile(c.var.cx), 200);
    },
  );
