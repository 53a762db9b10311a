import * as v from "valibot";

/** Open assignments by how their deadline stands; `waiting`: of these, those that wait for the giver's judgement. */
const Counts = { red: v.number(), amber: v.number(), green: v.number(), waiting: v.number() };

/** Open assignments of each unit and each person who leads some (F32). */
export const AssignmentFigures = v.object({
  total: v.object(Counts),
  units: v.array(v.object({ id: v.string(), name: v.string(), ...Counts })),
  people: v.array(v.object({ id: v.string(), name: v.string(), departmentId: v.string(), ...Counts })),
});
export type AssignmentFigures = v.InferOutput<typeof AssignmentFigures>;
