const CERTIFICATE = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/g;

/** The certificates (DER) of a text that holds them one after the other in PEM. */
export function certificatesOf(pem: string): Uint8Array[] {
  return [...pem.matchAll(CERTIFICATE)].map(([, base64 = ""]) => Buffer.from(base64, "base64"));
}
