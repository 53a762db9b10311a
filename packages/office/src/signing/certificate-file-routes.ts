import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { importCertificate, readRequest } from "./import-service.ts";
import { CertificateFor, ImportCertificate, Profile } from "./profile-schema.ts";

const tag = "profile";

/** Certificates that travel as files: the request out to an authority, what it issued back in. Uses no key. */
export const certificateFileRoutes = new Hono<Env>()
  .get(
    "/request",
    says({
      operationId: "readCertificateRequest",
      summary: "Tải tệp yêu cầu cấp chứng thư (PKCS#10)",
      tag,
      query: CertificateFor,
      contentType: "application/x-pem-file",
    }),
    input("query", CertificateFor),
    async (c) => {
      const isSeal = c.req.valid("query").for === "seal";
      return c.body(await readRequest(c.var.cx, isSeal), 200, {
        "content-type": "application/x-pem-file",
        "content-disposition": `attachment; filename="${isSeal ? "con-dau" : "chu-ky"}.csr"`,
      });
    },
  )
  .post(
    "/",
    says({
      operationId: "importCertificate",
      summary: "Nhập chứng thư đã được cấp",
      tag,
      body: ImportCertificate,
      reply: Profile,
    }),
    input("json", ImportCertificate),
    async (c) => {
      const { for: owner, file } = c.req.valid("json");
      return c.json(await importCertificate(c.var.cx, owner === "seal", Buffer.from(file, "base64")), 200);
    },
  );
