import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { line } from "../field.ts";
import { AgencyId } from "../organisation/schema.ts";

export const NamedGroupId = idOf("grp");
export type NamedGroupId = v.InferOutput<typeof NamedGroupId>;

/** Groups every office has, by a fixed id. */
export const BuiltInGroupId = v.picklist(["communes-of-province", "communes-of-country", "departments-of-province"]);
export type BuiltInGroupId = v.InferOutput<typeof BuiltInGroupId>;

/** All units below an agency: `units-of-agy_…`. */
export const SuperiorGroupId = v.pipe(v.string(), v.regex(/^units-of-agy_[0-7][0-9A-HJKMNP-TV-Z]{25}$/));

/** RecipientGroup (nhóm nơi nhận): one an office named for itself, or one that every office has. */
export const RecipientGroupId = v.union([NamedGroupId, BuiltInGroupId, SuperiorGroupId]);
export type RecipientGroupId = v.InferOutput<typeof RecipientGroupId>;

/** A group of recipients an office named: "Các trường học trên địa bàn". */
export const RecipientGroup = v.object({
  id: NamedGroupId,
  name: line(100),
  /** In the order they were put in; 2,000 ids are 64 KB of an item's 400. */
  agencyIds: v.pipe(v.array(AgencyId), v.maxLength(2000)),
  changedAt: v.string(),
  changedByName: v.string(),
});
export type RecipientGroup = v.InferOutput<typeof RecipientGroup>;
