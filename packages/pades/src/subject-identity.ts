import type { Certificate } from "./certificate.ts";
import { OID } from "./oids.ts";

/** In what capacity a certificate signs. */
export type SignerCapacity = "person" | "agency" | "timestamp-authority" | "unknown";

/**
 * Whom a certificate is for, by the identifiers Vietnam's certificates carry in repeated UIDs: of a person `CCCD:` (citizen),
 * `CMND:` (old identity card) or `HC:` (passport), of a body `MST:` (tax) or `MNS:` (budget unit).
 */
export interface SubjectIdentity {
  capacity: SignerCapacity;
  /** Number of the citizen's or identity card, or the passport. */
  personNumber?: string;
  /** Mã số thuế. */
  taxCode?: string;
  /** Mã đơn vị quan hệ ngân sách. */
  budgetCode?: string;
}

const PERSON_PREFIXES = ["CCCD", "CMND", "HC"];

/** A person's certificate may name the body too; only one without any sign of a person is a body's. */
export function subjectIdentity({ subject, extendedKeyUsage }: Certificate): SubjectIdentity {
  const numbers = new Map(subject.uids.map(prefixed));
  const personNumber = PERSON_PREFIXES.map((prefix) => numbers.get(prefix)).find((number) => number !== undefined);
  const taxCode = numbers.get("MST");
  const budgetCode = numbers.get("MNS");
  return {
    capacity: capacityOf(),
    ...(personNumber !== undefined && { personNumber }),
    ...(taxCode !== undefined && { taxCode }),
    ...(budgetCode !== undefined && { budgetCode }),
  };

  function capacityOf(): SignerCapacity {
    if (extendedKeyUsage?.includes(OID.timeStamping)) return "timestamp-authority";
    if (personNumber !== undefined || subject.title !== undefined) return "person";
    const isNamedAsBody = subject.commonName !== "" && subject.commonName === subject.organization;
    return taxCode !== undefined || budgetCode !== undefined || isNamedAsBody ? "agency" : "unknown";
  }
}

function prefixed(uid: string): [string, string] {
  const [prefix = "", ...rest] = uid.split(":");
  return [prefix.trim().toUpperCase(), rest.join(":").trim()];
}
