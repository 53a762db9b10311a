import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { CareReport } from "./care-schema.ts";

export const CARE_KEY: LocalKey = ["care", "report"];

/** The last one only. */
export const CareReportEntity = entity({ name: "CareReport", schema: CareReport, key: () => CARE_KEY });
