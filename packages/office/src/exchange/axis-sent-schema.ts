import * as v from "valibot";
import { CivilDate } from "../field.ts";
import { ReconcileRow } from "./reconcile-schema.ts";

/**
 * Where a document of ours is by the list an axis keeps: missing (trục không có) · waiting (nơi nhận chưa lấy về) · taken
 * (phần mềm nơi nhận đã lấy về) · refused (nơi nhận không lấy được).
 */
export const PlaceOnAxis = v.picklist(["missing", "waiting", "taken", "refused"]);
export type PlaceOnAxis = v.InferOutput<typeof PlaceOnAxis>;

/** Documents issued on these days. */
export const AxisSentQuery = v.pipe(
  v.object({ from: CivilDate, to: CivilDate }),
  v.check(({ from, to }) => from <= to, "period"),
);
export type AxisSentQuery = v.InferOutput<typeof AxisSentQuery>;

/** A document of ours nobody has answered for, with where the axis has it. */
export const AxisSentRow = v.object({ ...v.omit(ReconcileRow, ["kind", "code"]).entries, onAxis: PlaceOnAxis });
export type AxisSentRow = v.InferOutput<typeof AxisSentRow>;

export const AxisSentList = v.object({ items: v.array(AxisSentRow) });
export type AxisSentList = v.InferOutput<typeof AxisSentList>;
