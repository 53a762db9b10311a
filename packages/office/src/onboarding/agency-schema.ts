import * as v from "valibot";
import { CivilDate, line } from "../field.ts";
import { Agency, AgencyCode, AgencyId, AgencyName, AgencySuccession } from "../organisation/schema.ts";

/** AgencyOverTime (cơ quan qua các thời kỳ): all its names and codes with their days, and who goes on for it. */
export const AgencyOverTime = v.pick(Agency, ["id", "level", "body", "names", "codes", "succession"]);
export type AgencyOverTime = v.InferOutput<typeof AgencyOverTime>;

/** By which act: "Nghị quyết 1676/NQ-UBTVQH15". */
const basis = line(200, 5);

export const EnterSuccession = v.object({
  kind: AgencySuccession.entries.kind,
  /** One for merge and rename, two or more for split, none for dissolve. */
  successorIds: v.optional(v.pipe(v.array(AgencyId), v.maxLength(20)), []),
  from: CivilDate,
  basis,
});
export type EnterSuccession = v.InferOutput<typeof EnterSuccession>;

export const RenameAgency = v.object({
  name: AgencyName.entries.name,
  /** Where it changes too; otherwise the one before goes on. */
  superior: AgencyName.entries.superior,
  from: CivilDate,
  basis,
});
export type RenameAgency = v.InferOutput<typeof RenameAgency>;

export const AddAgencyCode = v.object({ code: AgencyCode.entries.code, from: CivilDate, basis });
export type AddAgencyCode = v.InferOutput<typeof AddAgencyCode>;
