import type { Cx } from "@vanthu/platform/context.ts";
import { sendMail, type Mail, type MailOutcome } from "@vanthu/platform/mail.ts";
import { isCapped } from "./limit-service.ts";

export type UnitMailOutcome = MailOutcome | { readonly sent: false; readonly reason: "cost.cap_reached" };

/**
 * Sends a mail at the unit's cost. At its cap none is sent: what the mail would have said stands in the system anyhow, and
 * a refusal here would hold up the work that only wanted to tell of itself.
 *
 * @throws as {@link sendMail}
 */
export async function sendUnitMail(cx: Cx, mail: Mail): Promise<UnitMailOutcome> {
  if (await isCapped(cx)) {
    cx.log.warn("cost.mail_withheld", { tenant: cx.store.tenantId });
    return { sent: false, reason: "cost.cap_reached" };
  }
  const outcome = await sendMail(cx.world, mail);
  if (outcome.sent) cx.meter.note({ mails: 1 });
  return outcome;
}
