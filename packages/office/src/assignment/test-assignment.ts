import type { Assignment } from "./schema.ts";

const person = (name: string) => ({ id: `stf_01J0000000000000000000000${name}` as Assignment["lead"]["id"], name });
const unit = { departmentId: "dep_01J00000000000000000000000" as Assignment["lead"]["departmentId"] };

/** People of the rules' tests, by the last letter of their ids. */
export const PEOPLE = ["A", "B", "C", "D"].map((name) => ({
  ...person(name),
  ...unit,
  departmentName: "Phòng Kinh tế",
}));
export const [GIVER, LEAD] = PEOPLE as [Assignment["lead"], Assignment["lead"], ...Assignment["lead"][]];

/** An assignment as it is given; only what matters to a test is named by it. */
export function anAssignment(fields: Partial<Assignment> = {}): Assignment {
  return {
    id: "asg_01J00000000000000000000000" as Assignment["id"],
    title: "Rà soát hồ sơ đất đai",
    origin: { kind: "none" },
    by: { id: GIVER.id, name: GIVER.name, ...unit },
    lead: LEAD,
    toUnit: false,
    helpers: [],
    watchers: [],
    priority: "normal",
    dueOn: "2026-12-01",
    state: "assigned",
    percent: 0,
    givenAt: "2026-11-25T02:00:00.000Z",
    heldBy: [],
    depth: 0,
    aboveIds: [],
    partIds: [],
    ...fields,
  };
}
