import * as v from "valibot";
import { receiveMessage } from "@vanthu/office/exchange/receive-service.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { EventMessage } from "@vanthu/platform/message.ts";
import { TenantMessage, type Receiver } from "@vanthu/platform/tenant-message.ts";
import type { World } from "@vanthu/platform/world.ts";

/** One thing a message leads to. */
export interface Reaction {
  readonly name: string;
  run(): Promise<void>;
}

/** What a message of either queue leads to: reactions to an event, to a message for a tenant, or to a packet. */
export function reactionsTo(
  world: World,
  consumers: readonly Consumer[],
  receivers: readonly Receiver[],
  body: unknown,
): readonly Reaction[] {
  const happened = v.safeParse(EventMessage, body);
  if (happened.success) {
    const { tenantId, event } = happened.output;
    return consumers
      .filter(({ on }) => on === event.type)
      .map((consumer) => ({
        name: consumer.name,
        run: () => consumer.handle(systemContext(world, tenantId, consumer.name), event),
      }));
  }
  const told = v.safeParse(TenantMessage, body);
  if (told.success) {
    const { tenantId, message } = told.output;
    return receivers
      .filter(({ on }) => on === message.type)
      .map((receiver) => ({
        name: receiver.name,
        run: () => receiver.receive(systemContext(world, tenantId, receiver.name), message),
      }));
  }
  return [{ name: "exchange.receive", run: () => receiveMessage(world, body) }];
}
