import { readCertificate } from "@vanthu/pades/certificate.ts";
import { subjectIdentity } from "@vanthu/pades/subject-identity.ts";
import { createHash } from "node:crypto";
import type { Profile } from "./profile-schema.ts";
import type { CertificateStanding } from "./standing-schema.ts";
import { daysLeft } from "./standing-rules.ts";

type Facts = Pick<NonNullable<Profile["signing"]>, "certificate" | "revocation" | "daysLeft">;

/**
 * What the profile page shows of a certificate (DER, base64), and of its standing where that is of this very certificate.
 * The number of a person's identity card is not shown.
 */
export function certificateState(der: string, standing: CertificateStanding | undefined, now: Date): Facts {
  const bytes = Buffer.from(der, "base64");
  const certificate = readCertificate(bytes);
  const { commonName, organization, title } = certificate.subject;
  const { taxCode, budgetCode } = subjectIdentity(certificate);
  const isOfThis = standing?.certificateSha256 === createHash("sha256").update(bytes).digest("hex");
  return {
    certificate: {
      serialNumber: certificate.serialNumber,
      validFrom: certificate.validFrom,
      commonName,
      organization,
      title,
      taxCode,
      budgetCode,
    },
    daysLeft: daysLeft(certificate, now),
    ...(isOfThis && {
      revocation: {
        revocation: standing.revocation,
        checkedAt: standing.checkedAt,
        revokedAt: standing.revokedAt,
      },
    }),
  };
}
