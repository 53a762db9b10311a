import type { Cx } from "@vanthu/platform/context.ts";
import { holds, signedIn } from "@vanthu/platform/permission.ts";
import { signingPartition } from "./item.ts";
import { CERTIFICATES, CertificateStandingEntity, type CertificateStandingItem } from "./standing-item.ts";
import { noticeOf } from "./standing-rules.ts";
import type { CertificateNotice } from "./standing-schema.ts";

/**
 * Certificates somebody must see to: one's own; for the clerk and who looks after the unit, all of the office. One read,
 * none for those whom no certificate concerns.
 */
export async function certificateNotices(cx: Cx): Promise<CertificateNotice[]> {
  const { staffId } = signedIn(cx);
  const now = cx.clock.now();
  return (await concerning(cx, staffId))
    .flatMap((standing) => noticeOf(standing, staffId, now) ?? [])
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

async function concerning(cx: Cx, staffId: string): Promise<readonly CertificateStandingItem[]> {
  if (holds(cx.actor, "outgoing.seal") || holds(cx.actor, "unit.set_up")) {
    return cx.store.queryAll(CertificateStandingEntity, CERTIFICATES, { index: 1 });
  }
  if (!holds(cx.actor, "signing.own")) return [];
  const own = await cx.store.get(CertificateStandingEntity, [signingPartition(staffId), "standing"]);
  return own ? [own] : [];
}
