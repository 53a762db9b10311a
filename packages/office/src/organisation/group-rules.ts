import type { Agency, AgencyBody, DirectoryGroup } from "./schema.ts";

const BY_BODY: Readonly<Record<AgencyBody, DirectoryGroup>> = {
  committee: "state",
  council: "state",
  department: "state",
  serviceCentre: "state",
  judiciary: "state",
  party: "party",
  front: "front",
  union: "front",
  police: "forces",
  military: "forces",
  enterprise: "enterprises",
  other: "others",
};

/** Under which group of the directory an agency is looked for. One whose body nobody told is what most of its level are. */
export function groupOf({ level, body }: Pick<Agency, "level" | "body">): DirectoryGroup {
  if (level === "commune" && (body ?? "committee") === "committee") return "communes";
  return body === undefined ? "state" : BY_BODY[body];
}
