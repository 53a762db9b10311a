import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { issueCards } from "../account/card-service.ts";
import type { CardSheet } from "../account/schema.ts";
import { unitPartition } from "./unit-item.ts";
import type { UnitId } from "./unit-schema.ts";
import { findUnit } from "./unit-service.ts";

/**
 * Issues the first sign-in cards (phiếu đăng nhập lần đầu) of a unit's people who never signed in, as the system inside
 * the unit; the codes are told this once, and nothing else of the unit is. Once it works officially its own clerk does this.
 * @throws Refusal `unit.missing`, `unit.not_opened`, `unit.closed`, `unit.cards_at_unit`
 */
export async function issueUnitCards(cx: Cx, id: UnitId): Promise<CardSheet> {
  require(cx, "province.open_unit");
  const unit = await findUnit(cx, id);
  if (!unit.opened) throw new Refusal("conflict", "unit.not_opened");
  if (unit.stage === "closed") throw new Refusal("conflict", "unit.closed");
  if (unit.stage === "official") throw new Refusal("conflict", "unit.cards_at_unit");
  const sheet = await issueCards(systemContext(cx.world, unit.tenantId, "onboarding", cx.meter));
  await cx.store.write([event(cx, "unit.cards_issued", unitPartition(id), { cards: sheet.cards.length })]);
  return sheet;
}
