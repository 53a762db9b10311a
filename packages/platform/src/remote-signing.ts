import * as v from "valibot";
import { postOutside, type OutsideReply } from "./outside-request.ts";
import { Refusal } from "./refusal.ts";

/** A remote signing provider (CSC API v2: Cloud Signature Consortium) and how one stands with it. */
export interface RemoteProvider {
  /** Base of the API: `https://rms.example.vn/csc/v2`. */
  readonly url: string;
  /** Only where everything runs on one machine. */
  readonly allowLoopback: boolean;
}

/** A credential (key with certificate) at the provider. */
export interface RemoteCredential {
  readonly credentialId: string;
  /** The signer's first, then its issuers'; DER, base64. */
  readonly certificates: readonly string[];
  readonly enabled: boolean;
  /** Signatures one authorisation may be for. */
  readonly multisign: number;
  /** The provider asks its owner for a PIN or code through us, which we do not take. */
  readonly needsPin: boolean;
}

/** What a provider says of hashes it was given to sign. */
export type RemoteSigning =
  | { readonly state: "signed"; readonly signatures: readonly string[] }
  | { readonly state: "waiting"; readonly operationId: string }
  | { readonly state: "refused" }
  | { readonly state: "expired" };

const QUICK_MS = 8000;
/** A synchronous provider answers when its owner has confirmed, or not in time. */
const SIGN_MS = 20_000;
const SHA256_OID = "2.16.840.1.101.3.4.2.1";
const RSA_SHA256_OID = "1.2.840.113549.1.1.11";

const Info = v.object({ name: v.optional(v.string(), ""), methods: v.optional(v.array(v.string()), []) });
const Token = v.object({ access_token: v.string(), expires_in: v.optional(v.number(), 60) });
const CredentialList = v.object({ credentialIDs: v.array(v.string()) });
const CredentialInfo = v.object({
  key: v.object({ status: v.string() }),
  cert: v.object({ certificates: v.array(v.string()) }),
  auth: v.optional(v.object({ mode: v.optional(v.string(), "implicit") }), { mode: "implicit" }),
  multisign: v.optional(v.number(), 1),
});
const Authorized = v.object({ SAD: v.string() });
const Signed = v.object({ signatures: v.optional(v.array(v.string())), responseID: v.optional(v.string()) });
const Problem = v.object({ error: v.string() });

/** Its name and what it can do; asked before one stands in any relation with it. @throws Refusal `provider.*` */
export async function askProvider(provider: RemoteProvider): Promise<{ name: string; canWait: boolean }> {
  const { name, methods } = await post(provider, "info", Info, {}, {});
  return { name, canWait: methods.includes("signatures/signPolling") };
}

/**
 * Signs in with the client's own name and secret (OAuth 2.0 client credentials).
 * @throws Refusal `provider.client_refused`, `provider.*`
 */
export async function askToken(
  provider: RemoteProvider,
  clientId: string,
  clientSecret: string,
): Promise<{ token: string; seconds: number }> {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
  });
  const reply = await postOutside({
    ...place(provider, "oauth2/token"),
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: form.toString(),
    timeoutMs: QUICK_MS,
  });
  if (reply.status === 400 || reply.status === 401) throw new Refusal("conflict", "provider.client_refused");
  const { access_token: token, expires_in: seconds } = read(reply, Token);
  return { token, seconds };
}

/** The credentials of a person, by the name the provider knows him or her under. @throws Refusal `provider.*` */
export async function listCredentials(
  provider: RemoteProvider,
  token: string,
  userId: string,
): Promise<RemoteCredential[]> {
  const { credentialIDs } = await post(provider, "credentials/list", CredentialList, bearer(token), { userID: userId });
  return Promise.all(credentialIDs.slice(0, 10).map((credentialId) => readCredential(provider, token, credentialId)));
}

/** @throws Refusal `provider.*` */
export async function readCredential(
  provider: RemoteProvider,
  token: string,
  credentialId: string,
): Promise<RemoteCredential> {
  const { key, cert, auth, multisign } = await post(provider, "credentials/info", CredentialInfo, bearer(token), {
    credentialID: credentialId,
    certificates: "chain",
    certInfo: true,
    authInfo: true,
  });
  return {
    credentialId,
    certificates: cert.certificates,
    enabled: key.status === "enabled",
    multisign,
    needsPin: auth.mode === "explicit",
  };
}

/**
 * Asks for signatures over SHA-256 hashes (base64): one authorisation for all of them. A provider that can wait answers
 * with an operation to ask after; another answers when its owner has confirmed.
 * @throws Refusal `provider.*`
 */
export async function signHashes(
  provider: RemoteProvider,
  token: string,
  asked: {
    readonly credentialId: string;
    readonly hashes: readonly string[];
    readonly description: string;
    readonly canWait: boolean;
    readonly validSeconds: number;
  },
): Promise<RemoteSigning> {
  const { credentialId: credentialID, hashes } = asked;
  const hashing = { hashes, hashAlgorithmOID: SHA256_OID };
  const authorized = await outcome(async () => {
    const { SAD } = await post(
      provider,
      "credentials/authorize",
      Authorized,
      bearer(token),
      { credentialID, numSignatures: hashes.length, ...hashing, description: asked.description },
      asked.canWait ? QUICK_MS : SIGN_MS,
    );
    return SAD;
  });
  if (typeof authorized !== "string") return authorized;
  return outcome(async () => {
    const reply = await post(
      provider,
      "signatures/signHash",
      Signed,
      bearer(token),
      {
        credentialID,
        SAD: authorized,
        ...hashing,
        signAlgo: RSA_SHA256_OID,
        operationMode: asked.canWait ? "A" : "S",
        ...(asked.canWait && { validity_period: asked.validSeconds }),
      },
      asked.canWait ? QUICK_MS : SIGN_MS,
    );
    return stateOf(reply, reply.responseID, hashes.length);
  });
}

/** Asks after an operation. @throws Refusal `provider.*` */
export async function pollSignatures(
  provider: RemoteProvider,
  token: string,
  operationId: string,
  count: number,
): Promise<RemoteSigning> {
  return outcome(async () => {
    const reply = await post(provider, "signatures/signPolling", Signed, bearer(token), { responseID: operationId });
    return stateOf(reply, operationId, count);
  });
}

function stateOf(
  { signatures }: v.InferOutput<typeof Signed>,
  operationId: string | undefined,
  count: number,
): RemoteSigning {
  if (signatures) {
    if (signatures.length !== count) throw new Refusal("unavailable", "provider.reply_unusable");
    return { state: "signed", signatures };
  }
  if (operationId === undefined) throw new Refusal("unavailable", "provider.reply_unusable");
  return { state: "waiting", operationId };
}

/** A person's no, and one that came too late, are answers and not faults. */
async function outcome<T>(
  ask: () => Promise<T>,
): Promise<T | { readonly state: "refused" } | { readonly state: "expired" }> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal && error.code === "provider.failed") {
      const said = String(error.params["error"]);
      if (/denied|reject|cancel/.test(said)) return { state: "refused" };
      if (/expired|timeout/.test(said)) return { state: "expired" };
    }
    throw error;
  }
}

async function post<S extends v.GenericSchema>(
  provider: RemoteProvider,
  method: string,
  schema: S,
  headers: Readonly<Record<string, string>>,
  body: object,
  timeoutMs = QUICK_MS,
): Promise<v.InferOutput<S>> {
  const reply = await postOutside({
    ...place(provider, method),
    headers: { ...headers, "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
    timeoutMs,
  });
  return read(reply, schema);
}

function place({ url, allowLoopback }: RemoteProvider, method: string) {
  return { url: `${url.replace(/\/+$/, "")}/${method}`, allowLoopback };
}

function bearer(token: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}` };
}

function read<S extends v.GenericSchema>(reply: OutsideReply, schema: S): v.InferOutput<S> {
  const said = parsed(reply.body);
  // 202: taken in, not done yet.
  if (reply.status === 200 || reply.status === 202) {
    const result = v.safeParse(schema, said);
    if (result.success) return result.output;
    throw new Refusal("unavailable", "provider.reply_unusable");
  }
  if (reply.status === 401) throw new Refusal("conflict", "provider.client_refused");
  const problem = v.safeParse(Problem, said);
  const error = problem.success ? problem.output.error.replace(/[^\w.-]/g, "").slice(0, 60) : String(reply.status);
  throw new Refusal("unavailable", "provider.failed", { error });
}

function parsed(body: string): unknown {
  try {
    return body === "" ? {} : (JSON.parse(body) as unknown);
  } catch {
    return undefined;
  }
}
