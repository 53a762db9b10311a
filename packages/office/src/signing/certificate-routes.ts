import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { CertificateFor, Profile } from "./profile-schema.ts";
import { certify } from "./profile-service.ts";

/** A request for a certificate makes the key and signs with it, so it belongs to the function that may use keys. */
export const certificateRoutes = new Hono<Env>().post(
  "/certificate",
  says({
    operationId: "requestCertificate",
    summary: "Xin chứng thư chữ ký số",
    tag: "profile",
    query: CertificateFor,
    reply: Profile,
  }),
  input("query", CertificateFor),
  async (c) => c.json(await certify(c.var.cx, c.req.valid("query").for === "seal"), 200),
);
