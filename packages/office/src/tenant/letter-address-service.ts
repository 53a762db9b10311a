import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { OfficeEntity } from "./item.ts";
import { addressLines } from "./address-rules.ts";
import type { LetterAddress, SetLetterAddress } from "./schema.ts";
import { readOffice } from "./service.ts";

/** Whether the unit's documents bear its address (ô 13), and what that says. */
export async function readLetterAddress(cx: Cx): Promise<LetterAddress> {
  require(cx, "unit.set_up");
  const office = await readOffice(cx);
  return { on: office.addressOnLetters === true, lines: addressLines(office) };
}

/**
 * Holds for documents that are composed from now on.
 * @throws Refusal `permission.denied`, `tenant.missing`
 */
export async function changeLetterAddress(cx: Cx, { on }: SetLetterAddress): Promise<LetterAddress> {
  requireStaff(cx, "unit.set_up");
  const office = await cx.store.get(OfficeEntity, ["office", "office"]);
  if (!office) throw new Refusal("missing", "tenant.missing");
  const lines = addressLines(office);
  if ((office.addressOnLetters === true) === on) return { on, lines };
  await cx.store.write([
    replace(OfficeEntity, { ...office, addressOnLetters: on }),
    event(cx, on ? "letter_address.switched_on" : "letter_address.switched_off", "office"),
  ]);
  return { on, lines };
}
