import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { carryOn, HANDOVER_DUE } from "./carry-service.ts";
import { HandoverId } from "./schema.ts";

/** Goes on with a large handover; each line is moved once, however often it is told. */
export const handoverReceivers: readonly Receiver[] = [
  {
    name: "handover.carry_on",
    on: HANDOVER_DUE,
    async receive(cx, { payload }) {
      await carryOn(cx, v.parse(v.object({ id: HandoverId }), payload).id);
    },
  },
];
