import { fold } from "../../fold.ts";

/** Words that say what kind of unit it is, not which one; longest first. */
const KINDS = [
  "uy ban nhan dan",
  "hoi dong nhan dan",
  "uy ban mat tran to quoc viet nam",
  "trung tam phuc vu hanh chinh cong",
  "dang uy",
  "ubnd",
  "hdnd",
  "thi tran",
  "dac khu",
  "phuong",
  "xa",
];
const LONGEST = 31;

/** The sign-in handle proposed for a unit: “UBND xã Hà Bình” gives “habinh”; empty where the name gives none. */
export function proposeHandle(name: string): string {
  let rest = fold(name);
  for (const kind of KINDS) {
    if (rest.startsWith(`${kind} `)) rest = rest.slice(kind.length + 1);
  }
  const handle = rest
    .replace(/[^a-z0-9]/gu, "")
    .replace(/^\d+/u, "")
    .slice(0, LONGEST);
  return handle.length < 2 ? "" : handle;
}
