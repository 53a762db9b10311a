import type { Colleague } from "@vanthu/office/staff/schema.ts";

/** Who may sign: leaders. The server checks again. */
export function signersOf(colleagues: readonly Colleague[]): readonly Colleague[] {
  return colleagues.filter(({ posts }) => posts.includes("chair") || posts.includes("viceChair"));
}
