import { createHash } from "node:crypto";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { fold } from "@vanthu/platform/text.ts";
import { exchangeCode, nameOn } from "../organisation/rules.ts";
import { AgencyId, type Agency, type AgencyBody } from "../organisation/schema.ts";
import { readAgencies, readAgency } from "../organisation/service.ts";
import type { Office } from "../tenant/schema.ts";
import { readOffice } from "../tenant/service.ts";
import { bodyOfName, headingOf } from "./heading-rules.ts";
import { stableId } from "./stable-id.ts";
import { STANDARD_DEPARTMENTS } from "./standard-departments.ts";
import { UnitEntity, UNITS, type ModelSnapshot } from "./unit-item.ts";
import type { OpenUnit, TypedAgency, UnitId } from "./unit-schema.ts";

/** All that a unit is opened with, worked out once at the beginning. */
export interface UnitPlan {
  readonly agency: Agency;
  /** In the directory already. */
  readonly known: boolean;
  readonly name: string;
  readonly kind: AgencyBody;
  readonly handle: string;
  /** To be entered with it; codes the agency bears stay as they are. */
  readonly newCode: string | undefined;
  readonly office: Office;
  readonly departments: readonly { readonly name: string; readonly abbreviation: string }[];
  readonly model: ModelSnapshot | undefined;
  readonly people: OpenUnit["people"];
  readonly lastNumbers: OpenUnit["lastNumbers"];
  readonly hash: string;
}

/**
 * Works out what a unit is to be opened with; the model is copied here and now.
 * @throws Refusal `agency.missing`, `unit.model_missing`, `province.not_here`
 */
export async function planUnit(cx: Cx, input: OpenUnit): Promise<UnitPlan> {
  const own = await readOffice(cx);
  const province = await readAgency(cx, own.agencyId);
  if (province.level !== "province") throw new Refusal("conflict", "province.not_here");
  const on = officeDate(cx.clock.now());
  const { agency, known } = input.agency
    ? await typedAgency(cx, input.agency, province, own.name)
    : await listedAgency(cx, input.agencyId, province);
  const { name } = nameOn(agency, on);
  const kind = agency.body ?? bodyOfName(name);
  const model = input.modelUnitId && (await snapshotOf(cx, input.modelUnitId));
  const code = input.code ?? exchangeCode(agency, on);
  return {
    agency,
    known,
    name,
    kind,
    handle: input.handle,
    newCode: input.code,
    office: officeOf(agency, { name, kind, own, code, model, typed: input.agency }),
    departments: model?.departments ?? STANDARD_DEPARTMENTS,
    model,
    people: input.people,
    lastNumbers: input.lastNumbers,
    hash: createHash("sha256").update(JSON.stringify(input)).digest("hex"),
  };
}

async function listedAgency(cx: Cx, id: AgencyId | undefined, province: Agency) {
  const agency = id && (await readAgency(cx, id));
  if (agency?.provinceGso !== province.provinceGso || agency.id === province.id) {
    throw new Refusal("missing", "agency.missing");
  }
  return { agency, known: true };
}

/** The same name typed again is the same agency, so that another attempt does not make a second one. */
async function typedAgency(cx: Cx, typed: TypedAgency, province: Agency, superior: string) {
  const id = stableId(AgencyId, "agy", cx.store.tenantId, `${typed.kind}|${fold(typed.name)}`);
  try {
    const [agency] = await readAgencies(cx, [id]);
    if (agency) return { agency, known: true };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const agency: Agency = {
    id,
    level: "commune",
    body: typed.kind,
    provinceGso: province.provinceGso,
    names: [{ name: typed.name, superior, from: officeDate(cx.clock.now()) }],
    codes: [],
  };
  return { agency, known: false };
}

async function snapshotOf(cx: Cx, unitId: UnitId): Promise<ModelSnapshot> {
  const unit = await cx.store.get(UnitEntity, [UNITS, unitId]);
  if (!unit?.pulse || unit.stage === "closed") throw new Refusal("conflict", "unit.model_missing");
  return { unitId, name: unit.name, ...unit.pulse.model };
}

function officeOf(
  agency: Agency,
  {
    name,
    kind,
    own,
    code,
    model,
    typed,
  }: {
    readonly name: string;
    readonly kind: AgencyBody;
    readonly own: Office;
    readonly code: string | undefined;
    readonly model: ModelSnapshot | undefined;
    readonly typed: TypedAgency | undefined;
  },
): Office {
  const usual = headingOf(name, kind);
  const underProvince = kind === "committee" || kind === "serviceCentre" || kind === "department";
  return {
    ...usual,
    ...(typed && { heading: headingLines(typed.heading), place: typed.place }),
    agencyId: agency.id,
    name,
    code: code ?? "",
    ...(underProvince && { superiorName: own.name, superiorHeading: own.name.toUpperCase() }),
    address: agency.address,
    email: agency.email,
    phone: agency.phone,
    personKeyCustody: model?.personKeyCustody ?? own.personKeyCustody,
    sample: own.sample,
  };
}

/** Typed in one line, the parts of a heading are parted by a bar or a semicolon. */
function headingLines(typed: string): string[] {
  return typed
    .split(/\s*[|;]\s*/)
    .filter((part) => part !== "")
    .slice(0, 3)
    .map((part) => part.slice(0, 100));
}
