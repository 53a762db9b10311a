import type { IncomingMessage, ServerResponse } from "node:http";
import { discardBody, readBody } from "../http/request-body.ts";
import type { CertificateAuthority } from "./certificate-authority.ts";
import { RequestRefused } from "./certification-request.ts";

const maxRequestBytes = 64 * 1024;

/** `GET /ca/ca.crt` answers the root (PEM); `POST /ca/certificates` turns a PKCS#10 request into a certificate (DER). */
export async function answerCertificates(
  authority: CertificateAuthority,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const route = `${request.method ?? ""} ${url.pathname}`;
  if (route === "GET /ca/ca.crt") {
    response.writeHead(200, { "content-type": "application/x-pem-file" }).end(authority.certificatePem);
    return;
  }
  if (route !== "POST /ca/certificates") return refuse(request, response, 404, "There is nothing at this address.");
  if (request.headers["content-type"] !== "application/pkcs10") {
    return refuse(request, response, 415, "Send a PKCS#10 request in DER as application/pkcs10.");
  }
  try {
    const certificate = authority.issue(await readBody(request, maxRequestBytes), new Date());
    response.writeHead(200, { "content-type": "application/pkix-cert" }).end(certificate);
  } catch (error) {
    if (error instanceof RequestRefused) return refuse(request, response, 400, error.message);
    throw error;
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  discardBody(request);
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(message);
}
