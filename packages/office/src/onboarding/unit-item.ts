import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { AgencyBody, AgencyId } from "../organisation/schema.ts";
import { TenantHandle, TenantState } from "../tenant/schema.ts";
import { UnitId, UnitPulse } from "./unit-schema.ts";

export const UNITS = "units";

/** What a unit is opened like: a snapshot taken once, so that a model changed meanwhile changes nothing. */
export const ModelSnapshot = v.object({
  unitId: UnitId,
  name: v.string(),
  ...UnitPulse.entries.model.entries,
});
export type ModelSnapshot = v.InferOutput<typeof ModelSnapshot>;

/** Unit (đơn vị): what a province keeps of a unit it opened, in the province's own area. */
export const Unit = v.object({
  id: UnitId,
  tenantId: TenantId,
  agencyId: AgencyId,
  handle: TenantHandle,
  name: v.string(),
  code: v.optional(v.string()),
  kind: AgencyBody,
  stage: TenantState,
  suspended: v.boolean(),
  /** False until the last step of its opening is done; an opening cut short goes on when asked for again. */
  opened: v.boolean(),
  /** Of what it is opened with: another attempt with other content begins anew in an empty area. */
  planHash: v.string(),
  openedAt: v.string(),
  model: v.optional(ModelSnapshot),
  /** People it was opened with, shown until the unit tells by itself. */
  people: v.number(),
  /** Last told by the unit. */
  pulse: v.optional(UnitPulse),
});
export type Unit = v.InferOutput<typeof Unit>;

export const UnitEntity = entity({ name: "Unit", schema: Unit, key: ({ id }) => [UNITS, id] });
export type UnitItem = ItemOf<typeof UnitEntity>;

/** Lets an agency be opened once only. */
export const UnitOfAgencyEntity = entity({
  name: "UnitOfAgency",
  schema: v.object({ agencyId: AgencyId, unitId: UnitId }),
  key: ({ agencyId }) => [`unit-of#${agencyId}`, "unit"],
});

/** Holds the history of a unit as its province made it. */
export function unitPartition(id: string): string {
  return `unit#${id}`;
}
