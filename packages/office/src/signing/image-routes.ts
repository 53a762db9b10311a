import { Hono } from "hono";
import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { require, signedIn } from "@vanthu/platform/permission.ts";
import { readFile, takeFiles } from "../attachment/service.ts";
import { Profile, SetSignatureImage } from "./profile-schema.ts";
import { setAppearance } from "./certificate-service.ts";
import { readProfile } from "./profile-service.ts";
import { SEAL_OWNER } from "./rules.ts";

/** Makes a picture ready for every signature it will be drawn in; `image.*` refusals for what is no usable PNG. */
export type ImageRenderer = (png: Uint8Array, kind: "signature" | "seal") => Promise<AppearanceTemplate>;

/** Takes in the image of a signature (blue) or of the seal (red), a PNG with a transparent ground (NĐ 30 Phụ lục I, II.7.d, II.8). */
export function signatureImageRoutes(render: ImageRenderer) {
  return new Hono<Env>().post(
    "/",
    says({
      operationId: "setSignatureImage",
      summary: "Đặt ảnh chữ ký hoặc con dấu",
      tag: "profile",
      body: SetSignatureImage,
      reply: Profile,
    }),
    input("json", SetSignatureImage),
    async (c) => c.json(await setImage(c.var.cx, render, c.req.valid("json")), 200),
  );
}

async function setImage(cx: Cx, render: ImageRenderer, { fileId, for: kind }: SetSignatureImage): Promise<Profile> {
  require(cx, kind === "seal" ? "outgoing.seal" : "signing.own");
  const [file] = await takeFiles(cx, [{ fileId, role: "annex" }]);
  const template = await render(await readFile(cx, file?.id ?? fileId), kind);
  await setAppearance(cx, kind === "seal" ? SEAL_OWNER : signedIn(cx).staffId, template);
  return readProfile(cx);
}
