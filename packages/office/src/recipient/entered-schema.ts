import * as v from "valibot";
import { CivilDate, line } from "../field.ts";
import { Agency, AgencyCode, AgencyId, AgencyName, DirectoryEntry } from "../organisation/schema.ts";

/** Bodies one enters; people's committees come with the list of the country's communes and provinces. */
export const EnteredBody = v.picklist([
  "police",
  "military",
  "party",
  "front",
  "union",
  "council",
  "department",
  "judiciary",
  "serviceCentre",
  "enterprise",
  "other",
]);
export type EnteredBody = v.InferOutput<typeof EnteredBody>;

const FIELDS = {
  name: AgencyName.entries.name,
  superior: AgencyName.entries.superior,
  body: EnteredBody,
  /** By Quyết định 20/2020 or QCVN 102:2016 where it looks like one; any other is a code of the place. */
  code: v.optional(AgencyCode.entries.code),
  address: Agency.entries.address,
  email: v.optional(v.pipe(line(100), v.email())),
  phone: Agency.entries.phone,
  /** Said after `agency.name_taken`: it is another agency of that name. */
  sameNameMeant: v.optional(v.boolean(), false),
};

/** An agency no axis knows, as an administrator enters it: "Công an xã Lạc Thuỷ". */
export const EnterAgency = v.object({
  ...FIELDS,
  /** Heard from the administrator of a province; others enter agencies of their own level. */
  level: v.optional(v.picklist(["province", "commune"])),
});
export type EnterAgency = v.InferOutput<typeof EnterAgency>;

export const EditEnteredAgency = v.object({ ...FIELDS, version: v.number() });
export type EditEnteredAgency = v.InferOutput<typeof EditEnteredAgency>;

/** From which day the agency is no more; without a successor it was dissolved. */
export const CloseEnteredAgency = v.object({
  from: CivilDate,
  successorId: v.optional(AgencyId),
  /** By which act: "Quyết định 12/QĐ-UBND". */
  basis: line(200, 5),
  version: v.number(),
});
export type CloseEnteredAgency = v.InferOutput<typeof CloseEnteredAgency>;

/** EnteredAgency (cơ quan tự nhập): one that no axis knows and this office may change. */
export const EnteredAgency = v.object({ ...DirectoryEntry.entries, version: v.number() });
export type EnteredAgency = v.InferOutput<typeof EnteredAgency>;

export const EnteredAgencies = v.object({ items: v.array(EnteredAgency) });
export type EnteredAgencies = v.InferOutput<typeof EnteredAgencies>;
