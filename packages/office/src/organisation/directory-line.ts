import { fold } from "@vanthu/platform/text.ts";
import { groupOf } from "./group-rules.ts";
import type { DirectoryEntry } from "./schema.ts";

/** No folded text holds it: it parts what an agency is called now from what it is found by besides. */
export const BESIDES = " | ";
const FULL = "uy ban nhan dan";
const SHORT = "ubnd";

/**
 * What an agency is searched by, in one line of ASCII: every word begins after a blank. First its name and code, then
 * superior and former names; then marks for filters (`@`) and for exact look-ups (`=`), which no typed word can be.
 */
export function directoryLine(entry: DirectoryEntry, codes: readonly string[]): string {
  const { id, name, code, superior, formerNames = [], provinceGso, connected, ended } = entry;
  const now = bothWays(fold(`${name} ${code ?? ""}`));
  const besides = fold([superior, ...formerNames, ...codes.filter((one) => one !== code)].join(" "));
  const marks = [
    markOf.province(provinceGso),
    markOf.group(groupOf(entry)),
    ...(connected ? [markOf.connected] : []),
    ...(ended ? [markOf.ended] : []),
    markOf.id(id),
    ...codes.map(markOf.code),
  ];
  return ` ${now}${BESIDES}${besides} ${marks.join(" ")} `;
}

export const markOf = {
  province: (gso: string) => `@p${gso}`,
  group: (group: string) => `@g${group}`,
  connected: "@c",
  ended: "@e",
  id: (id: string) => `=${id}`,
  code: (code: string) => `=${code.toUpperCase()}`,
} as const;

/** People write UBND or write it out, and so do axes: a name is found by both. */
function bothWays(name: string): string {
  if (name.includes(FULL)) return `${name} ${SHORT}`;
  return name.startsWith(`${SHORT} `) ? `${name} ${FULL}` : name;
}
