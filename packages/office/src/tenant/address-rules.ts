import type { Office } from "./schema.ts";

/** What stands at the foot of the first page (NĐ 30 Phụ lục I, III.4): only what the unit has given. */
export function addressLines({ address, phone, email }: Pick<Office, "address" | "phone" | "email">): string[] {
  const contacts = [
    ...(phone === undefined ? [] : [`ĐT: ${phone}`]),
    ...(email === undefined ? [] : [`E-mail: ${email}`]),
  ];
  return [...(address === undefined ? [] : [`Địa chỉ: ${address}`]), contacts.join(", ")].filter((line) => line !== "");
}
