import type { AxisAgency } from "./axis-client.ts";
import type { VxpAgency, VxpAgencyQd20, VxpUnit } from "./vxp-wire.ts";

/** Levels of codes (Quyết định 20/2020/QĐ-TTg): `H56`, `H56.13`, `H56.13.02`, and one below. */
export const QD20_LEVELS: readonly number[] = [1, 2, 3, 4];

const DAY = /^(\d{4})[/-](\d{2})[/-](\d{2})/;

interface Lists {
  readonly agencies: readonly VxpAgency[];
  /** With what was deleted and when; such a unit may be in no other list. */
  readonly units: readonly VxpUnit[];
  /** Codes of both generations. */
  readonly pairs: readonly VxpAgencyQd20[];
}

/**
 * What three lists of the national axis say of each agency, known by its id: name and former code, whether it was closed and
 * since when, and its code of QCVN 102:2016. A unit inside an agency (`isAgency: false`) is none.
 */
export function agenciesOf({ agencies, units, pairs }: Lists): AxisAgency[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const code102Of = new Map(pairs.map(({ id, code102 }) => [id, code102]));
  const listed = new Set(agencies.map(({ id }) => id));
  const others = units.filter(({ id, isAgency }) => !listed.has(id) && isAgency !== false);
  const all: readonly VxpAgency[] = [
    ...agencies,
    ...others.map(({ id, pid, code, name, mail }) => row(id, pid, code, name, mail)),
  ];
  const codes = new Map(all.map(({ id, code }) => [id, code]));
  return all.map(({ id, pid, code, name, mail, oldCode }) => {
    const unit = unitOf.get(id);
    const parentCode = codes.get(pid);
    const code102 = code102Of.get(id);
    const changedOn = unit?.deleted === true ? civilDate(unit.modifyDate) : undefined;
    return {
      id,
      code,
      name,
      ...(parentCode !== undefined && { parentId: pid, parentCode }),
      ...(oldCode && { formerCode: oldCode }),
      ...(code102 && { code102 }),
      ...(mail && { email: mail }),
      ...(unit?.deleted === true && { deleted: true }),
      ...(changedOn !== undefined && { closedOn: changedOn }),
    };
  });
}

function row(id: string, pid: string, code: string, name: string, mail: string | undefined): VxpAgency {
  return { id, pid, code, name, ...(mail !== undefined && { mail }) };
}

/** `2025/07/01 00:00:00`; the form was not seen on a real axis, and another one says nothing. */
function civilDate(text = ""): string | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month ?? ""}-${day ?? ""}`;
}
