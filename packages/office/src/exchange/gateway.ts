import type { Cx } from "@vanthu/platform/context.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { internalGateway } from "./internal-gateway.ts";
import { outsideGateway } from "./outside-gateway.ts";

/** The gateway that leads to the receiver of each packet: who works here is never reached by a way outside. */
export function gatewayOf(cx: Cx): AxisGateway {
  const inside = internalGateway(cx);
  const outside = outsideGateway(cx);
  return {
    send: (packet) => (packet.toTenantId === undefined && packet.axis ? outside : inside).send(packet),
  };
}
