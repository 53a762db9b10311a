import { addDays } from "@vanthu/platform/office-time.ts";
import {
  agencyIdOfAxis,
  axisKey,
  bodyOf,
  levelOf,
  provinceGsoOf,
  type Axis,
  type AxisAgency,
} from "./axis-agency-rules.ts";
import { schemeOf } from "./code-rules.ts";
import type { Agency, AgencyCode, AgencyName } from "./schema.ts";

const CODE = /^[0-9A-Za-z.]{1,35}$/;
/** QCVN 102:2016 and Quyết định 20/2020/QĐ-TTg: the first days such codes could be given. */
const SINCE: Readonly<Partial<Record<AgencyCode["scheme"], string>>> = { QCVN102: "2016-04-01", QD20: "2020-07-22" };
/** Since when is not told where an axis lists an agency for the first time. */
const UNTOLD = "2020-07-22";

/** What an axis says of an agency, in the words of ours; undefined where it has no name or no code that could be one. */
export function agencyOfAxis(axis: Axis, listed: AxisAgency, superior: string | undefined): Agency | undefined {
  const name = oneName(listed.name);
  const code = listed.code.trim();
  if (name === "" || !CODE.test(code)) return undefined;
  const codes = [code, listed.formerCode?.trim() ?? "", listed.code102?.trim() ?? ""].filter(
    (one, at, all) => CODE.test(one) && all.indexOf(one) === at,
  );
  return {
    id: agencyIdOfAxis(axis, axisKey(listed)),
    level: levelOf(name, code),
    body: bodyOf(name, code),
    provinceGso: provinceGsoOf(code),
    names: [{ name, ...(superior !== undefined && { superior }), from: UNTOLD }],
    codes: codes.map(datedCode),
    axis,
    ...(listed.email !== undefined && isEmail(listed.email) && { email: listed.email.trim() }),
    ...lineOf("address", listed.address, 250),
    ...lineOf("phone", listed.phone, 50),
  };
}

/**
 * An agency of an axis as it stands after what the axis says of it today: former names and codes stay with their days. The
 * same said twice changes nothing.
 * @param told undefined where the axis has closed it: its codes end, and it is written to on paper
 */
export function mergeAxis(known: Agency, told: Agency | undefined, on: string): Agency {
  if (!told) {
    const codes = known.codes.map((one) => closed(one, on));
    const isSame = known.axis === undefined && codes.every((one, at) => one === known.codes[at]);
    if (isSame) return known;
    return { ...known, codes, axis: undefined };
  }
  const merged: Agency = {
    ...known,
    level: told.level,
    body: told.body,
    provinceGso: told.provinceGso,
    names: mergeName(known.names, told.names[0], on),
    codes: mergeCodes(known.codes, told.codes, on),
    axis: told.axis,
    ...(told.email !== undefined && { email: told.email }),
  };
  return JSON.stringify(merged) === JSON.stringify(known) ? known : merged;
}

/**
 * An agency entered by a province that an axis knows too: its names are the province's, and it gets the codes it is reached
 * by. One that works here needs no axis.
 */
export function mergeEntered(known: Agency, told: Agency, on: string): Agency {
  if (known.tenantId !== undefined || known.succession !== undefined) return known;
  const added = told.codes.filter(({ code }) => !known.codes.some((one) => one.code === code));
  if (added.length === 0 && known.axis !== undefined) return known;
  const [current] = told.codes;
  const isRenumbered =
    current !== undefined && added.includes(current) && bears(known, told.codes.slice(1), current.scheme);
  const codes = isRenumbered ? mergeCodes(known.codes, [current], on) : [...known.codes, ...added];
  return { ...known, axis: known.axis ?? told.axis, codes };
}

/** Whether the code it bears today is what the axis calls a former one. */
function bears(known: Agency, former: readonly AgencyCode[], scheme: AgencyCode["scheme"]): boolean {
  const today = known.codes.filter((one) => one.scheme === scheme && one.to === undefined);
  return today.some(({ code }) => former.some((one) => one.code === code));
}

function mergeName(names: readonly AgencyName[], told: AgencyName | undefined, on: string): AgencyName[] {
  const last = names.at(-1);
  if (!told || !last || (last.name === told.name && last.superior === told.superior)) return [...names];
  const next = { ...told, from: on };
  // Told twice on one day: the last word counts.
  return last.from >= on
    ? [...names.slice(0, -1), { ...next, from: last.from }]
    : [...names.map((one) => closed(one, on)), next];
}

function mergeCodes(codes: readonly AgencyCode[], told: readonly AgencyCode[], on: string): AgencyCode[] {
  const kept = codes.map((one) => {
    const again = told.some(({ code }) => code === one.code);
    // A code that was closed and is listed again is in force again.
    if (again) return one.to === undefined ? one : { code: one.code, scheme: one.scheme, from: on };
    return told.some(({ scheme }) => scheme === one.scheme) ? closed(one, on) : one;
  });
  const added = told.filter(({ code }) => !codes.some((one) => one.code === code));
  return [...kept, ...added.map((one) => ({ ...one, from: on }))];
}

function closed<T extends { readonly from: string; readonly to?: string | undefined }>(one: T, on: string): T {
  const last = addDays(on, -1);
  return one.to !== undefined && one.to <= last ? one : { ...one, to: last };
}

function datedCode(code: string): AgencyCode {
  const scheme = schemeOf(code);
  return { code, scheme, from: SINCE[scheme] ?? UNTOLD };
}

function oneName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
}

function lineOf<K extends string>(key: K, text: string | undefined, most: number): Partial<Record<K, string>> {
  const line = oneName(text ?? "").slice(0, most);
  return line === "" ? {} : ({ [key]: line } as Record<K, string>);
}

function isEmail(text: string): boolean {
  return /^[^\s@]{1,64}@[^\s@]{1,35}$/.test(text.trim());
}
