import type { Cx } from "@vanthu/platform/context.ts";
import { event, type DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import { sendUnitMail } from "../metering/mail-service.ts";
import { StaffEntity } from "../staff/item.ts";
import { scheduleCertificates } from "../tenant/certificate-schedule-service.ts";
import { readOffice } from "../tenant/service.ts";
import { SEAL_OWNER } from "./rules.ts";
import { readSigningIdentity } from "./certificate-service.ts";
import { CERTIFICATES, CertificateStandingEntity, type CertificateStandingItem } from "./standing-item.ts";
import { announcementDue, daysLeft } from "./standing-rules.ts";
import { keepStanding, readStanding, refreshStanding } from "./standing-service.ts";

/** Message of the schedule to a tenant: look at your certificates. */
export const CERTIFICATES_DUE = "certificates.due";

/** Begins to watch a certificate that was just issued or imported. Heard twice, it only asks twice. */
export async function beginWatch(cx: Cx, { data }: DomainEvent): Promise<void> {
  const identity = await readSigningIdentity(cx, String(data["owner"]));
  if (identity?.certificate === undefined) return;
  await refreshStanding(cx, identity, identity.certificate, await readStanding(cx, identity.owner));
  await scheduleCertificates(cx.world, cx.meter, cx.store.tenantId);
}

/**
 * Looks at every certificate of the office: asks whether it was revoked, and tells 60, 30 and 7 days before its end, by
 * mail to its owner, for the seal to the clerks. Heard twice on a day it tells nothing twice.
 */
export async function watchCertificates(cx: Cx): Promise<void> {
  const standings = await cx.store.queryAll(CertificateStandingEntity, CERTIFICATES, { index: 1 });
  for (const { owner } of standings) {
    const [identity, before] = await Promise.all([readSigningIdentity(cx, owner), readStanding(cx, owner)]);
    if (identity?.certificate === undefined) continue;
    const standing = await refreshStanding(cx, identity, identity.certificate, before);
    await announce(cx, standing);
  }
}

async function announce(cx: Cx, standing: CertificateStandingItem): Promise<void> {
  const now = cx.clock.now();
  const due = announcementDue(standing, now);
  if (due === undefined || standing.revocation === "revoked") return;
  const { owner, validTo } = standing;
  const words = announcement(standing, daysLeft(standing, now), (await readOffice(cx)).name, cx.world.config.appOrigin);
  for (const to of await addressesOf(cx, owner)) {
    try {
      await sendUnitMail(cx, { to, ...words });
    } catch (error) {
      // The page Hôm nay says the same; an address that is none must not keep the others from hearing.
      cx.log.warn("certificate.mail_failed", { tenant: cx.store.tenantId, error });
    }
  }
  await keepStanding(cx, { ...standing, toldDays: due }, standing);
  await cx.store.write([event(cx, "signing.expiring", `signing-history#${owner}`, { owner, validTo, days: due })]);
}

/** The owner's address; for the seal those of the clerks and of who looks after the unit. */
async function addressesOf(cx: Cx, owner: string): Promise<string[]> {
  const people = await cx.store.queryAll(StaffEntity, "staff");
  return people
    .filter(({ id, state, posts }) => {
      if (state !== "active") return false;
      return owner === SEAL_OWNER ? posts.includes("clerk") || posts.includes("unitAdmin") : id === owner;
    })
    .flatMap(({ email }) => (email === undefined || email === "" ? [] : [email]));
}

function announcement({ owner, validTo }: CertificateStandingItem, days: number, office: string, portal?: string) {
  const on = shortDate(officeDate(new Date(validTo)));
  const whose = owner === SEAL_OWNER ? `của cơ quan (${office})` : "của bạn";
  return {
    subject: `${office}: chứng thư chữ ký số còn ${String(days)} ngày`,
    text: [
      `Chứng thư chữ ký số ${whose} hết hạn ngày ${on}, còn ${String(days)} ngày.`,
      "Hết hạn thì không ký được. Gia hạn trước ngày đó ở trang Hồ sơ cá nhân.",
      ...(portal === undefined ? [] : ["", `${portal}/profile`]),
    ].join("\n"),
  };
}
