import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readCertificate } from "../certificate.ts";
import { children, der, expectTag, integer, readDer, sequence, TAG } from "../der.ts";
import { anOcspResponse } from "./revocation-answers.ts";
import type { Identity } from "./test-authority.ts";
import { aTimestampToken } from "./time-stamps.ts";

/** An authority's services on loopback: they stamp times, and know every certificate as good. */
export interface AuthorityServer {
  url: string;
  close(): Promise<void>;
}

/** @param known whom it answers about; more may be added while it runs. */
export async function anAuthorityServer(
  root: Identity,
  stamper: Identity,
  known: Identity[],
): Promise<AuthorityServer> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts);
      const isStamping = request.headers["content-type"] === "application/timestamp-query";
      response.end(isStamping ? stamped(stamper, body) : told(root, known, body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function stamped(stamper: Identity, request: Buffer): Buffer {
  const [, messageImprint, nonce] = children(readDer(request));
  const imprint = expectTag(children(expectTag(messageImprint, TAG.sequence))[1], TAG.octetString).content;
  return sequence(
    sequence(integer(0)),
    aTimestampToken(stamper, imprint, { nonce: expectTag(nonce, TAG.integer).content }),
  );
}

function told(root: Identity, known: Identity[], request: Buffer): Buffer {
  const about = known.find(({ certificate }) =>
    request.includes(Buffer.from(readCertificate(certificate).serialNumberDer)),
  );
  return about ? anOcspResponse(root, about) : sequence(der(0x0a, Uint8Array.of(6)));
}
