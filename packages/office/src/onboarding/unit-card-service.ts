import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { issueCards } from "../account/card-service.ts";
import { credentialsOf } from "../account/list-service.ts";
import type { CardSheet } from "../account/schema.ts";
import { StaffEntity } from "../staff/item.ts";
import { grantsOf } from "../staff/post.ts";
import { unitPartition } from "./unit-item.ts";
import type { UnitId } from "./unit-schema.ts";
import { findUnit } from "./unit-service.ts";

/**
 * Issues the first sign-in cards (phiếu đăng nhập lần đầu) of a unit's people who never signed in, as the system inside
 * the unit; the codes are told this once, and nothing else of the unit is. As soon as somebody there can do it, or the unit
 * works officially, it is done there: who adds people from outside must not also be handed their way in.
 * @throws Refusal `unit.missing`, `unit.not_opened`, `unit.closed`, `unit.cards_at_unit`
 */
export async function issueUnitCards(cx: Cx, id: UnitId): Promise<CardSheet> {
  require(cx, "province.open_unit");
  const unit = await findUnit(cx, id);
  if (!unit.opened) throw new Refusal("conflict", "unit.not_opened");
  if (unit.stage === "closed") throw new Refusal("conflict", "unit.closed");
  const inside = systemContext(cx.world, unit.tenantId, "onboarding", cx.meter);
  if (unit.stage === "official" || (await isLookedAfter(inside))) throw new Refusal("conflict", "unit.cards_at_unit");
  const sheet = await issueCards(inside);
  await cx.store.write([event(cx, "unit.cards_issued", unitPartition(id), { cards: sheet.cards.length })]);
  return sheet;
}

/** Whether somebody at work in the unit who may issue cards has signed in. */
async function isLookedAfter(cx: Cx): Promise<boolean> {
  const people = await cx.store.queryAll(StaffEntity, "staff");
  const keepers = people.filter(
    ({ state, posts }) => state === "active" && grantsOf(posts).has("staff.reset_password"),
  );
  const credentials = await credentialsOf(cx, keepers);
  return [...credentials.values()].some(({ lastSignedInAt }) => lastSignedInAt !== undefined);
}
