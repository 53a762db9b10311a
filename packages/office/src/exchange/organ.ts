import type { Organ } from "@vanthu/edxml/document-packet.ts";
import { exchangeCode, nameOn } from "../organisation/rules.ts";
import type { Agency } from "../organisation/schema.ts";
import type { Office } from "../tenant/schema.ts";

type Contact = Pick<Office, "address" | "email" | "phone">;

/** Our office as the sender of a packet. */
export function ownOrgan(office: Office, organId: string = office.code): Organ {
  return {
    organId,
    organName: office.name,
    ...(office.superiorName !== undefined && { organizationInCharge: office.superiorName }),
    ...contact(office),
  };
}

/** An agency of the directory as a receiver, as of a day; undefined for one without a code. */
export function receiverOrgan(agency: Agency, on: string): Organ | undefined {
  const organId = exchangeCode(agency, on);
  if (organId === undefined) return undefined;
  const { name, superior } = nameOn(agency, on);
  return {
    organId,
    organName: name,
    ...(superior !== undefined && { organizationInCharge: superior }),
    ...contact(agency),
  };
}

function contact({ address, email, phone }: Contact) {
  return {
    ...(address !== undefined && { organAdd: address }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { telephone: phone }),
  };
}
