import * as v from "valibot";
import { entity } from "@vanthu/platform/store/entity.ts";
import { Agency, AgencyId } from "./schema.ts";

/** Listed by province: the directory of a province is read whole. */
export const AgencyEntity = entity({
  name: "Agency",
  schema: Agency,
  key: ({ id }) => [`agency#${id}`, "agency"],
  index1: ({ provinceGso, id }) => [`agencies#${provinceGso}`, id],
});

/** Finds an agency by any code it bears or bore. */
export const AgencyCodeEntity = entity({
  name: "AgencyCode",
  schema: v.object({ code: v.string(), agencyId: AgencyId }),
  key: ({ code }) => [`agency-code#${code}`, "code"],
});

/**
 * Which snapshot of the whole directory is the current one, and the one being brought in: its changes to agencies that
 * are entered here are applied one by one, and `applied` tells how far.
 */
export const DirectoryStateEntity = entity({
  name: "DirectoryState",
  schema: v.object({
    fileKey: v.optional(v.string()),
    agencies: v.number(),
    syncedAt: v.optional(v.string()),
    pending: v.optional(
      v.object({ fileKey: v.string(), changesKey: v.string(), agencies: v.number(), applied: v.number() }),
    ),
  }),
  key: () => ["directory", "state"],
});
