import type { World } from "./world.ts";
import { Refusal } from "./refusal.ts";

/**
 * Sends a PKCS#10 request (DER) to the authority that answers at once and returns the certificate (DER).
 * @throws Refusal `certificate.authority_absent` where certificates are issued by hand,
 *   `certificate.authority_unavailable` when it does not answer or refuses
 */
export async function requestCertificate(world: Pick<World, "config">, request: Uint8Array): Promise<Uint8Array> {
  const { certificateAuthorityUrl } = world.config;
  if (certificateAuthorityUrl === undefined) throw new Refusal("conflict", "certificate.authority_absent");
  let reply: Response;
  try {
    reply = await fetch(certificateAuthorityUrl, {
      method: "POST",
      headers: { "content-type": "application/pkcs10" },
      body: new Uint8Array(request),
      signal: AbortSignal.timeout(10_000),
    });
  } catch (error) {
    throw new Refusal("unavailable", "certificate.authority_unavailable", {}, { cause: error });
  }
  if (!reply.ok) throw new Refusal("unavailable", "certificate.authority_unavailable", { status: reply.status });
  return new Uint8Array(await reply.arrayBuffer());
}
