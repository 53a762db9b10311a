import { createHash } from "node:crypto";
import { fold } from "@vanthu/platform/text.ts";
import * as v from "valibot";
import { CENTRAL_GSO, PROVINCES } from "./province-schema.ts";
import { AgencyId, type Agency, type AgencyBody } from "./schema.ts";

/** An agency as an axis lists it (`getAgenciesList`, `getSynchronizeUnit`). */
export interface AxisAgency {
  /** The axis's own id of it, where it gives one: it stays when the code changes. */
  readonly id?: string | undefined;
  /** Of its superior: that one's id, or its code where the axis gives no ids. */
  readonly parentId?: string | undefined;
  readonly parentCode?: string | undefined;
  /** By Quyết định 20/2020/QĐ-TTg, or what the axis gave it. */
  readonly code: string;
  /** What it, or one that was merged into it, bore before. */
  readonly formerCode?: string | undefined;
  /** By QCVN 102:2016, beside the one of Quyết định 20/2020/QĐ-TTg. */
  readonly code102?: string | undefined;
  readonly name: string;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  /** Whether the axis has closed it. */
  readonly deleted?: boolean | undefined;
  /** The day it was closed; the day we heard of it where the axis does not tell. */
  readonly closedOn?: string | undefined;
}

export type Axis = NonNullable<Agency["axis"]>;

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GSO_BY_CODE = new Map(
  PROVINCES.flatMap(({ gso, code, closedCodes }) => [code, ...closedCodes].map((one) => [one.slice(1), gso])),
);
/** Whom the first letter of a code stands for (Quyết định 20/2020/QĐ-TTg Đ.4), where the name does not say more. */
const BY_LETTER: Readonly<Record<string, AgencyBody>> = {
  A: "party",
  D: "judiciary",
  E: "judiciary",
  I: "union",
  K: "council",
};
const BY_NAME: readonly (readonly [RegExp, AgencyBody])[] = [
  [/\b(?:mat tran to quoc|mttq)\b/, "front"],
  [
    /\b(?:lien doan lao dong|cong doan|doan thanh nien|hoi lien hiep phu nu|hoi nong dan|hoi cuu chien binh)\b/,
    "union",
  ],
  [/^(?:bo )?cong an\b|\bcong an (?:tinh|xa|phuong|thanh pho)\b/, "police"],
  [/\b(?:ban|bo) chi huy quan su\b|\bbo chi huy bo doi bien phong\b|^(?:bo quoc phong|quan khu)\b/, "military"],
  [/\b(?:tinh uy|thanh uy|dang uy|huyen uy|quan uy)\b/, "party"],
  [/\b(?:toa an|vien kiem sat)\b/, "judiciary"],
  [/^(?:hdnd|hoi dong nhan dan)\b/, "council"],
  [/\btrung tam phuc vu hanh chinh cong\b/, "serviceCentre"],
  [/^(?:ubnd|uy ban nhan dan)\b/, "committee"],
  [/\b(?:cong ty|tong cong ty|tap doan|doanh nghiep|ngan hang thuong mai|hop tac xa)\b/, "enterprise"],
];
/** Enterprises bear their tax number (Đ.5), or a code of the place like `H37.DN.001`. */
const ENTERPRISE = /^(?:\d{10}(?:\.?\d{3})?|[HG]\d{2}\.DN\..+)$/;

/** An id that follows from the axis's, so that two offices that choose the same agency mean one. */
export function agencyIdOfAxis(axis: Axis, id: string): AgencyId {
  const digest = createHash("sha256").update(`${axis}#${id}`).digest();
  const body = [...digest.subarray(0, 26)].map((byte, at) => ALPHABET[byte % (at === 0 ? 8 : 32)] ?? "0").join("");
  return v.parse(AgencyId, `agy_${body}`);
}

/** What an axis knows an agency by. */
export function axisKey({ id, code }: Pick<AxisAgency, "id" | "code">): string {
  return id ?? code;
}

/** Which body of the state or society an agency is, as far as its name and code tell. */
export function bodyOf(name: string, code: string): AgencyBody {
  if (ENTERPRISE.test(code)) return "enterprise";
  const folded = fold(name);
  const named = BY_NAME.find(([pattern]) => pattern.test(folded))?.[1];
  return (
    named ?? BY_LETTER[firstGroup(code).slice(0, 1)] ?? (/^[A-K]\d{2}/.test(firstGroup(code)) ? "department" : "other")
  );
}

/** The province a code or a former code begins with, closed codes of merged ones too; of the whole country otherwise. */
export function provinceGsoOf(code: string): string {
  const first = firstGroup(code);
  return (/^[HK]\d{2}$/.test(first) ? GSO_BY_CODE.get(first.slice(1)) : undefined) ?? CENTRAL_GSO;
}

export function levelOf(name: string, code: string): Agency["level"] {
  if (provinceGsoOf(code) === CENTRAL_GSO) return "central";
  return /\b(?:xa|phuong|thi tran|dac khu)\b/.test(fold(name)) ? "commune" : "province";
}

/** Level 1 stands at the left by Quyết định 20/2020, at the right by QCVN 102:2016. */
function firstGroup(code: string): string {
  const groups = code.split(".");
  return (/^\d{3}$/.test(groups[0] ?? "") ? groups.at(-1) : groups[0]) ?? "";
}
