import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestCertificate } from "@vanthu/office/signing/certificate-service.ts";
import { contextOf } from "@vanthu/platform/context.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";

const authority = createServer((_, reply) => reply.end("<html>Bảo trì</html>"));
let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await new Promise<void>((resolve) => authority.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  authority.close();
  await world.stop();
});

test("an authority that answers something else than a certificate is refused as such", async () => {
  const { port } = authority.address() as AddressInfo;
  const { people } = world.lacThuy;
  const config = { ...world.world.config, certificateAuthorityUrl: `http://127.0.0.1:${String(port)}/` };
  const cx = contextOf({ ...world.world, config }, world.lacThuy.cx(people.chair).actor);

  await expect(requestCertificate(cx, people.chair.id)).rejects.toMatchObject({
    kind: "unavailable",
    code: "signing.certificate_mismatch",
  });
});
