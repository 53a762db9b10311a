import { systemContext } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import type { World } from "@vanthu/platform/world.ts";
import { CheckMarkEntity, checkMarkKey, OutgoingEntity, outgoingKey } from "../outgoing/item.ts";
import type { CheckCode } from "../outgoing/schema.ts";
import { checkMisses, countMiss, countStranger } from "../session/throttle-service.ts";
import { findTenantByHandle, readOffice } from "../tenant/service.ts";
import { publicFace } from "./rules.ts";
import type { CheckedDocument } from "./schema.ts";

/**
 * What a check mark says of its document (tra cứu văn bản), to anybody; also while its unit is suspended or closed, since
 * what it issued stands. A unit, a code or a document that does not exist or is not issued yet answer alike.
 * @returns with the tenant that answered, which the request is counted for
 * @throws Refusal `check.missing`, `session.throttled` with `seconds` for an address that guesses
 */
export async function checkDocument(
  world: World,
  { handle, code }: { readonly handle: string; readonly code: CheckCode },
  address: string,
): Promise<{ readonly tenantId: TenantId; readonly checked: CheckedDocument }> {
  const meter = new Meter();
  const tenantId = await findTenantByHandle(world, meter, handle);
  if (!tenantId) {
    await countStranger(world, meter, address);
    throw new Refusal("missing", "check.missing");
  }
  const cx = systemContext(world, tenantId, "public-check", meter);
  const [mark] = await Promise.all([cx.store.get(CheckMarkEntity, checkMarkKey(code)), checkMisses(cx, address)]);
  const [document, office] = mark
    ? await Promise.all([cx.store.get(OutgoingEntity, outgoingKey(mark.documentId)), readOffice(cx)])
    : [];
  const checked = document && office ? publicFace(document, office) : undefined;
  if (checked) return { tenantId, checked };
  await countMiss(cx, address);
  throw new Refusal("missing", "check.missing");
}
