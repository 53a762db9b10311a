import { createHash, generateKeyPairSync, privateEncrypt, constants, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createCertificateRequest } from "@vanthu/pades/certificate-request.ts";
import { localSigner } from "@vanthu/pades/signer.ts";

/** How the stand-in answers a request for signatures. */
export interface ProviderBehaviour {
  /**
   * sign · wrongHash (signs something else) · refuse (its owner says no) · expire · fail (error of the provider) ·
   * busy (a gateway before it says so) ·
   * drop (cuts the connection) · hang (never answers)
   */
  answer: "sign" | "wrongHash" | "refuse" | "expire" | "fail" | "busy" | "drop" | "hang";
  /** Times one must ask before its owner has decided. */
  polls: number;
  /** Whether it can wait for its owner (operation mode A); else it answers at once (S). */
  canWait: boolean;
}

export interface SigningProvider {
  /** Base of the API. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The person's name there. */
  readonly userId: string;
  readonly credentialId: string;
  readonly behaviour: ProviderBehaviour;
  /** Methods asked for, in order. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** DigestInfo of a SHA-256 hash (RFC 8017, 9.2), which PKCS #1 v1.5 pads and signs. */
const SHA256_INFO = Buffer.from("3031300d060960864801650304020105000420", "hex");

/** A remote signing provider that speaks CSC API v2 over HTTP, with one person's key certified by the test authority. */
export async function startSigningProvider(authorityUrl: string, commonName: string): Promise<SigningProvider> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const certificate = await certify(authorityUrl, privateKey, publicKey, commonName);
  const behaviour: ProviderBehaviour = { answer: "sign", polls: 1, canWait: true };
  const known = {
    clientId: "vanthu",
    clientSecret: "bí mật của đơn vị",
    userId: "038085012345",
    credentialId: "cred-1",
  };
  const asked: string[] = [];
  const operations = new Map<string, { hashes: string[]; polls: number }>();

  const answers: Record<string, (body: Body) => object | undefined> = {
    info: () => ({
      specs: "2.0.0.0",
      name: "Ký số từ xa thử nghiệm",
      methods: ["credentials/list", "signatures/signHash", ...(behaviour.canWait ? ["signatures/signPolling"] : [])],
    }),
    "credentials/list": ({ userID }) => ({ credentialIDs: userID === known.userId ? [known.credentialId] : [] }),
    "credentials/info": ({ credentialID }) =>
      credentialID === known.credentialId
        ? {
            key: { status: "enabled", algo: ["1.2.840.113549.1.1.11"], len: 2048 },
            cert: { status: "valid", certificates: [certificate.toString("base64")] },
            auth: { mode: "implicit" },
            multisign: 100,
          }
        : undefined,
    "credentials/authorize": ({ numSignatures, hashes }) =>
      numSignatures === hashes?.length ? { SAD: "sad-1", expiresIn: 300 } : undefined,
    "signatures/signHash": ({ SAD, hashes = [], operationMode }) => {
      if (SAD !== "sad-1") return undefined;
      if (operationMode === "S") return { signatures: hashes.map(sign) };
      const responseID = `op-${String(operations.size + 1)}`;
      operations.set(responseID, { hashes, polls: 0 });
      return { responseID };
    },
    "signatures/signPolling": ({ responseID = "" }) => {
      const operation = operations.get(responseID);
      if (!operation) return undefined;
      operation.polls += 1;
      return operation.polls < behaviour.polls ? {} : { signatures: operation.hashes.map(sign) };
    },
  };

  function sign(hash: string): string {
    const digest =
      behaviour.answer === "wrongHash" ? createHash("sha256").update("khác").digest() : Buffer.from(hash, "base64");
    const info = Buffer.concat([SHA256_INFO, digest]);
    return privateEncrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, info).toString("base64");
  }

  /** Whether this request is the one at which the owner's decision, or a fault, shows. */
  function isDecided(method: string, body: Body): boolean {
    if (method === "signatures/signPolling") {
      const operation = operations.get(body.responseID ?? "");
      return operation !== undefined && operation.polls + 1 >= behaviour.polls;
    }
    return method === "signatures/signHash" && !behaviour.canWait;
  }

  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? "").replace("/csc/v2/", "");
    asked.push(method);
    const text = await bodyOf(request);
    if (method === "oauth2/token") {
      const form = new URLSearchParams(text);
      const isKnown = form.get("client_id") === known.clientId && form.get("client_secret") === known.clientSecret;
      if (!isKnown) return reply(response, 400, { error: "invalid_client" });
      return reply(response, 200, { access_token: "token-1", token_type: "Bearer", expires_in: 3600 });
    }
    if (method !== "info" && request.headers.authorization !== "Bearer token-1") {
      return reply(response, 401, { error: "invalid_token" });
    }
    const body = JSON.parse(text || "{}") as Body;
    if (isDecided(method, body)) {
      if (behaviour.answer === "drop") return void request.socket.destroy();
      if (behaviour.answer === "hang") return;
      if (behaviour.answer === "refuse") return reply(response, 400, { error: "access_denied" });
      if (behaviour.answer === "expire") return reply(response, 400, { error: "expired_request" });
      if (behaviour.answer === "busy") return void response.writeHead(503).end();
      if (behaviour.answer === "fail") return reply(response, 500, { error: "server_error" });
    }
    const said = answers[method]?.(body);
    return said ? reply(response, 200, said) : reply(response, 400, { error: "invalid_request" });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/csc/v2`,
    ...known,
    behaviour,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Body {
  readonly userID?: string;
  readonly credentialID?: string;
  readonly numSignatures?: number;
  readonly hashes?: string[];
  readonly SAD?: string;
  readonly operationMode?: string;
  readonly responseID?: string;
}

/** A certificate of the test authority for a key of one's own, DER. */
export async function certify(
  authorityUrl: string,
  privateKey: KeyObject,
  publicKey: KeyObject,
  commonName: string,
): Promise<Buffer> {
  const request = await createCertificateRequest({
    subject: { commonName, country: "VN" },
    publicKey: publicKey.export({ type: "spki", format: "der" }),
    signer: localSigner(privateKey),
  });
  const reply = await fetch(authorityUrl, {
    method: "POST",
    headers: { "content-type": "application/pkcs10" },
    body: new Uint8Array(request),
  });
  return Buffer.from(await reply.arrayBuffer());
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
