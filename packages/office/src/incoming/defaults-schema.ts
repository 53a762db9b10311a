import * as v from "valibot";
import { areWorkingHours } from "@vanthu/platform/working-hour.ts";
import { line } from "../field.ts";
import { StaffId } from "../staff/schema.ts";

const ClockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const Stretch = v.object({ from: ClockTime, to: ClockTime });
const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(250));
/** At most a month of working days. */
const Hours = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));

/** When the office works on a working day. */
export const OfficeHours = v.pipe(
  v.object({ morning: Stretch, afternoon: Stretch }),
  v.check(areWorkingHours, "hours"),
);
export type OfficeHours = v.InferOutput<typeof OfficeHours>;

/**
 * HandlingDefaults (quy định xử lý văn bản đến của đơn vị): until when a document is to be handled where nobody says, and
 * through whose hands it goes (NĐ 30 Điều 23, 24 leave both to the agency).
 */
export const HandlingDefaults = v.object({
  hours: OfficeHours,
  /** Working hours from arrival: hỏa tốc, thượng khẩn, khẩn. */
  urgentHours: v.object({ express: Hours, rush: Hours, urgent: Hours }),
  /** Working days from the day after arrival, for all else. */
  days: Days,
  /** The same by type of document, where it differs. */
  daysByType: v.pipe(v.array(v.object({ typeName: line(100), days: Days })), v.maxLength(50)),
  /** Whether a registered document goes to the head of office first, who passes it on to a leader. */
  throughOffice: v.boolean(),
  /** Whether who has a share may hand it over to another department, and not only within his or her own. */
  acrossUnits: v.optional(v.boolean()),
  /** Who instructs; absent for the head of the agency. */
  instructorId: v.optional(StaffId),
});
export type HandlingDefaults = v.InferOutput<typeof HandlingDefaults>;

/** The same with the version the person saw; 0 where none was kept yet. */
export const SetHandlingDefaults = v.object({ ...HandlingDefaults.entries, version: v.number() });
export type SetHandlingDefaults = v.InferOutput<typeof SetHandlingDefaults>;
