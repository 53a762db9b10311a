import * as v from "valibot";
import { DepartmentId, StaffId } from "../staff/schema.ts";

/** Load of one person: documents he or she leads. */
const Load = v.object({
  staffId: StaffId,
  name: v.string(),
  departmentId: DepartmentId,
  departmentName: v.string(),
  open: v.number(),
  overdue: v.number(),
  /** Due today or on the next six days. */
  dueSoon: v.number(),
});

/** Dashboard (bảng điều hành) of a unit: how it stands now. */
export const Dashboard = v.object({
  on: v.string(),
  today: v.object({ received: v.number(), notRegistered: v.number(), issued: v.number(), finished: v.number() }),
  open: v.number(),
  overdue: v.number(),
  dueSoon: v.number(),
  /** Most overdue first, then most open. */
  load: v.array(Load),
});
export type Dashboard = v.InferOutput<typeof Dashboard>;
