import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { EventMessage } from "@vanthu/platform/message.ts";
import { TenantMessage } from "@vanthu/platform/tenant-message.ts";
import type { DeadLetter } from "./schema.ts";

/** What a message says of itself, whatever is wrong with the rest of it. */
export interface About extends Pick<DeadLetter, "queue" | "kind" | "subject"> {
  readonly tenantId: TenantId;
}

const OnExchange = v.object({ toTenantId: TenantId, kind: v.string() });
const OnEvents = v.object({ tenantId: TenantId });

/** Whom a message is for and what it is about; undefined where no tenant can be read from it. */
export function readBody(body: string): About | undefined {
  const json = parsed(body);
  const happened = v.safeParse(EventMessage, json);
  if (happened.success) {
    const { tenantId, event } = happened.output;
    return { tenantId, queue: "events", kind: event.type, subject: event.subject };
  }
  const told = v.safeParse(TenantMessage, json);
  if (told.success) return { tenantId: told.output.tenantId, queue: "events", kind: told.output.message.type };
  const packet = v.safeParse(OnExchange, json);
  if (packet.success) return { tenantId: packet.output.toTenantId, queue: "exchange", kind: packet.output.kind };
  const addressed = v.safeParse(OnEvents, json);
  return addressed.success ? { tenantId: addressed.output.tenantId, queue: "events", kind: "unknown" } : undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
