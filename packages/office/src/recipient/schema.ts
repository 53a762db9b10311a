import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { line } from "../field.ts";
import { AgencyId, DirectoryEntry } from "../organisation/schema.ts";

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

export const AddRecipientGroup = v.pick(RecipientGroup, ["name", "agencyIds"]);
export type AddRecipientGroup = v.InferOutput<typeof AddRecipientGroup>;

export const EditRecipientGroup = v.object({ ...AddRecipientGroup.entries, version: v.number() });
export type EditRecipientGroup = v.InferOutput<typeof EditRecipientGroup>;

export const RemoveRecipientGroup = v.object({ version: v.number() });

/** A group as a chooser offers it. A built-in one has no name of its own; how many agencies it is today. */
export const OfferedGroup = v.object({
  id: RecipientGroupId,
  name: v.optional(v.string()),
  agencies: v.number(),
  /** Of a named one, for its page. */
  version: v.optional(v.number()),
});
export type OfferedGroup = v.InferOutput<typeof OfferedGroup>;

/** The groups an office named. */
export const OfferedGroups = v.object({ items: v.array(OfferedGroup) });

/** What a chooser offers before anything is typed: whom one wrote to before, by use, and the groups. */
export const Recipients = v.object({ remembered: v.array(DirectoryEntry), groups: v.array(OfferedGroup) });
export type Recipients = v.InferOutput<typeof Recipients>;

/** A group with the agencies it is today. */
export const GroupMembers = v.object({ id: RecipientGroupId, items: v.array(DirectoryEntry), total: v.number() });
export type GroupMembers = v.InferOutput<typeof GroupMembers>;

/** RememberedRecipients (nơi nhận đã gửi): to whom a person, or a unit of the office, sent before, and how often. */
export const RememberedRecipients = v.object({
  /** A person of the staff, or a department. */
  ownerId: v.string(),
  items: v.pipe(
    v.array(v.object({ agencyId: AgencyId, name: v.string(), uses: v.number(), lastAt: v.string() })),
    v.maxLength(100),
  ),
});
export type RememberedRecipients = v.InferOutput<typeof RememberedRecipients>;
