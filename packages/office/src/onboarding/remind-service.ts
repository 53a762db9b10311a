import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { isReceived, receipt } from "@vanthu/platform/consume.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { tellTenant, type Message } from "@vanthu/platform/tenant-message.ts";
import { sendUnitMail } from "../metering/mail-service.ts";
import { StaffEntity } from "../staff/item.ts";
import { readOffice, readOwnTenantNow } from "../tenant/service.ts";
import { CHECK_CODES, type CheckCode } from "./set-up-schema.ts";
import { unitPartition } from "./unit-item.ts";
import type { UnitDetail, UnitId } from "./unit-schema.ts";
import { describeUnit, findUnit } from "./unit-service.ts";

export const UNIT_REMINDED = "unit.reminded";
const Reminder = v.object({ check: v.picklist(CHECK_CODES) });
const CONSUMER = "onboarding.remind";

/** Reminds the clerk of a unit of what it lacks (nhắc); the same thing once a day. @throws Refusal `unit.missing` */
export async function remindUnit(cx: Cx, id: UnitId, check: CheckCode): Promise<UnitDetail> {
  require(cx, "province.open_unit");
  const unit = await findUnit(cx, id);
  if (unit.stage === "closed") throw new Refusal("conflict", "unit.closed");
  await tellTenant(cx.world, unit.tenantId, {
    id: `remind#${check}#${officeDate(cx.clock.now())}`,
    type: UNIT_REMINDED,
    from: cx.store.tenantId,
    payload: { check },
  });
  await cx.store.write([event(cx, "unit.reminded", unitPartition(id), { check })]);
  return describeUnit(cx, unit);
}

/** Writes to each clerk of the unit who gave an address; the page "Sẵn sàng dùng" says what is lacking. */
export async function takeReminder(cx: Cx, { id, from, payload }: Message): Promise<void> {
  const { check } = v.parse(Reminder, payload);
  const { provinceTenantId } = await readOwnTenantNow(cx);
  if (from === undefined || from !== provinceTenantId || (await isReceived(cx, CONSUMER, id))) return;
  const [people, { name }] = await Promise.all([cx.store.queryAll(StaffEntity, "staff"), readOffice(cx)]);
  const clerks = people.filter(({ state, posts }) => state === "active" && posts.includes("clerk"));
  for (const { email } of clerks) {
    if (email !== undefined) await sendUnitMail(cx, { to: email, ...words(name, cx.world.config.appOrigin) });
  }
  await cx.store.write([receipt(cx, CONSUMER, id), event(cx, "unit.reminded", "office", { check })]);
}

function words(name: string, portal: string | undefined) {
  return {
    subject: `${name}: còn việc chuẩn bị chưa xong`,
    text: [
      `Kính gửi văn thư ${name},`,
      "",
      "Đơn vị còn việc chuẩn bị chưa xong trên phần mềm Vanthu. Mở trang “Sẵn sàng dùng” để xem còn thiếu gì.",
      ...(portal === undefined ? [] : ["", `${portal}/unit`]),
    ].join("\n"),
  };
}
