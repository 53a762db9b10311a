import { isReceived, writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { sendUnitMail } from "../metering/mail-service.ts";
import { readOffice } from "../tenant/service.ts";
import { readSchedule } from "./read-service.ts";
import type { WeekKey } from "./week-schema.ts";

/**
 * Sends word of a made report to those the schedule names, each a mail with the link and no figure: a mail leaves the
 * system. Each address has its own receipt, so that a run cut off goes on with the next.
 */
export async function mailReport(cx: Cx, consumer: string, { id }: DomainEvent, week: WeekKey): Promise<void> {
  const origin = cx.world.config.appOrigin;
  const { mailTo } = await readSchedule(cx);
  if (origin === undefined || mailTo.length === 0) return;
  const { name } = await readOffice(cx);
  for (const to of mailTo) {
    const told = `${id}#${to}`;
    if (await isReceived(cx, consumer, told)) continue;
    await sendUnitMail(cx, {
      to,
      subject: `${name}: đã lập báo cáo tuần ${Number(week.slice(6))}`,
      text: `Báo cáo tuần ${Number(week.slice(6))} của ${name} đã lập xong.\n\nXem và góp ý tại:\n${origin}/reports/${week}\n`,
    });
    await writeOnce(cx, consumer, told, []);
  }
}
