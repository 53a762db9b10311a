import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { discardBody, readBody } from "../http/request-body.ts";
import type { CertificateAuthority, IssuingOptions } from "./certificate-authority.ts";
import { RequestRefused } from "./certification-request.ts";
import * as der from "./der.ts";
import { type RevocationReason, revocationReasons } from "./issued-certificates.ts";
import { answerOcsp, ocspFailure } from "./ocsp-responder.ts";
import { writeRevocationList } from "./revocation-list.ts";
import { answerTimestamp, type StampingFault } from "./time-stamper.ts";

const maxRequestBytes = 64 * 1024;

interface Exchange {
  authority: CertificateAuthority;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

type Route = (exchange: Exchange) => Promise<void>;

const routes: Readonly<Record<string, Route>> = {
  "GET /ca/ca.crt": async ({ authority, response }) => {
    send(response, "application/x-pem-file", authority.certificatePem);
  },
  "GET /ca/ca.cer": async ({ authority, response }) => {
    send(response, "application/pkix-cert", authority.root.certificate);
  },
  "GET /ca/ca.crl": async ({ authority, response }) => {
    send(response, "application/pkix-crl", await writeRevocationList(authority));
  },
  "POST /ca/certificates": issue,
  "POST /ca/revocations": revoke,
  "POST /ca/ocsp": async (exchange) => {
    await tellStatus(exchange, await bodyOf(exchange, "application/ocsp-request"));
  },
  "POST /ca/tsa": stamp,
};

/**
 * The test authority over HTTP:
 * - `GET /ca/ca.crt`, `/ca/ca.cer`: the root (PEM, DER); `GET /ca/ca.crl`: what is revoked;
 * - `POST /ca/certificates`: a certificate (DER) for a PKCS#10 request; `?days=N`, `?ocsp=absent|down` for tests;
 * - `POST /ca/revocations`: revokes the certificate (DER) sent; `?reason=keyCompromise`, `?at=` an instant;
 * - `POST /ca/ocsp`, `GET /ca/ocsp/BASE64`: status by OCSP; `?answer=down|tryLater|garbled` for tests;
 * - `POST /ca/tsa`: time-stamps; `?answer=down|refused|garbled|wrong-nonce|no-nonce|wrong-imprint|bad-signature`, `?delayMs=N`.
 */
export async function answerCertificates(
  authority: CertificateAuthority,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const exchange = { authority, request, response, url };
  const route = routes[`${request.method ?? ""} ${url.pathname}`];
  try {
    if (route) return await route(exchange);
    const encoded = request.method === "GET" ? /^\/ca\/ocsp\/(.+)$/.exec(url.pathname)?.[1] : undefined;
    if (encoded === undefined) return refuse(request, response, 404, "There is nothing at this address.");
    await tellStatus(exchange, Buffer.from(decodeURIComponent(encoded), "base64"));
  } catch (error) {
    if (error instanceof WrongType) return refuse(request, response, 415, error.message);
    if (error instanceof RequestRefused) return refuse(request, response, 400, error.message);
    throw error;
  }
}

async function issue(exchange: Exchange): Promise<void> {
  const { authority, url, response } = exchange;
  const body = await bodyOf(exchange, "application/pkcs10");
  const days = url.searchParams.get("days");
  const ocsp = url.searchParams.get("ocsp");
  const options: IssuingOptions = {
    ...(days !== null && { days: Number(days) }),
    ...((ocsp === "absent" || ocsp === "down") && { ocsp }),
  };
  send(response, "application/pkix-cert", await authority.issue(body, options));
}

async function revoke(exchange: Exchange): Promise<void> {
  const { authority, request, response, url } = exchange;
  const certificate = await bodyOf(exchange, "application/pkix-cert");
  const reason = url.searchParams.get("reason") ?? "unspecified";
  const at = url.searchParams.get("at");
  if (!isReason(reason)) return refuse(request, response, 400, "This is not a reason for revoking.");
  const serialNumber = serialNumberOf(certificate);
  const isRevoked = await authority.issued.revoke(serialNumber, at === null ? authority.time : new Date(at), reason);
  if (!isRevoked) return refuse(request, response, 404, "This certificate was not issued here.");
  response.writeHead(204).end();
}

async function tellStatus({ authority, response, request, url }: Exchange, asked: Buffer): Promise<void> {
  const answer = url.searchParams.get("answer");
  if (answer === "down") return refuse(request, response, 503, "The responder is down.");
  const type = "application/ocsp-response";
  if (answer === "garbled") return send(response, type, Buffer.from("garbled"));
  send(response, type, answer === "tryLater" ? ocspFailure("tryLater") : await answerOcsp(authority, asked));
}

async function stamp(exchange: Exchange): Promise<void> {
  const { authority, request, response, url } = exchange;
  const asked = await bodyOf(exchange, "application/timestamp-query");
  const answer = url.searchParams.get("answer");
  await setTimeout(Number(url.searchParams.get("delayMs") ?? 0));
  if (answer === "down") return refuse(request, response, 503, "The authority is down.");
  const type = "application/timestamp-reply";
  if (answer === "garbled") return send(response, type, Buffer.from("garbled"));
  send(response, type, await answerTimestamp(authority, asked, (answer as StampingFault | null) ?? undefined));
}

class WrongType extends Error {}

async function bodyOf({ request }: Exchange, type: string): Promise<Buffer> {
  if (request.headers["content-type"] !== type) throw new WrongType(`Send DER as ${type}.`);
  return readBody(request, maxRequestBytes);
}

function serialNumberOf(certificate: Buffer): string {
  try {
    const [body] = der.readAll(der.readOne(certificate, 0x30).content);
    const serial = der.readAll(body?.content ?? Buffer.alloc(0))[1];
    if (serial?.tag === 0x02) return serial.content.toString("hex").replace(/^(00)+(?=..)/, "");
  } catch (error) {
    if (!(error instanceof der.DerError)) throw error;
  }
  throw new RequestRefused("This is not a certificate in DER.");
}

function isReason(reason: string): reason is RevocationReason {
  return Object.hasOwn(revocationReasons, reason);
}

function send(response: ServerResponse, type: string, body: Buffer | string): void {
  response.writeHead(200, { "content-type": type }).end(body);
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  discardBody(request);
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(message);
}
