import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { OfficeEntity } from "../tenant/item.ts";
import { readOffice } from "../tenant/service.ts";
import type { CheckMarkSetting } from "./schema.ts";

/** Whether the unit's documents bear a check mark. */
export async function readSetting(cx: Cx): Promise<CheckMarkSetting> {
  require(cx, "unit.set_up");
  return { on: (await readOffice(cx)).checkMark !== false };
}

/** Holds for documents that are composed from now on; marks already printed go on answering. */
export async function changeSetting(cx: Cx, { on }: CheckMarkSetting): Promise<CheckMarkSetting> {
  requireStaff(cx, "unit.set_up");
  const office = await cx.store.get(OfficeEntity, ["office", "office"]);
  if (!office) throw new Refusal("missing", "tenant.missing");
  if ((office.checkMark !== false) === on) return { on };
  await cx.store.write([
    replace(OfficeEntity, { ...office, checkMark: on }),
    event(cx, on ? "check.switched_on" : "check.switched_off", "office"),
  ]);
  return { on };
}
