import type { VxpAgency, VxpAgencyQd20, VxpUnit } from "@vanthu/axis/vxp-wire.ts";
import * as v from "valibot";
import type { HubAgency } from "./record.ts";

export function agencyRow({ code, name, parentCode, mail, oldCodes }: HubAgency): VxpAgency {
  const [oldCode] = oldCodes ?? [];
  return { id: code, pid: parentCode ?? "", code, name, ...(mail && { mail }), ...(oldCode && { oldCode }) };
}

export function qd20Row({ code, name, mail, code102 }: HubAgency): VxpAgencyQd20 {
  return { id: code, code, name, ...(mail && { mail }), ...(code102 && { code102 }) };
}

export function unitRow({ code, name, parentCode, mail, closedOn, changedOn, isAgency = true }: HubAgency): VxpUnit {
  return {
    id: code,
    pid: parentCode ?? "",
    code,
    name,
    ...(mail && { mail }),
    version: "1",
    centerCode: "",
    deleted: closedOn !== undefined,
    ...(changedOn && { modifyDate: `${changedOn.replaceAll("-", "/")} 00:00:00` }),
    isAgency,
  };
}

const Registration = v.object({
  pcode: v.optional(v.string(), ""),
  code: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  mail: v.optional(v.string(), ""),
});

/** @throws ValiError for a registration without code or name */
export function registration(body: unknown): HubAgency {
  const { pcode, code, name, mail } = v.parse(Registration, body);
  return { code, name, ...(pcode && { parentCode: pcode }), ...(mail && { mail }) };
}
