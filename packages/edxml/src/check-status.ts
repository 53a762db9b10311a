import type { LineOf } from "./check-document.ts";
import type { Finding } from "./finding.ts";
import { isKnownStatusCode } from "./status-code.ts";
import type { StatusPacket } from "./status-packet.ts";

/** Refusal, the wish to take a document back, and the refusal of that: each says why. */
const WITH_REASON: readonly string[] = ["02", "13", "16"];

/** What a status packet says that cannot all be right. */
export function checkStatus({ statusCode, description }: StatusPacket, lineOf: LineOf): Finding[] {
  const findings: Finding[] = [];
  if (!isKnownStatusCode(statusCode)) {
    const params = { element: "StatusCode", ...lineOf("StatusCode") };
    findings.push({ severity: "warning", code: "packet.status_unknown", params });
  }
  if (WITH_REASON.includes(statusCode) && description === undefined) {
    const params = { element: "Description", ...lineOf("StatusCode") };
    findings.push({ severity: "warning", code: "packet.reason_missing", params });
  }
  return findings;
}
