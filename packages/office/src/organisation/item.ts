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
