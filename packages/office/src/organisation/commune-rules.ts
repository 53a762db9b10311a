import * as v from "valibot";
import { AgencyId, type Agency } from "./schema.ts";

/** A row of the list of real commune-level units (QĐ 19/2025/QĐ-TTg), as `vn-units.csv` has it. */
export interface Commune {
  readonly province_gso: string;
  readonly province: string;
  readonly unit_gso: string;
  readonly kind: "xa" | "phuong" | "dac-khu";
  readonly name: string;
}

const KINDS = { xa: "xã", phuong: "phường", "dac-khu": "đặc khu" } as const;
/** Since the two-level local government (Nghị quyết 202/2025/QH15). */
const FROM = "2025-07-01";

/** An id that follows from a code of the statistics office, so that entering a list twice makes one agency. */
export function agencyIdOfGso(gso: string): AgencyId {
  return v.parse(AgencyId, `agy_${gso.padStart(26, "0")}`);
}

/** The people's committee of a commune, as the directory knows it before an office serves it. */
export function committeeOf({ province_gso, unit_gso, kind, name }: Commune, superior: string): Agency {
  const bare = name.replace(/^(?:Xã|Phường|Đặc khu)\s+/u, "");
  return {
    id: agencyIdOfGso(unit_gso),
    level: "commune",
    body: "committee",
    provinceGso: province_gso,
    seatUnitGso: unit_gso,
    names: [{ name: `UBND ${KINDS[kind]} ${bare}`, superior, from: FROM }],
    codes: [{ code: unit_gso, scheme: "GSO", from: FROM }],
  };
}
