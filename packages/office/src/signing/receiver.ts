import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import { CERTIFICATES_DUE, watchCertificates } from "./watch-service.ts";

/** What the schedule asks once a day. */
export const signingReceivers: readonly Receiver[] = [
  { name: "signing.certificates", on: CERTIFICATES_DUE, receive: (cx) => watchCertificates(cx) },
];
