import type { Consumer } from "@vanthu/platform/consume.ts";
import { deadLetterPartition } from "./item.ts";
import { sendRedriven } from "./redrive-service.ts";

export const deadLetterConsumers: readonly Consumer[] = [
  {
    name: "deadletter.send",
    on: "deadletter.redriven",
    handle: (cx, { subject }) => sendRedriven(cx, subject.slice(deadLetterPartition("").length)),
  },
];
