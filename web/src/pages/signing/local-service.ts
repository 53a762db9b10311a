import { LOCAL_SIGNING_ORIGIN } from "@vanthu/platform/local-signing-service.ts";
import type { SettleRequest, SigningRequestView } from "@vanthu/office/signing/request-schema.ts";

type Failure = Extract<SettleRequest, { kind: "failed" }>["reason"];

/** Time to find the token and to type its PIN. */
const SIGN_MS = 120_000;
const READ_MS = 10_000;

/** What the service says, by our contract (docs/usb-token.md), and what we call it. */
const FAILURES: Readonly<Record<string, Failure>> = {
  token_absent: "token.absent",
  pin_wrong: "token.pin_wrong",
  token_locked: "token.locked",
  user_refused: "token.refused",
  certificate_differs: "token.certificate_differs",
};

/** Has the token on this machine sign what a request asks for; never throws, since a failure is an answer too. */
export async function signByToken(request: SigningRequestView, origin = LOCAL_SIGNING_ORIGIN): Promise<SettleRequest> {
  const messages = request.items.map(({ message }) => message ?? "");
  const said = await ask(
    `${origin}/vanthu/v1/sign`,
    { certificateSha256: request.certificateSha256, algorithm: "RSASSA_PKCS1_V1_5_SHA_256", messages },
    SIGN_MS,
  );
  if ("failure" in said) return { kind: "failed", reason: said.failure };
  const { signatures } = said.body;
  return isTexts(signatures) && signatures.length === messages.length
    ? { kind: "signed", signatures }
    : { kind: "failed", reason: "token.failed" };
}

/** The certificates of the token plugged in, its own first; base64 of DER. Or why there are none. */
export async function readTokenCertificates(
  origin = LOCAL_SIGNING_ORIGIN,
): Promise<{ readonly certificates: string[] } | { readonly failure: Failure }> {
  const said = await ask(`${origin}/vanthu/v1/certificates`, {}, READ_MS);
  if ("failure" in said) return said;
  const { certificates } = said.body;
  return isTexts(certificates) ? { certificates } : { failure: "token.failed" };
}

type Said = { readonly body: Readonly<Record<string, unknown>> } | { readonly failure: Failure };

async function ask(url: string, body: object, timeoutMs: number): Promise<Said> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const reply = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      signal,
    });
    const said = (await reply.json()) as Record<string, unknown>;
    return reply.ok ? { body: said } : { failure: FAILURES[String(said["error"])] ?? "token.failed" };
  } catch (error) {
    if (signal.aborted) return { failure: "token.timed_out" };
    // The browser says no more of a service that is not there, or does not let our page ask.
    return { failure: error instanceof TypeError ? "token.service_absent" : "token.failed" };
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
