import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { EditProfile, Profile } from "./profile-schema.ts";
import { editProfile, readProfile } from "./profile-service.ts";

export const profileRoutes = new Hono<Env>()
  .get("/", says({ operationId: "readProfile", summary: "Hồ sơ cá nhân", tag: "profile", reply: Profile }), async (c) =>
    c.json(await readProfile(c.var.cx), 200),
  )
  .patch(
    "/",
    says({
      operationId: "editProfile",
      summary: "Sửa liên hệ của mình",
      tag: "profile",
      body: EditProfile,
      reply: Profile,
    }),
    input("json", EditProfile),
    async (c) => c.json(await editProfile(c.var.cx, c.req.valid("json")), 200),
  );
