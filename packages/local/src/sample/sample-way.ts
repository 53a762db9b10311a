import { readDefaults, setDefaults } from "@vanthu/office/incoming/defaults-service.ts";
import type { SampleCast } from "./sample-people.ts";

/** Has registered documents go to the head of office first, who passes them on to a leader. */
export async function routeThroughOffice(cast: SampleCast): Promise<void> {
  const cx = cast.as(cast.who("headOfOffice"));
  await setDefaults(cx, { ...(await readDefaults(cx)), throughOffice: true });
}
