import * as v from "valibot";
import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import { askAgain, REVOCATION_DUE, RevocationDue } from "./verify-service.ts";

/** What the office tells itself for later. */
export const incomingReceivers: readonly Receiver[] = [
  {
    name: "incoming.ask_again",
    on: REVOCATION_DUE,
    receive: (cx, { payload }) => askAgain(cx, v.parse(RevocationDue, payload)),
  },
];
