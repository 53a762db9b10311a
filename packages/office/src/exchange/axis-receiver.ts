import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { CivilDate } from "../field.ts";
import { AxisName } from "../organisation/schema.ts";
import { hearRefused, PACKET_REFUSED } from "./axis-outcome.ts";
import { sendOverAxis } from "./axis-send-service.ts";
import { PACKET_FOR_AXIS } from "./outside-gateway.ts";
import { poll, POLL_DUE } from "./polling-service.ts";

const PollDue = v.object({
  axis: AxisName,
  generation: v.optional(v.number()),
  now: v.optional(v.boolean()),
  from: v.optional(CivilDate),
});

/** What outside axes are asked, and what they said. */
export const axisReceivers: readonly Receiver[] = [
  { name: "exchange.axis_send", on: PACKET_FOR_AXIS, receive: sendOverAxis },
  { name: "exchange.axis_refused", on: PACKET_REFUSED, receive: hearRefused },
  {
    name: "exchange.axis_poll",
    on: POLL_DUE,
    async receive(cx, { payload }) {
      const { axis, ...asked } = v.parse(PollDue, payload);
      await poll(cx, axis, asked);
    },
  },
];
