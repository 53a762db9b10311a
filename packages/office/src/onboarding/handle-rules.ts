import { foldedWords } from "@vanthu/platform/text.ts";

const LONGEST = 28;
const BODIES = new Set(["ubnd", "hdnd", "xa", "phuong", "dac", "khu", "uy", "ban", "nhan", "dan"]);

/** What stands after the @ for a unit of this name: "UBND xã Lạc Thuỷ" → `lacthuy`; the second one is `lacthuy2`. */
export function handleFor(name: string, taken: Set<string>): string {
  const words = foldedWords(name).map((word) => word.replace(/[^a-z0-9]/g, ""));
  const first = words.findIndex((word) => !BODIES.has(word));
  const joined = words.slice(Math.max(first, 0)).join("").slice(0, LONGEST);
  const base = /^[a-z].+/.test(joined) ? joined : `dv${joined}`;
  let handle = base;
  for (let serial = 2; taken.has(handle); serial += 1) handle = `${base}${String(serial)}`;
  taken.add(handle);
  return handle;
}
