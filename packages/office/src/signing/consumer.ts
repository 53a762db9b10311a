import type { Consumer } from "@vanthu/platform/consume.ts";
import { beginWatch } from "./watch-service.ts";

/** A certificate is watched from the moment it is there. */
export const signingConsumers: readonly Consumer[] = [
  { name: "signing.watch", on: "signing.certified", handle: (cx, event) => beginWatch(cx, event) },
];
