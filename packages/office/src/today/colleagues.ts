import type { Cx } from "@vanthu/platform/context.ts";
import { ProcessMemory } from "../process-memory.ts";
import type { Colleague } from "../staff/schema.ts";
import { listStaff } from "../staff/service.ts";

/** Who works where changes a few times a year; the page asks all day. */
const people = new ProcessMemory<readonly Colleague[]>(300_000);

/** Everybody at work; no round trip where the process has read it within five minutes. */
export async function readColleagues(cx: Cx): Promise<readonly Colleague[]> {
  return people.recall(cx) ?? people.keep(cx, (await listStaff(cx)).items);
}
