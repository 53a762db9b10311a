import { addAbsence } from "@vanthu/office/absence/service.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import type { SampleCast } from "./sample-people.ts";

const UNIT = "Phòng Văn hoá - Xã hội";

/** One person away this week, and a colleague of the unit who does the work meanwhile. */
export async function makeAbsence(cast: SampleCast, now: Date): Promise<void> {
  const [away, substitute] = cast.people.filter(
    ({ departmentName, posts }) =>
      departmentName === UNIT && posts.includes("specialist") && !posts.includes("unitHead"),
  );
  if (!away || !substitute) return;
  const today = officeDate(now);
  await addAbsence(cast.as(away), {
    kind: "mission",
    from: today,
    until: addDays(today, 6),
    substituteId: substitute.id,
    scope: ["handle"],
    note: "Tập huấn nghiệp vụ tại tỉnh",
  });
}
